import type { Mirror } from '../message.ts';
import type { messages as english } from '../en/running.ts';

export const messages: Mirror<typeof english> = {
	pace: {
		title: 'Zeit',
		inStep: '{spent} von {planned} Min. in diesem Schritt',
		onTime: 'Im Plan',
		behind: { one: '{count} Minute hinter dem Plan', other: '{count} Minuten hinter dem Plan' },
		ahead: { one: '{count} Minute vor dem Plan', other: '{count} Minuten vor dem Plan' },
		endsAt: 'Ende gegen {time}'
	},
	undo: { label: 'Zurücknehmen', hint: 'Nimmt die letzte Änderung zurück: {what}', back: 'zurück zu {step}' },
	hold: {
		on: 'Bild festhalten',
		off: 'Loslassen',
		hint: 'Die Wand behält ihr Bild, während Konsole und Telefone weitergehen.',
		held: 'Die Wand hält fest: {step}'
	},
	broadcast: {
		open: 'Zeile an alle',
		title: 'Eine Zeile an alle Telefone',
		hint: 'Sie steht oben auf jedem Telefon, bis man sie wegtippt. Die Wand zeigt sie nicht.',
		label: 'Was zu sagen ist',
		send: 'An alle Telefone senden',
		sent: 'Steht gerade auf den Telefonen',
		takeAway: 'Wegnehmen',
		ready: 'Fertige Zeilen',
		five: 'Noch fünf Minuten',
		wall: 'Bitte zur Wand schauen',
		pause: 'Pause: Weiter in 15 Minuten',
		submit: 'Bitte jetzt die Zusage abgeben'
	},
	spotlight: {
		open: 'Etwas zeigen',
		title: 'Alles an die Wand holen',
		hint: 'Es steht über dem Schritt, bis es weggenommen wird; darunter geht der Schritt weiter.',
		label: 'Was wird gesucht?',
		placeholder: 'Vertrieb, Lieferzeit, eine Frage …',
		none: 'Nichts hier enthält diese Wörter.',
		more: {
			one: '{count} weiteres: ein Wort daraus tippen',
			other: '{count} weitere: ein Wort daraus tippen'
		},
		onWall: 'an der Wand',
		off: 'Wegnehmen',
		noPledge: 'noch keine Zusage',
		groups: {
			department: 'Antworten der Abteilungen',
			goal: 'Ziele',
			stop: 'Stopplisten',
			ask: 'Anliegen',
			friction: 'Was im Weg steht',
			question: 'Fragen',
			strategy: 'Strategie',
			picture: 'Ergebnisse',
			prompt: 'Karten zum Nachdenken',
			matrix: 'Matrizen'
		}
	},
	help: {
		open: 'Bei einem Telefon helfen',
		title: 'Jemandem am Telefon helfen',
		hint: 'Nach dem Code unter dem Punkt oben rechts auf dem Telefon fragen oder den Namen suchen.',
		label: 'Hilfe-Code oder Name',
		none: 'So heißt hier niemand, und ein Hilfe-Code ist es auch nicht.',
		people: 'Menschen im Raum',
		language: 'Sprache dieses Telefons',
		facts: 'Was dieses Telefon zeigt',
		frame: 'Was dieses Telefon jetzt zeigt',
		private:
			'Fremde Antworten sind hier nicht zu sehen, und nichts, was hier angetippt wird, wird gesendet: einfach beim Reden ausprobieren.',
		where: 'Wo es steht',
		department: 'Abteilung',
		connection: 'Verbindung',
		place: {
			searching: 'Es sucht den Raum.',
			join: 'Es fragt, wer davor sitzt.',
			door: 'Die Person wurde noch nicht eingelassen.',
			inside: 'Im Raum: {step}'
		},
		behind: 'Der Raum ist bei einem anderen Schritt. Dieses Telefon hat davon noch nicht gehört.',
		advice: {
			connected: 'Verbunden.',
			searching: 'Es sucht die anderen. Wenn das anhält: Ist es im selben Netz? Seite neu laden.',
			offline: 'Kein Netz: WLAN oder mobile Daten einschalten.',
			stale: 'Es hat den Raum verloren und versucht es von selbst wieder. Nichts Getipptes geht verloren.',
			incompatible: 'Es läuft mit einer anderen Version der App: Seite neu laden.'
		},
		waiting: {
			one: '{count} Eintrag wartet darauf und geht hinaus, sobald es verbunden ist.',
			other: '{count} Einträge warten darauf und gehen hinaus, sobald es verbunden ist.'
		},
		byName:
			'So weit der Raum es weiß. Der Hilfe-Code sagt mehr, auch bei einem Telefon, das den Raum verloren hat.'
	},
	keys: {
		timer: 'Uhr starten oder wegnehmen',
		minute: 'Eine Minute mehr auf der Uhr',
		undo: 'Letzte Änderung zurücknehmen',
		hold: 'Bild an der Wand festhalten',
		broadcast: 'Eine Zeile an alle Telefone',
		spotlight: 'Etwas für die Wand suchen',
		assist: 'Jemandem am Telefon helfen'
	}
};
