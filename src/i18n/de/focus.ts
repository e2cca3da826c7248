import type { messages as english } from '../en/focus.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	tab: 'Fokus',
	steps: { label: 'Der Weg zum Fokus', name: 'Nennen', judge: 'Urteilen', look: 'Matrix', decide: 'Folgern' },
	opening: 'Woran {department} arbeitet, wird geöffnet …',
	closed: 'Die Abteilungsarbeit ist vorbei. Das kam dabei heraus.',
	name: {
		title: 'Womit verbringen wir unsere Zeit?',
		text: 'Eine Karte je Sache. Was jede Woche Stunden kostet, was nie aufhört, worum niemand gebeten hat.',
		label: 'Zeit geht in',
		example: 'z. B. den Wochenbericht',
		add: 'Dazu',
		list: { one: '{count} Karte', other: '{count} Karten' },
		none: 'Noch hat niemand etwas genannt. Fang mit dem an, was Du heute zuletzt getan hast.',
		full: 'Mehr fasst die Matrix nicht. Nehmt zuerst etwas weg.',
		remove: 'Entfernen: {text}',
		removed: 'Entfernt: {text}',
		putBack: 'Zurückholen',
		mine: 'von Dir',
		next: { one: '{count} Karte beurteilen', other: '{count} Karten beurteilen' },
		toMatrix: 'Zur Matrix'
	},
	judge: {
		title: 'Wie siehst Du es?',
		progress: 'Karte {n} von {total}',
		urgent: 'Ist es dringend?',
		important: 'Zählt es für die Strategie?',
		skip: 'Überspringen',
		again: 'Neu beurteilen: {text}',
		done: 'Du hast alles beurteilt.',
		doneText: 'Schau, wie es die anderen sehen.',
		none: 'Noch gibt es nichts zu beurteilen.'
	},
	scale: { none: 'Gar nicht', little: 'Etwas', much: 'Ziemlich', full: 'Sehr' },
	matrix: {
		title: 'Wo gehört es hin?',
		drag: 'Zieht eine Karte dorthin, wo Ihr sie seht, oder bewegt sie mit den Pfeiltasten. Sie ruht im Mittel von Euch allen; je größer ihr Hof, desto weniger seid Ihr Euch einig.',
		tap: 'Tipp auf eine Karte und sag, wie Du sie siehst. Sie ruht im Mittel von Euch allen; je größer ihr Hof, desto weniger seid Ihr Euch einig.',
		urgent: 'dringend',
		notUrgent: 'nicht dringend',
		important: 'wichtig',
		notImportant: 'nicht wichtig',
		quadrant: {
			now: 'Jetzt tun',
			plan: 'Hier lebt die Strategie',
			friction: 'Reibung: wegräumen oder abgeben',
			stop: 'Lassen'
		},
		tray: 'Noch nicht beurteilt',
		empty: 'Noch keine Karten',
		emptyText: 'Nennt, womit Ihr Eure Zeit verbringt; dann sortiert Ihr es hier zusammen.',
		card: '{text}: {where}. {people}',
		unjudged: '{text}: noch nicht beurteilt',
		people: { one: 'beurteilt von {count} Person', other: 'beurteilt von {count} Personen' },
		you: 'Du',
		spread: {
			one: 'Bisher eine Stimme.',
			agree: 'Ihr seid Euch einig.',
			differ: 'Ihr seht es etwas verschieden.',
			split: 'Ihr liegt weit auseinander: Redet kurz darüber.'
		},
		moved: '{text}: dringend {urgent} von 100, wichtig {important} von 100',
		next: 'Folgern, was daraus wird',
		table: 'Als Tabelle',
		tableUrgent: 'Dringend',
		tableImportant: 'Wichtig',
		figure: '{mean} ± {spread}',
		showMine: 'Dein eigenes Urteil'
	},
	decide: {
		title: 'Was folgt daraus?',
		stopTitle: 'Stoppliste',
		stopText: 'Was weder dringend noch wichtig ist, hört auf: was, wer entscheidet, ab wann.',
		stopNone: 'In „Lassen“ liegt noch nichts.',
		stop: 'Damit aufhören: {text}',
		stopShort: 'Auf die Stoppliste',
		stopped: 'Auf der Stoppliste',
		stopOther: 'Mit etwas anderem aufhören',
		frictionTitle: 'Was im Weg steht',
		frictionText: 'Die Leitung liest diese Liste und antwortet: bis wann es weg ist, oder warum es bleibt.',
		friction: 'Der Leitung sagen, was im Weg steht: {text}',
		frictionShort: 'Der Leitung sagen',
		frictionOther: 'Etwas anderes steht im Weg',
		frictionLabel: 'Was steht im Weg, und was würde helfen?',
		frictionNone: 'Noch wurde nichts nach oben gegeben.',
		send: 'Der Leitung geben',
		sent: 'Liegt bei der Leitung',
		withdraw: 'Zurücknehmen',
		waiting: 'Wartet auf Antwort',
		full: 'Mehr kann eine Person nicht nach oben geben.'
	},
	answer: {
		removed: 'Weg bis {date}',
		stays: 'Es bleibt',
		open: 'Noch nicht beantwortet',
		by: 'Beantwortet von {name}'
	},
	leader: {
		waiting: {
			one: '{count} Hindernis wartet auf Deine Antwort',
			other: '{count} Hindernisse warten auf Deine Antwort'
		},
		read: 'Was im Weg steht',
		title: 'Was im Weg steht',
		text: 'Jede Antwort geht sofort an die Abteilung.',
		from: 'Von {department}',
		verdict: 'Die Antwort',
		removed: 'Es kommt weg',
		stays: 'Es bleibt',
		day: 'Bis wann?',
		why: 'Warum?',
		how: 'Wie?',
		needDay: 'Bis wann ist es weg?',
		dayOver: 'Dieser Tag ist schon vorbei.',
		needReason: 'Warum bleibt es?',
		send: 'Antworten',
		change: 'Antwort ändern',
		none: 'Bisher wurde nichts nach oben gegeben.'
	},
	desk: {
		frictions: 'Was im Weg steht',
		onWall: 'An die Wand',
		matrixOf: 'Matrix von {department} an die Wand',
		matrix: 'Matrix',
		frictionsOnWall: 'Liste an die Wand',
		frictionsOf: 'Von einer Abteilung an die Wand',
		prompts: 'Denkkarten',
		promptOnWall: 'An die Wand: {text}',
		open: { one: '{count} offen', other: '{count} offen' }
	},
	prompts: {
		title: 'Denkkarten',
		open: 'Mit einer Karte weiterdenken',
		next: 'Nächste Karte',
		previous: 'Karte davor',
		position: 'Karte {n} von {total}',
		wall: 'Eine Denkkarte'
	},
	plan: {
		title: 'Denkkarten',
		text: 'Die Abteilungen blättern bei der Arbeit darin; einzelne lassen sich an die Wand bringen.',
		card: 'Karte {n}',
		add: 'Karte dazu',
		remove: 'Karte {n} entfernen',
		reset: 'Zurück zu den sechs üblichen Karten'
	},
	wall: {
		matrix: 'Womit {department} die Zeit verbringt',
		matrixEmpty: 'Noch keine Karten. Sie kommen von den Handys.',
		cards: { one: '{count} Karte', other: '{count} Karten' },
		frictions: 'Was im Weg steht',
		frictionsOf: 'Was {department} im Weg steht',
		frictionsNone: 'Nach oben wurde nichts gegeben.',
		answered: '{done} von {total} beantwortet',
		more: { one: 'und eine weitere', other: 'und {count} weitere' },
		gone: 'Diese Karte steht nicht mehr im Programm.'
	}
};
