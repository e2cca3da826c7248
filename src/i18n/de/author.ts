import type { Mirror } from '../message.ts';
import type { messages as en } from '../en/author.ts';

/** Texte zum Schreiben eines Quiz und zum Bewerten freier Antworten: nur für die Moderation. */
export const messages: Mirror<typeof en> = {
	title: 'Quiz',
	empty: 'Noch keine Fragen. Die erste schreiben oder eine CSV-Datei mitbringen.',
	count: { one: '{count} Frage', other: '{count} Fragen' },
	forms: '{a} in Form A, {b} in Form B, {both} in beiden',
	formsWhy:
		'Die eine Hälfte bekommt vorher Form A und nachher B, die andere umgekehrt: So trifft niemand zweimal auf denselben Wortlaut.',
	add: 'Frage hinzufügen',
	types: {
		single: 'Eine richtige Antwort',
		multiple: 'Mehrere richtige Antworten',
		truefalse: 'Richtig oder falsch',
		order: 'In Reihenfolge bringen',
		recall: 'In eigenen Worten'
	},
	typesShort: {
		single: 'eine richtig',
		multiple: 'mehrere richtig',
		truefalse: 'richtig/falsch',
		order: 'Reihenfolge',
		recall: 'eigene Worte'
	},
	certainty: 'Fragen, wie sicher alle sind',
	certaintyHint: 'Ein Tippen mehr nach jeder Antwort. Es zeigt, wo man sicher ist und trotzdem falsch liegt.',
	csv: 'Quiz als CSV',
	program: 'Programmdatei',
	filesLater: 'Dateien lassen sich sichern, sobald keiner Frage etwas fehlt.',
	tryAll: 'Wie am Telefon ausprobieren',
	list: 'Fragen, der Reihe nach',
	untitled: 'Noch nicht geschrieben',
	position: 'Frage {n} von {total}',
	both: 'A + B',
	missing: { one: '{count} Lücke', other: '{count} Lücken' },
	look: { one: '{count} Stelle zum Ansehen', other: '{count} Stellen zum Ansehen' },
	wholeQuiz: 'Das Quiz im Ganzen',
	up: 'Nach oben: {name}',
	down: 'Nach unten: {name}',
	drag: 'Zum Verschieben ziehen: {name}',
	moved: '{name}: jetzt Platz {n} von {total}',
	duplicate: 'Verdoppeln',
	remove: 'Löschen',
	removed: 'Gelöscht: {name}',
	undo: 'Rückgängig',
	done: 'Fertig',
	item: {
		type: 'Art der Frage',
		question: 'Frage',
		statement: 'Aussage',
		form: 'Gefragt in',
		forms: { A: 'Form A', B: 'Form B', AB: 'Beiden Formen' },
		twin: 'Gegenstück in Form {form}',
		noTwin: 'Noch kein Gegenstück',
		writeTwin: 'Gegenstück schreiben',
		openTwin: 'Zum Gegenstück',
		priority: 'Priorität',
		noPriority: 'Keiner',
		explanation: 'Warum das richtig ist',
		explanationHint: 'Das lesen alle nach der Auflösung.',
		options: 'Antworten zur Auswahl',
		optionsOne: 'Die richtige markieren. Jedes Telefon zeigt sie in eigener Reihenfolge.',
		optionsMany: 'Alle richtigen markieren. Jedes Telefon zeigt sie in eigener Reihenfolge.',
		optionsOrder: 'In der richtigen Reihenfolge aufschreiben. Die Telefone bekommen sie gemischt.',
		option: 'Antwort {n}',
		place: 'Platz {n}',
		right: 'Antwort {n} ist richtig',
		addOption: 'Antwort hinzufügen',
		removeOption: 'Antwort {n} entfernen',
		optionUp: 'Nach oben: Antwort {n}',
		optionDown: 'Nach unten: Antwort {n}',
		answer: 'Die Aussage ist',
		accepted: 'Was gilt',
		acceptedHint:
			'Eine Antwort je Zeile. Groß und klein, Zeichen und kleine Tippfehler sind egal. Zwei Wörter für dasselbe: erhalten = am Leben halten.',
		need: 'Wie viele gefragt sind'
	},
	preview: {
		title: 'Am Telefon',
		form: 'Form',
		again: 'Neu mischen',
		first: 'So zeigt es ein Telefon. Tippen wie die anderen; nichts wird behalten.',
		end: 'Das war die letzte Frage dieser Form.',
		none: 'Diese Form fragt noch nichts.',
		back: 'Zurück',
		next: 'Weiter'
	},
	resumed: {
		title: 'Weiter mit dem angefangenen Plan',
		text: 'Er wurde auf diesem Gerät aufbewahrt, auch unfertige Fragen.',
		anew: 'Mit einem leeren Plan beginnen',
		sure: 'Was hier steht, wäre endgültig weg.',
		goOn: 'Weiterschreiben',
		throw: 'Wegwerfen'
	},
	later: {
		title: 'Später noch einmal fragen',
		text: 'Ein kurzes Quiz zeigt, was geblieben ist. Alle öffnen denselben Link auf demselben Telefon.',
		day14: 'Nach zwei Wochen',
		day30: 'Nach einem Monat',
		day90: 'Nach drei Monaten',
		held: 'begonnen'
	},
	edit: {
		menu: 'Quiz bearbeiten',
		title: 'Quiz bearbeiten',
		lead: 'Das geht, bis das erste Quiz geöffnet wird: Dann bekommen die Telefone die Fragen.',
		save: 'Sichern',
		saving: 'Auf diesem Gerät gesichert und für die Wiederherstellungswörter versiegelt.',
		back: 'Zurück zur Konsole',
		unsaved: 'Noch nicht gesichert',
		unsavedText:
			'Es gilt weiter das Quiz von vorher. Was geändert wurde, bleibt auf diesem Gerät und lässt sich später sichern.',
		later: 'Verlassen, später sichern',
		discard: 'Änderungen wegwerfen',
		resumed: 'Änderungen vom letzten Mal, noch nicht gesichert',
		resumedText: 'Bis sie gesichert sind, gilt weiter das Quiz von vorher.',
		keepOn: 'Weiter bearbeiten',
		frozenTitle: 'Die Fragen stehen fest',
		frozen:
			'Das erste Quiz ist geöffnet worden. Die Telefone haben die Fragen und ein Versprechen, welche Antworten richtig sind. Daran kann niemand mehr etwas ändern, auch die Moderation nicht. So lässt sich vorher mit nachher vergleichen, und alle können es nachprüfen.',
		stillMissing: 'In {count} Fragen fehlt noch etwas.'
	},
	recall: {
		title: 'Antworten in eigenen Worten',
		lead: 'Zu diesen Antworten passt keine von denen, die als richtig hinterlegt sind. Einmal entscheiden, dann gilt es für alle gleichen. Niemand wird genannt, und an der Wand ist davon nichts zu sehen.',
		leadLater: 'Neu seit dem letzten Mal. Einmal entscheiden, für alle gleichen Antworten.',
		open: { one: '{count} Antwort zu entscheiden', other: '{count} Antworten zu entscheiden' },
		done: 'Alles ist entschieden.',
		none: 'Was gilt, deckt alle Antworten ab.',
		unruled: 'Was bis zur Auflösung nicht entschieden ist, zählt als falsch.',
		times: { one: 'einmal', other: '{count}-mal' },
		means: 'heißt',
		wrong: 'Falsch',
		own: 'Richtig, etwas Eigenes',
		wording: '{text}',
		choose: 'Entscheiden: {text}',
		pick: 'Nicht entschieden',
		elsewhere: 'Freie Antworten werden auf dem Gerät der Moderation bewertet.'
	},
	change: {
		title: 'Was geblieben ist',
		waiting: 'Das Gerät der Moderation zählt.',
		matched: {
			one: '{count} Person hat vorher und jetzt geantwortet',
			other: '{count} Personen haben vorher und jetzt geantwortet'
		},
		few: 'Zu wenige haben vorher und jetzt geantwortet, um etwas zu zeigen.',
		points: 'Veränderung in Prozentpunkten',
		since: { before: 'seit vorher', after: 'seit dem Ende des Tages' },
		hint: 'Mit der Auflösung werden die Bögen ein für alle Mal gezählt, und die Veränderung seit vorher wird sichtbar.'
	}
};
