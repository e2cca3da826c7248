import type { Mirror } from '../message.ts';
import type { messages as en } from '../en/paper.ts';

export const messages: Mirror<typeof en> = {
	title: 'Papierbögen',
	text: 'Für alle ohne Handy: Quiz drucken, austeilen und eintippen, was zurückkommt. Die Bögen einer Person tragen vorher und nachher dieselbe Nummer; Namen stehen nirgends.',
	print: {
		title: 'Drucken',
		people: 'Personen ohne Handy',
		numbered: {
			one: '{count} Person, zwei nummerierte Bögen',
			other: '{count} Personen, je zwei nummerierte Bögen'
		},
		blank: 'Je ein leerer Bogen zum Kopieren',
		save: 'Bögen speichern',
		hint: 'Eine Seite, die jeder Browser öffnet und druckt.'
	},
	entry: {
		title: 'Eintippen',
		wave: 'Welches Quiz',
		before: 'Vorher',
		after: 'Nachher',
		notOpen: 'Dieses Quiz war noch nicht offen.',
		counted: 'Es ist schon gezählt. Bögen, die jetzt kommen, sind zu spät.',
		number: 'Bogennummer',
		numberError: 'Eine Nummer von 1 bis {most}.',
		form: 'Form',
		formUnusual: 'Bögen mit dieser Nummer haben hier sonst Form {form}.',
		department: 'Abteilung',
		noDepartment: 'Keine angekreuzt',
		questions: 'Antworten',
		order: 'Nummer daneben',
		recall: 'Antwort {count}',
		sure: 'Wie sicher',
		notSaid: 'nicht gesagt',
		empty: 'Leer gelassen',
		known: 'Dieser Bogen ist schon eingetippt. Speichern ersetzt ihn.',
		save: 'Bogen speichern',
		replace: 'Bogen ersetzen',
		saved: 'Nummer {number} ist gespeichert und zählt wie jeder Bogen.',
		orderError: 'Bitte jeden Platz einmal: {places}.'
	},
	list: {
		title: 'Bisher eingetippt',
		none: 'Noch nichts.',
		number: 'Nr. {number}',
		both: 'vorher und nachher',
		beforeOnly: 'nur vorher',
		afterOnly: 'nur nachher',
		laterOnly: 'nur später',
		edit: 'Nummer {number} noch einmal ansehen'
	},
	form: {
		title: 'Form {form}',
		number: 'Nummer',
		numberHint: 'Dieselbe auf beiden Bögen. Bitte keinen Namen.',
		wave: 'Dies ist das Quiz',
		before: 'vorher',
		after: 'nachher',
		department: 'Abteilung',
		lead: 'Was Du nicht weißt, darf leer bleiben. Niemand sieht, was eine einzelne Person geantwortet hat.',
		one: '(eins ist richtig)',
		many: '(mehrere können richtig sein)',
		order: '(nummerieren: 1 ist das Erste)',
		recall: { one: '({count} Antwort)', other: '({count} Antworten)' },
		sure: 'Wie sicher bist Du Dir?',
		low: 'wenig',
		mid: 'ziemlich',
		high: 'sehr',
		true: 'Richtig',
		false: 'Falsch',
		thanks: 'Danke. Bitte gefaltet abgeben.'
	}
};
