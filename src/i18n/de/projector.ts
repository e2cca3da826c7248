import type { messages as english } from '../en/projector.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	waiting: 'Einen Moment …',
	connection: 'Verbindung dieses Bildschirms',
	agendaAt: 'Schritt {n} von {total}: {step}',
	lobby: {
		join: 'Mitmachen',
		scan: 'Die Handykamera hierauf richten',
		goTo: 'oder öffnen:',
		words: 'und eintippen:',
		here: { one: 'ist da', other: 'sind da' },
		nobody: 'Wer ist zuerst da?'
	},
	quiz: {
		beforeTitle: 'Was wissen wir heute?',
		afterTitle: 'Und jetzt?',
		beforeText:
			'Der Blick aufs Handy: Jede Antwort für sich, Raten ist erlaubt. Es geht um uns alle, nicht um Einzelne.',
		afterText: 'Gleiche Themen, neue Fragen. Der Blick aufs Handy.',
		laterTitle: 'Was ist geblieben?',
		laterText: 'Der Blick aufs Handy. Allein antworten, ohne nachzusehen.',
		questions: { one: '{count} Frage', other: '{count} Fragen' },
		anonymous: 'Niemand sieht, wer was geantwortet hat.',
		received: { one: 'Bogen ist da', other: 'Bögen sind da' },
		closedTitle: 'Danke.',
		closedBefore: 'Die Antworten schauen wir uns am Ende des Tages gemeinsam an.',
		closedAfter: 'Mal sehen, was der Tag verändert hat.'
	},
	later: {
		title: 'Was geblieben ist',
		points: {
			one: 'Punkte seit vorher, bei {count} Person',
			other: 'Punkte seit vorher, bei {count} Personen'
		},
		after: '{change} seit dem Ende des Tages',
		few: 'Zu wenige haben vorher und jetzt geantwortet, um Zahlen zu zeigen.'
	},
	strategy: {
		vision: 'Unsere Vision',
		priority: 'Priorität {n} von {total}',
		indicators: 'Woran wir es merken',
		nonGoals: 'Was wir nicht tun',
		soon: 'Unsere Strategie'
	},
	work: {
		title: 'Was tun wir dafür?',
		text: 'Ein Ziel. Von wo nach wo, bis wann.',
		waiting: 'beginnt',
		goals: { one: '{count} Ziel', other: '{count} Ziele' },
		leads: { one: '{count} Hebel', other: '{count} Hebel' },
		submitted: 'zugesagt',
		caught: 'gefangen',
		returned: 'zurückgeworfen',
		inTotal: '{done} von {total} Abteilungen haben zugesagt'
	},
	shareout: {
		title: 'Was wir tun werden',
		notYet: 'Noch in Arbeit',
		notYetText: 'Dieses Ziel ist noch nicht in der Luft.',
		from: 'heute',
		by: 'bis {date}',
		lag: 'Woran wir es messen',
		leads: 'Was wir dafür tun',
		stops: 'Was wir lassen',
		who: '{who} entscheidet',
		since: 'ab {date}',
		goal: 'Ziel {n}',
		caught: 'Gefangen',
		returned: 'Zurückgeworfen'
	},
	results: {
		waitTitle: 'Was hat der Tag verändert?',
		waitText: 'Gleich sehen wir es.',
		totalTitle: 'Was wir über unsere Strategie wissen',
		prioritiesTitle: 'Nach Priorität',
		departmentsTitle: 'Nach Abteilung',
		slotsTitle: 'Was wir am meisten gelernt haben',
		sureTitle: 'Ganz sicher, aber falsch',
		distributionTitle: 'Wo wir alle stehen'
	},
	close: {
		title: 'Danke.',
		promised: 'Daran halten wir einander fest',
		none: 'Die Ziele folgen.'
	},
	code: { title: 'Mitmachen' }
};
