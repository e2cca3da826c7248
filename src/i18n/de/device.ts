import type { messages as en } from '../en/device.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof en> = {
	health: {
		'storage-full': {
			title: 'Der Speicher dieses Geräts ist voll',
			text: 'Neues bleibt nur, solange diese Seite offen ist. Bitte auf dem Gerät Platz schaffen; der nächste Versuch kommt von selbst.'
		},
		'storage-unavailable': {
			title: 'Dieser Browser speichert hier nichts',
			text: 'Vielleicht ist das Fenster privat. Neues bleibt nur, solange diese Seite offen ist; die anderen erreicht es wie gewohnt.'
		},
		'storage-failed': {
			title: 'Etwas ließ sich gerade nicht speichern',
			text: 'Der nächste Versuch kommt von selbst. Bitte die Seite offen lassen, bis diese Meldung verschwindet.'
		},
		nearlyFull: {
			title: 'Der Speicher dieses Geräts ist fast voll',
			text: 'Weniger als 50 MB sind frei. Bitte etwas löschen, bevor der Platz gebraucht wird.'
		},
		lost: {
			title: 'Der Speicher dieses Geräts wurde geleert',
			text: 'Er wird aus dieser offenen Seite und von den anderen im Raum neu gefüllt. Bitte die Seite kurz offen lassen.'
		},
		damaged: {
			title: 'Ein Teil des Gespeicherten war beschädigt',
			text: {
				one: 'Ein Eintrag wurde ausgelassen, geöffnet ist der letzte gute Stand. Was fehlt, kommt von den anderen zurück.',
				other:
					'{count} Einträge wurden ausgelassen, geöffnet ist der letzte gute Stand. Was fehlt, kommt von den anderen zurück.'
			}
		},
		mended: {
			title: 'Ein Teil des Gespeicherten war beschädigt',
			text: 'Er war doppelt gespeichert und ist wieder in Ordnung. Es fehlt nichts.'
		},
		late: {
			title: 'Der Speicher dieses Geräts antwortet langsam',
			text: 'Die Seite ist schon offen. Was hier gespeichert ist, erscheint, sobald es da ist.'
		}
	},
	backup: {
		title: 'Eine Sicherung dieses Workshops',
		text: 'Eine Datei mit allem: Programm, Schlüssel, alle Einträge, Boards. Ohne die Passphrase kann sie niemand öffnen, und niemand kann sie ersetzen.',
		phrase: 'Passphrase',
		phraseHint: 'Mindestens 12 Zeichen; gut sind vier Wörter, die nicht zusammengehören.',
		short: 'Mindestens 12 Zeichen sind nötig.',
		cost: 'Wer die Datei findet, zahlt für jeden Versuch etwa eine Sekunde und 128 MB.',
		note: 'Bitte jetzt aufschreiben: In der Datei steht sie nicht.',
		save: 'Datei speichern',
		saved: 'Die Datei liegt bei den Downloads: {name}',
		failed: 'Die Datei ließ sich nicht erstellen. Geändert wurde nichts; bitte noch einmal versuchen.',
		once: 'Gedacht für den Fall, dass dieses Gerät ausfällt. Zwei Geräte, die zugleich mit derselben Sicherung arbeiten, kommen sich in die Quere.'
	},
	restore: {
		title: 'Sicherung wiederherstellen',
		text: 'Ein Workshop, der als .catchball-Datei gespeichert wurde, kommt mit allem zurück, was darin war.',
		action: 'Datei auswählen',
		phrase: 'Passphrase von {name}',
		go: 'Wiederherstellen',
		busy: 'Das dauert ein, zwei Sekunden.'
	},
	here: {
		onPhone: 'Was nur auf diesem Telefon ist',
		title: 'Was nur auf diesem Gerät ist',
		text: 'Ginge dieses Gerät jetzt verloren, wäre das mit verloren. Als sicher gilt, was zwei andere Geräte haben.',
		waiting: 'Hier gespeichert, noch nicht auf zwei anderen Geräten',
		hint: 'Es geht von selbst an die anderen, sobald sie in Reichweite sind und der Workshop hier offen ist.',
		all: 'Alles, was hier gesagt wurde, ist auf mindestens zwei anderen Geräten angekommen.',
		boards:
			'Die letzten Änderungen an einem Board zählen hier nicht mit: Ob sie angekommen sind, steht am Board selbst.',
		stays: 'Verlässt dieses Gerät nicht von selbst',
		kinds: {
			person: { one: 'Name und Abteilung', other: 'Name und Abteilung' },
			sheet: {
				one: 'die Antworten eines Quiz, abgegeben und noch nicht eingesammelt',
				other: 'die Antworten aus {count} Quizrunden, abgegeben und noch nicht eingesammelt'
			},
			board: { one: 'der letzte Text auf dem Board', other: 'der letzte Text auf {count} Boards' },
			pledge: { one: '{count} Zusage', other: '{count} Zusagen' },
			ask: { one: '{count} Schritt bei einer Bitte', other: '{count} Schritte bei Bitten' },
			pulse: {
				one: 'die Rückmeldung zu einer Seite der Strategie',
				other: 'die Rückmeldungen zu {count} Seiten der Strategie'
			},
			question: { one: '{count} Frage an die Bühne', other: '{count} Fragen an die Bühne' },
			vote: { one: 'Stimmen für Fragen', other: 'Stimmen für Fragen' },
			friction: {
				one: '{count} Hinweis auf das, was im Weg steht',
				other: '{count} Hinweise auf das, was im Weg steht'
			},
			reaction: { one: 'Reaktionen auf Abteilungen', other: 'Reaktionen auf Abteilungen' },
			help: { one: '{count} Hilfsangebot', other: '{count} Hilfsangebote' },
			running: {
				one: '{count} Eintrag zur Leitung des Raums',
				other: '{count} Einträge zur Leitung des Raums'
			},
			other: { one: '{count} anderer Eintrag', other: '{count} andere Einträge' }
		},
		staying: {
			answers: {
				one: '{count} Quizantwort, die nicht abgegeben ist',
				other: '{count} Quizantworten, die nicht abgegeben sind'
			},
			askDrafts: { one: '{count} angefangene Bitte', other: '{count} angefangene Bitten' }
		},
		key: {
			participant: 'der Schlüssel, der sagt, wer das hier ist',
			facilitator: 'der Schlüssel des Workshops (die zwölf Wörter) und die Lösungen des Quiz',
			screen: 'der Schlüssel dieser Anzeige; eigene Daten einer Person hat sie keine'
		},
		review: 'der private Vergleich der Quizantworten'
	},
	move: {
		title: 'Mit einem anderen Telefon weitermachen',
		text: 'Das andere Telefon scannt hier einen Code und macht als Du weiter: gleiche Abteilung, gleiche Antworten, gleiche Stelle im Quiz.',
		warning: 'Wer diesen Code scannt, wird Du. Zeig ihn nur Deinem anderen Telefon.',
		stays: 'Dieses Telefon sagt danach, dass Du umgezogen bist. Nach zwei Minuten verschwindet der Code.',
		show: 'Code zeigen',
		label: 'Code für Dein anderes Telefon',
		gone: 'Der Code ist wieder verborgen.',
		noCamera: 'Keine Kamera?',
		words: 'Vier Wörter zeigen',
		wordsText:
			'Öffne auf dem anderen Telefon {address} und tipp diese vier Wörter ein. Verrat sie niemandem: Sobald Du das hier schließt, spätestens nach zwei Minuten, öffnen sie nichts mehr.',
		noCameraText:
			'Oder öffne auf dem anderen Telefon diesen Link. Schick ihn niemandem sonst, und lösch die Nachricht danach.',
		link: 'Link für Dein anderes Telefon',
		copy: 'Link kopieren',
		copied: 'Kopiert',
		movedTitle: 'Du bist auf ein anderes Telefon umgezogen',
		movedText:
			'Dort machst Du weiter. Hier lässt sich nichts mehr ändern; was Du hier geschrieben hast, bleibt.',
		comeBackText: 'Warst das nicht Du, oder soll es doch dieses Telefon sein? Dann hört das andere auf.',
		comeBack: 'Doch hier weitermachen'
	},
	page: {
		title: 'Du bist in einem anderen Tab in diesem Workshop',
		text: 'Immer nur ein Tab schreibt für Dich, damit nichts durcheinandergerät. Wird der andere geschlossen, geht es hier von selbst weiter.',
		take: 'Hier weitermachen'
	},
	privacy: {
		title: 'Was wo gespeichert ist',
		lead: 'Catchball hat keine Cloud und keine Konten. Was ein Workshop weiß, liegt auf den Geräten der Beteiligten.',
		here: 'Auf diesem Gerät',
		hereText:
			'Geöffnete Workshops: Dein Schlüssel, Name und Abteilung, falls angegeben, Deine Quizantworten, die Einträge und Boards aller im Raum. Sie bleiben, bis Du den Workshop entfernst oder das Gerät leerst.',
		others: 'Auf den Geräten der anderen',
		othersText:
			'Alles, was Du im Raum teilst: Name, Abteilung, Beiträge, Zusagen. Es bleibt dort, bis diese Leute es entfernen; zurückholen lässt es sich nicht.',
		quiz: 'Quizantworten',
		quizText:
			'Sie verlassen dieses Handy versiegelt und ohne Deinen Namen. Nur die Moderation kann sie öffnen und sieht Ergebnisse eines Pseudonyms; Dein eigener Vergleich wird allein auf Deinem Handy berechnet.',
		server: 'Auf dem Rechner, von dem die App kommt',
		serverText:
			'Er macht die Geräte miteinander bekannt und sieht, solange sie verbunden sind, ihre Adressen im Netz. Er speichert nichts von dem, was geschrieben wird; den versiegelten Link der vier Wörter behält er 30 Minuten im Arbeitsspeicher. An andere Rechner geht nichts; es gibt keine Cookies und keine Statistik.',
		addresses: 'Adressen',
		addressesText:
			'Die Geräte in einem Raum sprechen direkt miteinander und sehen deshalb gegenseitig ihre Netzadressen.',
		kept: 'Der Browser hat zugesagt, das nicht von sich aus zu löschen.',
		notKept:
			'Der Browser hat nicht zugesagt, das zu behalten: Wird der Platz auf dem Gerät knapp, kann er es löschen.',
		count: {
			one: '{count} Workshop ist auf diesem Gerät.',
			other: '{count} Workshops sind auf diesem Gerät.'
		},
		wipe: 'Dieses Gerät leeren',
		wipeText:
			'Entfernt alle Workshops, Schlüssel, Antworten und Einstellungen von Catchball aus diesem Browser.',
		sure: 'Hier alles von Catchball löschen?',
		sureText:
			'Was nur dieses Gerät hat, ist endgültig weg, auch die Schlüssel: Wer moderiert, braucht danach die zwölf Wörter oder eine Sicherung. Was andere haben, bleibt bei ihnen.',
		yes: 'Alles löschen',
		wiping: 'Wird geleert …',
		failed:
			'Nicht alles ließ sich entfernen. Bitte die anderen Fenster von Catchball schließen und noch einmal versuchen.',
		wiped: 'Dieses Gerät ist geleert. Von Workshops in Catchball ist in diesem Browser nichts mehr übrig.',
		home: 'Zur Startseite'
	}
};
