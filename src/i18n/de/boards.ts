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
	},
	outdone: {
		text: '{name} hat Fassung {turn} abgegeben, ohne von dieser hier zu wissen. Jene gilt; diese ging nicht an die Leitung. Auf dem Board steht weiterhin, was alle geschrieben haben: Was ist anders? Wenn etwas fehlt, einfach noch einmal abgeben.',
		understood: 'Verstanden'
	},
	proposal: {
		open: 'Andere Fassung vorschlagen',
		openGoal: 'Ein eigenes Ziel vorschlagen',
		title: 'Wie würdest Du es sagen?',
		text: 'Alle in der Abteilung sehen es und können dafür sein. Wer den Stift hat, übernimmt es.',
		send: 'Vorschlagen',
		list: 'Vorschläge',
		from: 'von {name}',
		own: 'von Dir',
		table: 'Tisch {n}',
		asItIs: 'So wie es jetzt dasteht',
		vote: 'Ich bin dafür',
		voteFor: 'Für „{text}“',
		count: { one: '{count} dafür', other: '{count} dafür' },
		takeOver: 'Übernehmen',
		takeAs: 'Als Ziel {n} übernehmen',
		takeFurther: 'Als weiteres Ziel übernehmen',
		noRoom: 'Es gibt schon drei Ziele. Eins wegnehmen oder eins damit ersetzen.',
		penFirst: 'Wer den Stift hat, übernimmt es.',
		withdraw: 'Meinen Vorschlag zurückziehen',
		full: 'Es gibt schon sehr viele Vorschläge. Erst einige übernehmen oder zurückziehen.',
		others: 'Weitere Vorschläge',
		stops: 'Vorgeschlagene Stopps',
		takeStop: 'Auf die Liste',
		stopsFull: 'Die Stopp-Liste ist voll. Nehmt zuerst etwas weg.'
	},
	table: {
		label: 'Welches Board',
		all: 'Abteilung',
		here: 'Du bist an Tisch {n}',
		hereText: 'Was Euer Tisch vereinbart, kommt aufs Board der Abteilung, wo alle Tische zusammenkommen.',
		bring: 'In die Abteilung mitbringen',
		change: 'An einen anderen Tisch setzen',
		changeText: 'Die Tische sind ausgelost. Wechsle, wenn ein anderer Dich braucht.',
		brought: 'Tische {sizes}; mitgebracht: {count}',
		dissolved: 'Arbeitet an einem Board',
		lookAt: 'Tische von {department} ansehen',
		lookAtShort: 'Tische',
		of: 'Tische von {department}',
		ofText:
			'Jeder hat sein eigenes Board. Was er mitbringt, steht bei den Vorschlägen auf dem Board der Abteilung.',
		dissolvedText: 'Es gibt gerade keine Tische: Die Abteilung arbeitet an einem Board.',
		stops: { one: '{count} Stopp', other: '{count} Stopps' },
		showBoard: 'Board zeigen',
		hideBoard: 'Board ausblenden',
		opening: 'Das Board wird geöffnet',
		noBoard: 'Das Board ließ sich auf diesem Gerät nicht öffnen.',
		deal: 'Tische neu auslosen',
		dealText:
			'Alle bekommen durch Los einen Platz an einem Tisch mit leerem Board. Alles, was jetzt auf den Boards der Tische steht, wird in der Abteilung zu Vorschlägen; von einem Tisch, dessen Handys alle zu sind, sobald eines wieder offen ist.',
		dissolve: 'Tische auflösen',
		dissolveText:
			'Alle arbeiten am Board der Abteilung. Alles, was jetzt auf den Boards der Tische steht, wird dort zu Vorschlägen; von einem Tisch, dessen Handys alle zu sind, sobald eines wieder offen ist.'
	},
	history: {
		open: 'Frühere Fassungen',
		title: 'Frühere Fassungen unseres Boards',
		text: 'Werden beim Arbeiten aufgehoben: bevor viel gelöscht wird, beim Einreichen und alle paar Minuten.',
		none: 'Noch ist nichts aufgehoben. Die erste Fassung kommt nach ein paar Minuten Arbeit.',
		time: 'Beim Arbeiten',
		deletion: 'Bevor viel gelöscht wurde',
		submitted: 'Eingereicht',
		restore: 'Bevor eine ältere Fassung zurückkam',
		takeover: 'Bevor ein Vorschlag übernommen wurde',
		by: 'von {name}',
		differences: 'Was danach kam',
		same: 'Genau das steht auf dem Board.',
		restoreThis: 'Diese Fassung zurückholen',
		restoreText:
			'Für alle in der Abteilung. Was jetzt dasteht, wird aufgehoben, und Rückgängig nimmt es zurück.',
		back: 'Alle Fassungen',
		content: 'Diese Fassung'
	},
	change: {
		wigAdded: 'Ziel dazu: {text}',
		wigRemoved: 'Ziel weg: {text}',
		field: {
			statement: 'Ziel',
			from: 'Von',
			to: 'Auf',
			unit: 'Einheit',
			by: 'Bis wann',
			lag: 'Ergebnis',
			what: 'Hört auf',
			who: 'Entscheidet'
		},
		leadAdded: 'Maßnahme dazu: {text}',
		leadRemoved: 'Maßnahme weg: {text}',
		lead: 'Maßnahme',
		answer: {
			predictive: '„{text}“ sagt das Ergebnis voraus',
			influence: '„{text}“ haben wir selbst in der Hand'
		},
		answered: { yes: 'ja', unsure: 'nicht sicher', open: 'noch nicht geprüft' },
		support: 'Zahlt anders auf eine Priorität ein',
		stopAdded: 'Stopp dazu: {text}',
		stopRemoved: 'Stopp weg: {text}',
		empty: 'nichts'
	}
};
