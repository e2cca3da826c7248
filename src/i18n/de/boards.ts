import type { messages as english } from '../en/boards.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	pen: {
		label: 'Der Stift',
		free: 'Niemand hat den Stift',
		freeText: 'Wer ihn hat, reicht für die Abteilung ein.',
		mine: 'Du hast den Stift',
		mineText: 'Du reichst für die Abteilung ein und übernimmst Vorschläge.',
		theirs: '{name} hat den Stift',
		theirsText: 'Alle schreiben; {name} reicht ein.',
		take: 'Stift nehmen',
		pass: 'Weitergeben',
		passTitle: 'Wer bekommt den Stift?',
		nobody: 'Aus der Abteilung ist noch niemand sonst da.',
		drop: 'Ablegen',
		ask: 'Um den Stift bitten',
		asked: 'Gefragt. Zurücknehmen',
		wanted: '{name} hätte gern den Stift.',
		give: 'An {name} geben',
		somebody: 'jemand ohne Namen',
		held: 'Stift: {name}',
		release: 'Stift von {department} freigeben',
		releaseShort: 'Freigeben'
	}
};
