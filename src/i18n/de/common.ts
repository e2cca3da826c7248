import type { messages as english } from '../en/common.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	app: {
		name: 'Catchball'
	},
	action: {
		back: 'Zurück',
		cancel: 'Abbrechen',
		close: 'Schließen',
		copy: 'Kopieren',
		done: 'Fertig',
		next: 'Weiter',
		retry: 'Noch einmal',
		undo: 'Rückgängig'
	},
	state: {
		loading: 'Einen Moment …',
		slow: 'Das WLAN ist hier langsam. Es wird weiter versucht …',
		optional: 'freiwillig'
	},
	step: {
		lobby: 'Ankommen',
		quiz: 'Quiz',
		quizBefore: 'Quiz vorher',
		quizAfter: 'Quiz nachher',
		quizDay14: 'Quiz nach zwei Wochen',
		quizDay30: 'Quiz nach einem Monat',
		quizDay90: 'Quiz nach drei Monaten',
		strategy: 'Strategie',
		departments: 'Arbeit in den Abteilungen',
		shareout: 'Vorstellen',
		results: 'Ergebnisse',
		close: 'Abschluss'
	},
	connection: {
		offline: 'Offline',
		offlineHint: 'Kein Netz. Alles Getippte bleibt auf diesem Gerät erhalten.',
		searching: 'Sucht den Raum',
		searchingHint: 'Andere Geräte werden gesucht. Weiterarbeiten geht.',
		connected: { one: 'Mit {count} Gerät verbunden', other: 'Mit {count} Geräten verbunden' },
		connectedHint: 'Änderungen gehen direkt von Gerät zu Gerät.',
		stale: 'Allein seit {time}',
		staleHint:
			'Die anderen Geräte sind gerade nicht erreichbar. Weiterarbeiten geht; gesendet wird, sobald sie zurück sind.',
		incompatible: 'Update nötig',
		incompatibleHint: 'Dieses Gerät hat eine andere Version als der Raum. Bitte die Seite neu laden.'
	},
	delivery: {
		saving: 'Speichert …',
		saved: 'Hier gespeichert',
		shared: 'Gespeichert & geteilt',
		savingHint: 'Wird gerade auf dieses Gerät geschrieben.',
		savedHint: 'Liegt auf diesem Gerät und geht zu den anderen, sobald sie erreichbar sind.',
		sharedHint: 'Liegt auf diesem Gerät und auf mindestens zwei weiteren.'
	},
	people: { one: '{count} Person', other: '{count} Personen' },
	nameless: 'Ohne Namen',
	noDepartment: 'Noch keine Abteilung',
	timer: {
		left: 'noch {time}',
		over: '{time} drüber'
	},
	progress: '{done} von {total}',
	qr: 'QR-Code für {text}',
	notice: { error: 'Problem', warning: 'Hinweis', info: 'Info', success: 'Erledigt' },
	theme: { label: 'Darstellung', system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
	language: { label: 'Sprache', en: 'English', de: 'Deutsch' },
	update: {
		title: 'Eine neue Version liegt bereit',
		text: 'Sie wartet auf ein Ja. Nichts geht verloren.',
		now: 'Jetzt aktualisieren',
		later: 'Später'
	},
	wig: {
		fromTo: 'von {from} auf {to}',
		by: 'bis {date}',
		lag: 'Ergebnis',
		leads: 'Was wir dafür tun',
		stops: 'Was wir lassen',
		who: 'entscheidet: {who}',
		since: 'ab {date}',
		supports: 'Zahlt ein auf'
	},
	strength: { '1': 'etwas', '2': 'deutlich', '3': 'entscheidend' },
	verdict: { accepted: 'Gefangen', returned: 'Zurückgeworfen', open: 'In der Luft' },
	trueFalse: { true: 'Richtig', false: 'Falsch' },
	privacy: 'Datenschutz und Gerät leeren',
	/** While the room is looked for, right after a code was scanned. */
	early: {
		title: 'Schön, dass Du da bist.',
		text: 'Der Raum wird gesucht …',
		name: 'Vorname',
		nameHint: 'Leer lassen, um ohne Namen dabei zu sein. Quizantworten tragen nie einen Namen.'
	},
	/** A workshop that this device does not know. */
	unknown: {
		title: 'Diesen Workshop kennt das Gerät nicht',
		text: 'Vielleicht wurde er auf einem anderen Gerät geöffnet oder hier entfernt. Bitte den Einladungslink noch einmal öffnen.',
		home: 'Zum Start'
	},
	problem: {
		unexpected: 'Das hat nicht geklappt.',
		unexpectedHint: 'Nichts ist verloren. Noch einmal versuchen; wenn es bleibt, die Seite neu laden.',
		lost: 'Diese Seite gibt es nicht',
		lostHint:
			'Die Adresse ist unvollständig oder vertippt. Den Code noch einmal scannen oder von vorn beginnen.',
		start: 'Zur Startseite',
		notLoaded:
			'Dieser Teil der App ist noch nicht auf diesem Gerät. Zurück ins WLAN und noch einmal versuchen.'
	}
};
