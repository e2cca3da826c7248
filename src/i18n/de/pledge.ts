import type { messages as english } from '../en/pledge.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	rules: {
		title: 'Die Regeln',
		few: 'Ein Ziel, höchstens drei',
		fromTo: 'Von X auf Y, in Zahlen',
		byWhen: 'Bis zu einem Tag, der noch kommt',
		lag: 'Sagt, woran das Ergebnis gemessen wird',
		leads: 'Zwei oder drei Frühindikatoren',
		asked: 'Jeder sagt das Ergebnis voraus und lässt sich beeinflussen',
		supports: 'Unterstützt eine Priorität',
		concrete: 'Ein Ziel, kein Leitspruch und kein Projekt',
		stops: 'Sagt, womit dafür Schluss ist',
		met: 'erfüllt',
		hint: 'einen Blick wert',
		warn: 'sollte nachgebessert werden',
		refuse: 'fehlt'
	},
	changes: {
		title: 'Was anders ist als in Fassung {turn}',
		none: 'Nichts ist anders.',
		before: 'vorher:',
		after: 'jetzt:',
		wigAdded: 'Neues Ziel',
		wigRemoved: 'Ziel gestrichen',
		leadAdded: 'Neuer Frühindikator',
		leadRemoved: 'Frühindikator gestrichen',
		leadChanged: 'Frühindikator',
		leadAnswered: {
			predictive: '„{text}“ sagt das Ergebnis voraus',
			influence: '„{text}“ lässt sich beeinflussen'
		},
		supportAdded: 'Unterstützt jetzt',
		supportRemoved: 'Unterstützt nicht mehr',
		supportChanged: 'Unterstützt {priority}',
		stopAdded: 'Neu auf der Stoppliste',
		stopRemoved: 'Nicht mehr auf der Stoppliste',
		statement: 'Ziel',
		from: 'Von',
		to: 'Auf',
		unit: 'Einheit',
		by: 'Bis',
		lag: 'Ergebnismaß',
		what: 'Womit Schluss ist',
		who: 'Wer entscheidet',
		since: 'Ab wann',
		priority: '{priority}, {strength}',
		wall: { one: '{count} Änderung seit Fassung {turn}', other: '{count} Änderungen seit Fassung {turn}' }
	},
	lead: {
		predictive: {
			yes: 'sagt das Ergebnis voraus',
			unsure: 'Voraussage nicht sicher',
			open: 'Voraussage: noch nicht geprüft'
		},
		influence: {
			yes: 'lässt sich beeinflussen',
			unsure: 'Einfluss nicht sicher',
			open: 'Einfluss: noch nicht geprüft'
		},
		yes: 'ja',
		unsure: 'nicht sicher',
		open: 'noch nicht geprüft'
	},
	words: {
		title: 'Was die Leitung sagt',
		none: 'Noch hat niemand etwas gesagt.',
		caught: '{name} hat sie gefangen',
		returned: '{name} hat sie zurückgeworfen',
		you: 'Du',
		youCaught: 'Du hast sie gefangen',
		youReturned: 'Du hast sie zurückgeworfen',
		nameless: 'Jemand aus der Leitung',
		divided:
			'Die Leitung ist sich nicht einig. Solange jemand sie zurückwirft, gilt die Zusage als zurückgeworfen.'
	},
	desk: {
		title: 'Zusagen',
		open: 'Zu den Zusagen',
		openText: { one: '{count} Zusage wartet auf Dein Wort', other: '{count} Zusagen warten auf Dein Wort' },
		none: 'Keine Zusage wartet auf Dein Wort',
		back: 'Zum Raum',
		filter: 'Welche',
		waiting: 'Warten auf mich',
		all: 'Alle',
		done: 'Zu allen ist etwas gesagt.',
		empty: 'Noch hat keine Abteilung etwas zugesagt.',
		version: 'Fassung {turn}',
		notYet: 'noch nicht',
		catch: 'Fangen',
		throwBack: 'Zurückwerfen',
		reason: 'Warum?',
		reasonHint: 'Sag, was fehlt, nicht, wie es gehen soll. Den Weg finden sie selbst.',
		reasonNeeded: 'Wer zurückwirft, sagt warum.',
		send: 'Zurückwerfen',
		cancel: 'Doch nicht',
		change: 'Mein Wort ändern',
		next: 'Nächste, die wartet',
		keys: 'Tasten: ↑ ↓ wählen, c fangen, t zurückwerfen, n nächste, die wartet',
		history: 'Frühere Fassungen',
		list: 'Abteilungen',
		notLeader: 'Diese Seite ist für Menschen aus der Leitung, die dazu eingeladen wurden.'
	}
};
