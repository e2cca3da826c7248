import type { Mirror } from '../message.ts';
import type { messages as english } from '../en/running.ts';

export const messages: Mirror<typeof english> = {
	pace: {
		title: 'Zeit',
		inStep: '{spent} von {planned} Min. in diesem Schritt',
		onTime: 'Im Plan',
		behind: { one: '{count} Minute hinter dem Plan', other: '{count} Minuten hinter dem Plan' },
		ahead: { one: '{count} Minute vor dem Plan', other: '{count} Minuten vor dem Plan' },
		endsAt: 'Ende gegen {time}'
	},
	undo: { label: 'Zurücknehmen', hint: 'Nimmt die letzte Änderung zurück: {what}', back: 'zurück zu {step}' },
	hold: {
		on: 'Bild festhalten',
		off: 'Loslassen',
		hint: 'Die Wand behält ihr Bild, während Konsole und Telefone weitergehen.',
		held: 'Die Wand hält fest: {step}'
	},
	broadcast: {
		open: 'Zeile an alle',
		title: 'Eine Zeile an alle Telefone',
		hint: 'Sie steht oben auf jedem Telefon, bis man sie wegtippt. Die Wand zeigt sie nicht.',
		label: 'Was zu sagen ist',
		send: 'An alle Telefone senden',
		sent: 'Steht gerade auf den Telefonen',
		takeAway: 'Wegnehmen',
		ready: 'Fertige Zeilen',
		five: 'Noch fünf Minuten',
		wall: 'Bitte zur Wand schauen',
		pause: 'Pause: Weiter in 15 Minuten',
		submit: 'Bitte jetzt die Zusage abgeben'
	},
	spotlight: {
		open: 'Suchen und zeigen',
		title: 'Alles an die Wand holen',
		hint: 'Es steht über dem Schritt, bis Sie es wegnehmen; darunter geht der Schritt weiter.',
		label: 'Was suchen Sie?',
		placeholder: 'Vertrieb, Lieferzeit, eine Frage …',
		none: 'Nichts hier enthält diese Wörter.',
		more: {
			one: '{count} weiteres: ein Wort daraus tippen',
			other: '{count} weitere: ein Wort daraus tippen'
		},
		onWall: 'an der Wand',
		off: 'Wegnehmen',
		noPledge: 'noch keine Zusage',
		groups: {
			department: 'Antworten der Bereiche',
			goal: 'Ziele',
			stop: 'Stopplisten',
			ask: 'Anliegen',
			friction: 'Was im Weg steht',
			question: 'Fragen',
			strategy: 'Strategie',
			picture: 'Ergebnisse',
			prompt: 'Karten zum Nachdenken',
			matrix: 'Matrizen'
		}
	},
	keys: {
		undo: 'Letzte Änderung zurücknehmen',
		hold: 'Bild an der Wand festhalten',
		broadcast: 'Eine Zeile an alle Telefone',
		spotlight: 'Etwas für die Wand suchen'
	}
};
