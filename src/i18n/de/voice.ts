import type { messages as english } from '../en/voice.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	level: { yes: 'Ja', partly: 'Teils', no: 'Nein' },
	pulse: {
		title: 'Dein Puls zu dieser Seite',
		clear: 'Ist es klar?',
		help: 'Kann ich beitragen?',
		missing: 'Was fehlt?',
		missingHint: 'Ein Satz, wenn Du magst.',
		secret:
			'Die Wand zeigt Zahlen und Sätze, nie Namen. Geheim ist es aber nicht: Dieses Handy unterschreibt es.'
	},
	question: {
		title: 'Fragen',
		open: { one: 'Fragen: {count} offen', other: 'Fragen: {count} offen' },
		none: 'Noch keine Fragen',
		noneText: 'Frag, was Du auf der Bühne beantwortet haben möchtest.',
		label: 'Deine Frage an die Bühne',
		send: 'Frage senden',
		sent: 'Gesendet. Jetzt können alle dafür stimmen.',
		nameless: 'Alle können sie lesen; kein Bildschirm zeigt, wer gefragt hat.',
		full: 'Mehr Fragen kann eine Person nicht stellen.',
		vote: 'Das will ich auch wissen: {text}',
		votes: { one: '{count} Stimme', other: '{count} Stimmen' },
		own: 'Deine Frage',
		withdraw: 'Zurücknehmen',
		onStage: 'Jetzt auf der Bühne',
		answered: 'Beantwortet',
		hidden: 'Die siehst nur noch Du: Sie wurde von der Liste genommen.',
		wanted: 'Die meistgewünschten zuerst'
	},
	desk: {
		pulseTitle: 'Puls zu dieser Seite',
		pulseNone: 'Noch hat niemand etwas gesagt.',
		pulseFew: {
			one: '{count} Person hat geantwortet. Ab {minimum} lässt es sich zeigen.',
			other: '{count} Personen haben geantwortet. Ab {minimum} lässt es sich zeigen.'
		},
		pulsePeople: { one: '{count} Person', other: '{count} Personen' },
		show: 'An die Wand',
		hide: 'Von der Wand nehmen',
		questions: 'Fragen',
		none: 'Noch keine Fragen. Die Handys senden sie aus der Kopfzeile.',
		toStage: 'Auf die Bühne: {text}',
		offStage: 'Von der Bühne: {text}',
		answer: 'Beantwortet: {text}',
		reopen: 'Wieder offen: {text}',
		hideQuestion: 'Ausblenden: {text}',
		short: { stage: 'Bühne', answered: 'Beantwortet', reopen: 'Wieder offen', hide: 'Ausblenden' },
		list: 'Liste an die Wand',
		more: { one: '{count} beantwortet oder ausgeblendet', other: '{count} beantwortet oder ausgeblendet' },
		hidden: 'ausgeblendet'
	},
	wall: {
		pulse: 'Der Puls im Raum',
		people: { one: 'von {count} Person', other: 'von {count} Personen' },
		waiting: 'Die Antworten kommen an',
		waitingText: 'Gezeigt werden sie, sobald genug Menschen geantwortet haben, damit niemand allein dasteht.',
		missing: 'Was fehlt',
		more: { one: 'und eine weitere', other: 'und {count} weitere' },
		questions: 'Was Ihr wissen wollt',
		question: 'Eine Frage aus dem Raum',
		gone: 'Diese Frage wurde zurückgenommen.',
		noQuestions: 'Noch keine Fragen. Stellt Eure auf dem Handy.',
		answered: 'beantwortet'
	},
	spot: {
		goal: 'Ein Ziel von {department}',
		stop: '{department} hört auf damit',
		ask: '{from} bittet {to}',
		friction: 'Was {department} im Weg steht',
		gone: 'Das wurde zurückgenommen.'
	}
};
