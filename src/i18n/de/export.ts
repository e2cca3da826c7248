import type { messages as english } from '../en/export.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	pledges: {
		title: '{title}: Zusagen',
		none: 'Noch keine Zusage',
		version: 'Fassung {turn}',
		accepted: 'Von der Leitung angenommen',
		returned: 'Von der Leitung zurückgeworfen: {reason}',
		returnedWithout: 'Von der Leitung zurückgeworfen',
		unanswered: 'Von der Leitung noch nicht beantwortet',
		fromTo: 'Von **{from}** auf **{to}** bis **{by}**',
		lag: 'Gemessen am Ergebnis: {text}',
		leads: 'Was es ankündigt und sich beeinflussen lässt:',
		unsure: {
			predictive: 'nicht sicher, ob es das ankündigt',
			influence: 'nicht sicher, ob wir es in der Hand haben'
		},
		supports: 'Zahlt ein auf: {names}',
		strength: { '1': 'etwas', '2': 'deutlich', '3': 'entscheidend' },
		stops: 'Womit wir aufhören',
		stopWho: 'entscheidet: {who}',
		stopFrom: 'ab {date}'
	},
	asks: {
		title: 'Bitten',
		to: 'An {department}: **{what}** ({state})',
		from: 'Von {department}: **{what}** ({state})',
		agreed: 'vereinbart',
		open: 'offen',
		includes: 'Gehört dazu: {text}',
		excludes: 'Gehört nicht dazu: {text}',
		kpi: '{name}: {amount} bis {date}',
		by: 'Fertig bis {date}',
		saidBack: 'Verstanden als: {text}'
	}
};
