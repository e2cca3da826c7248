import type { Mirror } from '../message.ts';
import type { messages as en } from '../en/planning.ts';

export const messages: Mirror<typeof en> = {
	agenda: {
		ready: 'Mit einem fertigen Ablauf beginnen',
		readyNames: { minutes90: '90 Minuten', halfDay: 'Halber Tag', twoHalfDays: 'Zwei halbe Tage' },
		readyText: {
			minutes90: 'Ein Ziel je Abteilung, in einer Minute erzählt',
			halfDay: 'Der übliche Workshop',
			twoHalfDays: 'Mit einer Nacht dazwischen'
		},
		own: 'Selbst zusammengestellt',
		hours: '{hours} Std. {minutes} Min.',
		onlyMinutes: '{minutes} Min.',
		list: 'Schritte in ihrer Reihenfolge',
		drag: '{step} an eine andere Stelle ziehen',
		up: '{step} nach oben',
		down: '{step} nach unten',
		moved: '{step} ist jetzt Nummer {n} von {total}.',
		settings: 'Einstellungen für {step}',
		remove: '{step} entfernen',
		removed: '{step} wurde entfernt.',
		replaced: 'Der Ablauf wurde ersetzt.',
		undo: 'Rückgängig',
		add: 'Schritt hinzufügen',
		minutesOf: 'Minuten für {step}',
		title: 'Wie der Raum den Schritt nennt',
		notes: 'Notizen',
		notesHint: 'Nur die Konsole zeigt sie.',
		timed: 'Die Uhr läuft mit dem Schritt los',
		pace: 'Zeit je Abteilung',
		paceUsual: 'Was die Minuten hergeben',
		paceOff: 'Keine Uhr',
		empty: 'Noch keine Schritte. Füge einen hinzu, oder beginne mit einem fertigen Ablauf.'
	},
	check: {
		title: 'Ist alles da?',
		ready: 'Alles ist da. Der Workshop kann angelegt werden.',
		must: 'Das fehlt noch',
		may: 'Einen zweiten Blick wert',
		quizGaps: 'Manche Fragen sind noch nicht fertig.'
	},
	rehearsal: {
		title: 'Proben',
		text: 'Spielt den ganzen Workshop mit erfundenen Telefonen durch, hier im Browser. Nichts davon erreicht irgendwen, und nichts bleibt.',
		start: 'Mit erfundenen Telefonen proben',
		preparing: 'Die erfundenen Telefone kommen an …',
		failed: 'Die Probe konnte nicht beginnen. Von Deinem Plan ist nichts verloren.',
		banner: 'Probe',
		here: { one: '{count} erfundenes Telefon', other: '{count} erfundene Telefone' },
		leave: 'Probe beenden',
		console: 'Konsole',
		wall: 'Wand',
		phone: 'Dein Telefon',
		both: 'Nebeneinander',
		show: 'Was zu sehen ist',
		idle: 'Die Telefone warten',
		busy: 'Die Telefone arbeiten',
		pause: 'Telefone anhalten',
		resume: 'Telefone weitermachen lassen',
		window: 'Wand in eigenem Fenster',
		menu: 'Mit erfundenen Telefonen proben'
	}
};
