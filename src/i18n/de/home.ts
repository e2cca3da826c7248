import type { messages as english } from '../en/home.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	title: 'Catchball: Strategie-Workshops für die ganze Firma',
	hero: {
		line1: 'Strategie werfen.',
		line2: 'Sehen, wer fängt.',
		text: 'Ein Strategietag für die ganze Firma: Alle machen am Handy mit, jede Abteilung sagt zu, was sie beiträgt, und ein Quiz vorher und nachher zeigt, was der Tag verändert hat.',
		trust: 'Kein Konto, keine Cloud. Es läuft im Raum, von Gerät zu Gerät, auch ohne Internet.'
	},
	sample: {
		action: 'Beispiel ausprobieren',
		hint: 'Eine erfundene Firma mit allem, was dazugehört. Ein Klick, zwei Minuten.'
	},
	takeover: 'Workshop übernehmen',
	create: { action: 'Neuer Workshop', short: 'Neu' },
	join: {
		title: 'Mitmachen',
		text: 'Den Code an der Wand mit der Handykamera scannen. Oder die vier Wörter von der Wand eintippen, oder den Link einfügen.',
		label: 'Vier Wörter oder der Einladungslink',
		placeholder: 'vier Wörter',
		action: 'Mitmachen',
		missing: 'Zuerst die vier Wörter eintippen oder den Link einfügen.',
		suggestions: 'Wörter zur Auswahl',
		choose: { one: '{count} Wort passt', other: '{count} Wörter passen' },
		noWord: 'So fängt kein Wort an.',
		counted: '{count} von {all} Wörtern',
		opening: 'Wird geöffnet …'
	},
	import: {
		title: 'Mitbringen, was da ist',
		text: 'Eine Programmdatei, oder die Strategie als Text, Abteilungen und Quiz als Tabellen.',
		files: 'program.json · strategy.md · departments.csv · quiz.csv',
		action: 'Dateien wählen',
		drop: 'Hier ablegen'
	},
	workshops: {
		title: 'Auf diesem Gerät',
		opened: 'geöffnet {when}',
		sample: 'Beispiel',
		role: { facilitator: 'moderiert hier', participant: 'macht hier mit', screen: 'Bildschirm' },
		remove: '{title} von diesem Gerät entfernen',
		untitled: 'Workshop ohne Titel'
	},
	remove: {
		title: 'Diesen Workshop entfernen?',
		participant:
			'Alles, was dieses Gerät von „{title}“ aufbewahrt, ist dann weg. Was geteilt ist, bleibt bei den anderen.',
		facilitator:
			'„{title}“ wird von hier moderiert, und der Schlüssel liegt auf diesem Gerät. Ohne die zwölf Wiederherstellungswörter kann ihn dann niemand mehr leiten oder die Quizbögen öffnen.',
		action: 'Entfernen'
	},
	returning: { title: 'Schön, wieder hier.', more: 'Etwas Neues' },
	problems: { one: 'Das hat nicht geklappt:', other: '{count} Dinge stehen im Weg:' }
};
