import type { messages as english } from '../en/phone.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	header: {
		step: 'Schritt {n} von {total}',
		connection: 'Verbindung',
		help: 'Wie es diesem Telefon geht',
		me: 'Angemeldet als',
		mine: 'Das selbst Getippte',
		upToDate: 'Alles ist angekommen',
		waiting: { one: '{count} Änderung wartet', other: '{count} Änderungen warten' },
		code: 'Hilfe nötig? Dieser Code hilft der Moderation weiter',
		codeHint:
			'Er sagt, welcher Bildschirm das ist und wie es der Verbindung geht. Von dem, was Du geschrieben hast, enthält er nichts.'
	},
	announce: 'Jetzt: {step}',
	broadcast: 'Von der Bühne',
	failure: {
		'not-saved':
			'Das konnte auf diesem Telefon nicht gespeichert werden. Vielleicht ist es voll oder im privaten Modus.',
		'key-does-not-match':
			'Der Lösungsschlüssel ist nicht der, der vor dem Quiz hinterlegt wurde. Er wird nicht gezeigt.',
		unknown: 'Auf diesem Telefon ging etwas schief ({code}). Das Getippte ist noch da.'
	},
	door: {
		waiting: {
			title: 'Einen Moment bitte',
			text: 'Die Moderation lässt einzeln ein. Diese Seite geht von selbst weiter, sobald Du an der Reihe bist.'
		},
		closed: {
			title: 'Es kommt niemand mehr herein',
			text: 'Die Moderation nimmt niemanden mehr auf. Wenn Du dazugehörst, frag bitte dort nach: Diese Seite geht von selbst weiter, sobald Du eingelassen bist.'
		},
		removed: {
			title: 'Du gehörst nicht mehr zu diesem Workshop',
			text: 'Die Moderation hat dieses Telefon herausgenommen. Was Du ab jetzt hier schreibst, erreicht niemanden. Wenn das ein Versehen ist, sprich sie bitte an.'
		},
		paused: {
			title: 'Eingaben sind angehalten',
			text: 'Bitte schau nach vorn. Was Du getippt hast, bleibt erhalten; gleich geht es weiter.'
		}
	},
	searching: {
		title: 'Der Raum wird gesucht',
		text: 'Das Telefon findet gerade die anderen. Es geht von selbst weiter.',
		still: 'Noch auf der Suche',
		check: 'Zwei Dinge helfen am meisten:',
		wifi: 'Im selben WLAN sein wie der Projektor.',
		awake: 'Diese Seite offen und den Bildschirm wach lassen.',
		code: 'Immer noch nichts? Den Code an der Wand noch einmal scannen.'
	},
	join: {
		name: 'Vorname',
		nameHint: 'Leer lassen, um ohne Namen dabei zu sein. Quizantworten tragen nie einen Namen.',
		department: 'In welcher Abteilung?',
		filter: 'Abteilung suchen',
		none: 'Keine davon',
		choose: 'Erst eine Abteilung antippen, dann mitmachen.',
		submit: 'Mitmachen'
	},
	lobby: {
		in: 'Dabei!',
		inName: 'Dabei, {name}!',
		follow: 'Der Blick geht nach vorn. Dieses Telefon kommt von selbst mit.',
		here: { one: '{count} Person ist da', other: '{count} Personen sind da' },
		mates: 'Aus {department}',
		more: '+ {count} weitere',
		change: 'Name oder Abteilung ändern',
		changeTitle: 'Name und Abteilung',
		save: 'Speichern',
		you: 'ich',
		leader: 'Hier als Führungskraft: Zusagen fangen oder zurückwerfen.',
		roleRequested: 'Die Rolle muss an der Konsole noch bestätigt werden. Das dauert einen Moment.',
		roleLate:
			'Deine Rolle ist noch nicht bestätigt. Die Konsole muss offen sein, und jeder Code gibt seine Rolle nur einem Gerät: War jemand schneller, lass Dir einen neuen geben.',
		coFacilitator: 'Du hilfst, diesen Raum zu führen.',
		openConsole: 'Konsole öffnen'
	},
	quiz: {
		opening: 'Die Fragen sind unterwegs …',
		before: 'Was ist heute schon bekannt?',
		after: 'Was ist jetzt bekannt?',
		later: 'Was ist geblieben?',
		count: { one: '{count} Frage.', other: '{count} Fragen, immer eine auf einmal.' },
		secret: 'Der Bogen ist versiegelt. Niemand im Raum sieht, wer was geantwortet hat.',
		honest: 'Keine Ahnung? Überspringen. Eine ehrliche Lücke hilft mehr als Raten.',
		change: 'Bis das Quiz schließt, lässt sich jede Antwort ändern.',
		sure: 'Nach jeder Antwort ehrlich sagen, wie sicher sie ist. So zeigt sich, wo der Raum etwas glaubt, das nicht stimmt.',
		start: 'Los geht’s',
		skip: 'Überspringen',
		toSummary: 'Zum Schluss',
		summary: {
			title: 'Alles beantwortet',
			open: { one: 'Eine Frage ist noch offen', other: '{count} Fragen sind noch offen' },
			text: 'Eine Frage antippen, um sie noch einmal anzusehen.',
			isOpen: 'offen',
			isAnswered: 'beantwortet',
			handIn: 'Abgeben',
			handInOpen: { one: 'Mit einer Lücke abgeben', other: 'Mit {count} Lücken abgeben' },
			atClose: 'Wenn das Quiz schließt, wird abgegeben, was hier steht.',
			changed: 'Etwas wurde geändert. Noch einmal abgeben, damit die neuen Antworten zählen.'
		},
		sent: {
			saving: 'Wird versiegelt …',
			savingText: 'Einen Moment.',
			saved: 'Abgegeben',
			savedText: 'Der Bogen liegt auf diesem Telefon und ist auf dem Weg in den Raum.',
			shared: 'Der Raum hat ihn',
			sharedText:
				'Andere Telefone tragen den versiegelten Bogen weiter. Die letzte Station ist die Moderation.',
			delivered: 'Angekommen',
			deliveredText: 'Der versiegelte Bogen ist bei der Moderation. Mehr ist nicht zu tun.',
			phone: 'Telefon',
			room: 'Raum',
			arrived: 'Am Ziel',
			change: 'Antworten ändern'
		},
		closed: {
			title: 'Das Quiz ist geschlossen',
			in: 'Die Antworten sind drin. Die Ergebnisse kommen, wenn alle sie sehen dürfen.',
			sealing: 'Was beantwortet wurde, wird gerade abgegeben.',
			none: 'Diesmal ohne Antworten. Das macht nichts, alles andere geht gemeinsam weiter.'
		}
	},
	install: {
		title: 'Griffbereit halten.',
		text: 'Catchball auf den Startbildschirm legen: Dann öffnet es sofort, auch ohne Netz.',
		share: 'Auf das Teilen-Symbol tippen, dann „Zum Home-Bildschirm“: Dann öffnet es sofort, auch ohne Netz.',
		action: 'Dorthin legen',
		later: 'Nein, danke'
	}
};
