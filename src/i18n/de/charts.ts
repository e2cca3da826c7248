import type { messages as english } from '../en/charts.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	before: 'vorher',
	after: 'nachher',
	unit: 'Punkte',
	points: { one: '{value} Punkt', other: '{value} Punkte' },
	others: 'Alle übrigen zusammen',
	allQuestions: 'Alle Fragen',
	between: { one: '… dazwischen {count} Frage', other: '… dazwischen {count} Fragen' },
	gain: 'Das sind {share} dessen, was zu lernen war.',
	matched: {
		one: '{count} Person hat beide Male geantwortet',
		other: '{count} Personen haben beide Male geantwortet'
	},
	minimum: 'Nur Gruppen ab {minimum} Personen, damit niemand erkennbar wird.',
	hidden: 'Nicht gezeigt, damit niemand erkennbar wird: {names}',
	hiddenMany: {
		one: '{count} ist nicht gezeigt, damit niemand erkennbar wird.',
		other: '{count} sind nicht gezeigt, damit niemand erkennbar wird.'
	},
	sure: 'So viele aller Antworten waren falsch und „ganz sicher“.',
	crowd: 'Wie viel jede und jeder im Quiz richtig hatte.',
	each: { one: 'Jede Kugel ist eine Person.', other: 'Jede Kugel sind {count} Personen.' },
	nothing: 'Zu wenige haben beide Male geantwortet, um ein Ergebnis zu zeigen.',
	nothingText: 'Damit niemand erkennbar wird, zeigen wir nur Gruppen ab {minimum} Personen.',
	table: {
		what: 'Was',
		score: 'Ergebnis',
		scores: '{from} bis {to}',
		change: 'Änderung',
		people: 'Personen',
		few: 'zu wenige Personen',
		exposes: 'weggelassen, um eine kleine Gruppe zu schützen'
	}
};
