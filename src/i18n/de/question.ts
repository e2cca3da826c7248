import type { Mirror } from '../message.ts';
import type { messages as en } from '../en/question.ts';

/** Texte einer Quizfrage, wie sie am Telefon steht und wie ihre Autorin sie vorher sieht. */
export const messages: Mirror<typeof en> = {
	of: 'Frage {n} von {total}',
	hint: {
		single: 'Eine auswählen.',
		multiple: 'Alle richtigen auswählen.',
		truefalse: 'Richtig oder falsch?',
		order: 'In die richtige Reihenfolge bringen, das Erste nach oben.',
		recall: { one: 'Eine Antwort, in eigenen Worten.', other: '{count} Antworten, in eigenen Worten.' }
	},
	recallField: 'Antwort {n}',
	order: {
		list: 'Die eigene Reihenfolge',
		up: 'Nach oben: {option}',
		down: 'Nach unten: {option}',
		drag: 'Zum Verschieben ziehen: {option}',
		moved: '{option}: jetzt Platz {n} von {total}',
		confirm: 'Diese Reihenfolge stimmt',
		kept: 'Die Reihenfolge ist gespeichert.'
	},
	sure: {
		ask: 'Wie sicher ist das?',
		low: 'Geraten',
		mid: 'Ziemlich sicher',
		high: 'Ganz sicher'
	}
};
