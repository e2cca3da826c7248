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
		supports: 'Supports: {names}',
		stops: 'What stops',
		stopWho: 'decided by {who}',
		stopFrom: 'from {date}'
	}
} as const;
