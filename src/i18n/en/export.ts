/** Words of the files that leave the app: see src/export. */
export const messages = {
	pledges: {
		title: '{title}: pledges',
		none: 'No pledge yet',
		version: 'Version {turn}',
		accepted: 'Accepted by leadership',
		returned: 'Thrown back by leadership: {reason}',
		returnedWithout: 'Thrown back by leadership',
		unanswered: 'Not answered by leadership yet',
		fromTo: 'From **{from}** to **{to}** by **{by}**',
		lag: 'Result measured by: {text}',
		leads: 'What predicts it and can be influenced:',
		unsure: { predictive: 'not sure that it predicts', influence: 'not sure that we can influence it' },
		supports: 'Supports: {names}',
		strength: { '1': 'a little', '2': 'clearly', '3': 'decisively' },
		stops: 'What stops',
		stopWho: 'decided by {who}',
		stopFrom: 'from {date}'
	},
	asks: {
		title: 'Asks',
		to: 'To {department}: **{what}** ({state})',
		from: 'From {department}: **{what}** ({state})',
		agreed: 'agreed',
		open: 'open',
		includes: 'In: {text}',
		excludes: 'Not in: {text}',
		kpi: '{name}: {amount} by {date}',
		by: 'Done by {date}',
		saidBack: 'Understood as: {text}'
	}
} as const;
