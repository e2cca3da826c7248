import type { messages as english } from '../en/problems.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	atFileAndLine: '{file}, Zeile {line}',
	atLine: 'Zeile {line}',
	unknown: 'Hier stimmt etwas nicht ({code}).',
	words: {
		field: {
			vision: 'Die Vision',
			priority: 'Der Text dieser Priorität',
			name: 'Dieser Name',
			title: 'Der Titel',
			line: 'Diese Zeile',
			question: 'Die Frage',
			option: 'Eine Antwort zur Auswahl',
			explanation: 'Die Erklärung',
			accepted: 'Eine anerkannte Formulierung'
		},
		what: {
			type: 'der Art der Frage',
			options: 'der Zahl der Antworten',
			right: 'der Zahl der richtigen Antworten',
			priority: 'der Priorität',
			need: 'der Zahl der verlangten Antworten'
		},
		wave: {
			before: 'vorher',
			after: 'nachher',
			day14: 'nach zwei Wochen',
			day30: 'nach einem Monat',
			day90: 'nach drei Monaten'
		}
	},

	'link-incomplete':
		'Der Link ist nicht vollständig. Bitte ganz kopieren, von „http“ bis zum letzten Zeichen.',
	'link-not-catchball': 'Das ist kein Catchball-Link. Er sieht so aus: …/join#v1.…',
	'link-version':
		'Der Link stammt aus einer neueren Version von Catchball. Seite neu laden und noch einmal versuchen.',
	'code-count': {
		one: 'Es braucht vier Wörter, hier steht eins.',
		other: 'Es braucht vier Wörter, hier stehen {count}.'
	},
	'code-unknown-word':
		'Ein Wort wie „{word}“ gibt es nicht (Wort {position}). Bitte noch einmal auf die Wand schauen.',
	'code-unknown':
		'Diese vier Wörter öffnen nichts. Vielleicht gelten inzwischen neue: Bitte noch einmal auf die Wand schauen.',
	'code-too-many':
		'Von hier wurden zu viele falsche Wörter versucht. Bitte eine Minute warten oder den Code scannen.',
	'code-no-server':
		'Der Rechner, von dem diese App kommt, ist nicht erreichbar, und nur er kennt die Wörter. Bitte das WLAN prüfen oder den Code scannen.',
	'code-refused': 'Diese Wörter gehören einem anderen Gerät. Es werden neue gemacht.',
	'words-count': 'Es müssen zwölf Wörter sein.',
	'words-unknown':
		'Ein Wiederherstellungswort „{word}“ gibt es nicht (Wort {position}). Bitte die Schreibweise prüfen.',
	'words-checksum':
		'Diese Wörter passen nicht zusammen. Vielleicht sind zwei vertauscht oder eines vertippt.',
	'words-other': 'Diese Wörter gehören zu einem anderen Workshop als diesem.',
	'key-not-one': 'Diese Datei ist keine Schlüsseldatei von Catchball.',
	'key-version':
		'Diese Schlüsseldatei stammt aus einer neueren Fassung von Catchball. Bitte die Seite neu laden und noch einmal versuchen.',
	'key-torn': 'Diese Schlüsseldatei ist unvollständig oder wurde verändert. Bitte eine andere Kopie nehmen.',
	'key-passphrase': 'Diese Passphrase öffnet die Schlüsseldatei nicht.',
	'takeover-nobody':
		'Kein Gerät mit diesem Workshop war erreichbar. Es hat sich nichts geändert. Bitte ein Telefon des Workshops ins selbe Netz bringen oder zuerst mit dem Link beitreten, und dann noch einmal versuchen.',
	'takeover-damaged':
		'Was der Raum aufbewahrt, lässt sich mit diesem Schlüssel nicht öffnen. Es hat sich nichts geändert.',
	'seal-bad-key':
		'Der Schlüssel des Workshops ist beschädigt, Abgeben geht deshalb nicht. Bitte der Moderation Bescheid geben.',
	'seal-too-large': 'Diese Antworten sind zu lang zum Abgeben. Bitte die freien Texte kürzen.',
	'sheet-refused': 'Deine Antworten ließen sich nicht abgeben. Sie bleiben auf diesem Gerät erhalten.',
	'storage-failed':
		'Das ließ sich auf diesem Gerät nicht speichern. Es ist voll oder das Fenster ist privat.',
	'backup-not-one': 'Das ist keine Sicherung von Catchball. Eine solche heißt „….catchball“.',
	'backup-version':
		'Diese Sicherung stammt von einer neueren Version von Catchball. Bitte die Seite neu laden; die Datei ist in Ordnung.',
	'backup-torn':
		'Diese Sicherung ist beschädigt: Ein Teil fehlt oder wurde verändert. Bitte die Datei noch einmal von dort kopieren, wo sie gespeichert wurde.',
	'backup-passphrase': 'Diese Passphrase öffnet die Sicherung nicht. Die Datei selbst ist unversehrt.',
	'backup-content': 'In dieser Sicherung steckt kein Workshop dieser App. Geändert wurde nichts.',
	'backup-known':
		'„{title}“ ist schon auf diesem Gerät und bleibt, wie es ist. Vor dem Wiederherstellen bitte aus der Liste entfernen.',
	'move-known':
		'Dieses Gerät nimmt an diesem Workshop schon teil, als jemand anderes. Bitte den Workshop erst auf der Startseite entfernen; geändert wurde nichts.',
	'no-facilitator-key':
		'Das Gerät der Moderation war noch nicht zu sehen. Sobald es im Raum ist, geht es weiter.',
	'workshop-unknown': 'Diesen Workshop kennt das Gerät nicht. Bitte den Einladungslink noch einmal öffnen.',
	'file-unknown':
		'Diese Datei lässt sich nicht importieren. Möglich sind ein Programm (.json), eine Strategie (.md) und Tabellen (.csv).',

	'file.empty': 'Die Datei ist leer.',
	'file.notText':
		'Das ist keine Textdatei. Bitte vorher als Markdown (.md), CSV oder Programmdatei exportieren.',
	'file.tooBig': 'Die Datei ist zu groß; höchstens {most} kB sind möglich.',

	'strategy.noVision': 'Keine Vision gefunden. Sie gehört unter eine Überschrift „Vision“.',
	'strategy.noPriorities':
		'Keine Prioritäten gefunden. Sie gehören unter eine Überschrift „Prioritäten“, jede mit eigener Überschrift.',
	'strategy.tooManyPriorities': 'Es sind {count} Prioritäten; höchstens {most} sind möglich.',
	'strategy.sectionTwice':
		'Der Abschnitt „{name}“ steht hier zum zweiten Mal; der erste ist in Zeile {first}.',
	'strategy.unknownHeading':
		'Die Überschrift „{name}“ ist unbekannt. Möglich sind „Vision“, „Prioritäten“, „Woran wir es merken“ und „Was wir nicht tun“.',
	'strategy.textOutside': 'Dieser Text gehört zu keinem Abschnitt und ginge verloren: „{text}“.',
	'strategy.priorityWithoutName': 'Diese Priorität hat keinen Namen.',
	'strategy.priorityTwice':
		'Die Priorität „{name}“ steht hier zum zweiten Mal; die erste ist in Zeile {first}.',
	'strategy.tooManyLines': 'Diese Liste hat {count} Punkte; höchstens {most} sind möglich.',
	'strategy.tooLong': '{field} hat {length} Zeichen; höchstens {most} sind möglich.',

	'csv.quoteNotClosed': 'Hier geht ein Anführungszeichen auf und nie wieder zu.',
	'csv.unreadable': 'Das lässt sich nicht als Tabelle lesen: „{text}“.',
	'csv.missingColumn': 'Die Spalte „{column}“ fehlt.',
	'csv.unknownColumn': 'Die Spalte „{name}“ ist unbekannt.',
	'csv.columnTwice': 'Die Spalte „{name}“ kommt zweimal vor.',
	'csv.tooManyCells':
		'Diese Zeile hat {count} Zellen, die Kopfzeile nur {most}. Text mit Komma gehört in Anführungszeichen: „{text}“.',
	'csv.noRows': 'Unter der Kopfzeile steht nichts.',

	'departments.noName': 'Diese Abteilung hat keinen Namen.',
	'departments.twice': 'Die Abteilung „{name}“ kommt zweimal vor, zuerst in Zeile {first}.',
	'departments.tooLong': 'Der Name „{name}“ ist zu lang; höchstens {most} Zeichen sind möglich.',
	'departments.notANumber': '„{text}“ ist keine Personenzahl für „{name}“.',
	'departments.tooMany': 'Es sind {count} Abteilungen; höchstens {most} sind möglich.',

	'quiz.idTwice': 'Die Kennung „{id}“ kommt zweimal vor, zuerst in Zeile {first}.',
	'quiz.unusableId': '„{text}“ taugt nicht als Kennung. Möglich sind Buchstaben, Ziffern und Bindestriche.',
	'quiz.noQuestion': 'Die Frage fehlt.',
	'quiz.tooLong': '{field} hat {length} Zeichen; höchstens {most} sind möglich.',
	'quiz.unknownType':
		'„{text}“ ist keine Frageart. Möglich sind single, multiple, truefalse, order und recall.',
	'quiz.unknownForm': '„{text}“ ist keine Form. Möglich sind A, B und AB.',
	'quiz.unknownPriority': '„{text}“ ist keine der Prioritäten der Strategie.',
	'quiz.tooFewOptions': {
		one: 'Es gibt nur {count} Antwort zur Auswahl; zwei müssen es mindestens sein.',
		other: 'Es gibt {count} Antworten zur Auswahl; zwei müssen es mindestens sein.'
	},
	'quiz.tooManyOptions': '„{name}“ ist eine Antwort zu viel; höchstens {most} sind möglich.',
	'quiz.optionTwice': 'Die Antwort „{text}“ kommt zweimal vor.',
	'quiz.notTrueFalse': '„{text}“ ist weder wahr noch falsch. Bitte „true“ und „false“ schreiben.',
	'quiz.noCorrect': 'Es fehlt, welche Antwort richtig ist.',
	'quiz.unknownCorrect': '„{text}“ ist weder Nummer noch Text einer Antwort.',
	'quiz.correctTwice': '„{text}“ ist zweimal als richtig genannt.',
	'quiz.manyCorrect':
		'{count} Antworten sind als richtig markiert, diese Art hat nur eine. Besser „multiple“.',
	'quiz.orderIncomplete':
		'Die richtige Reihenfolge nennt {count} von {options} Antworten. Jede muss einmal vorkommen.',
	'quiz.badNeed': '„{text}“ ist keine Zahl verlangter Antworten; 1 bis {most} ist möglich.',
	'quiz.tooMany': 'Es sind {count} Fragen; höchstens {most} sind möglich.',

	'program.broken': 'Das ist kein gültiges JSON. Hier bricht es ab: „{text}“.',
	'program.notAProgram': 'Das ist JSON, aber kein Catchball-Programm.',
	'program.tooNew':
		'Dieses Programm hat Version {version}; die App kennt sie bis {known}. Seite neu laden, um zu aktualisieren.',
	'program.fieldMissing': '„{path}“ fehlt.',
	'program.fieldUnknown': '„{path}“ ist unbekannt.',
	'program.fieldTooLong': '„{path}“ ist zu lang; höchstens {most} sind möglich.',
	'program.fieldWrong': '„{path}“ enthält etwas anderes als erwartet.',
	'program.idTwice': '„{path}“ hat eine Kennung, die schon vergeben ist.',

	'warn.fewPriorities': {
		one: 'Nur {count} Priorität. Drei bis fünf sind am besten.',
		other: 'Nur {count} Prioritäten. Drei bis fünf sind am besten.'
	},
	'warn.manyPriorities': '{count} Prioritäten. Mehr als fünf merkt sich kaum jemand.',
	'warn.priorityWithoutText': 'Die Priorität „{name}“ hat keinen Text.',
	'warn.noIndicators': 'Nichts sagt, woran zu merken ist, dass die Strategie wirkt.',
	'warn.noNonGoals': 'Nichts sagt, was nicht getan wird.',

	'warn.questionTwice': 'Das fragt in derselben Form schon eine andere Frage.',
	'warn.catchAll': '„{word}“ belohnt Raten; besser eine falsche Antwort ausschreiben.',
	'warn.unpairedSlot': 'In Form {form} fehlt das Gegenstück: Vorher und nachher sind nicht vergleichbar.',
	'warn.crowdedSlot': 'Platz „{slot}“ hat {count} Fragen in Form {form}; eine genügt.',
	'warn.noDistractor': 'Alle Antworten sind richtig, es gibt also nichts zu wählen.',
	'warn.longestIsRight': 'Die richtige Antwort ist deutlich die längste, das verrät sie.',
	'warn.negation': '„{word}“ wird leicht überlesen. Besser andersherum fragen.',
	'warn.unequalTwins':
		'Das Gegenstück unterscheidet sich in {what}; vielleicht sind beide nicht gleich schwer.',
	'warn.sameTwins': 'Beide Formen fragen es Wort für Wort gleich; eine davon anders fassen.',
	'warn.unequalForms': 'Form A hat {a} Fragen, Form B {b}. Es sollten gleich viele sein.',
	'warn.priorityWithoutItem': 'Keine Frage gilt „{name}“.',

	'gap.question': 'Die Frage fehlt.',
	'gap.options': 'Es braucht mindestens zwei Antworten zur Auswahl.',
	'gap.optionTwice': 'Die Antwort „{text}“ steht zweimal da.',
	'gap.correct': 'Keine Antwort ist als richtig markiert.',
	'gap.accepted': 'Mindestens eine Antwort aufschreiben, die gilt.',
	'gap.acceptedTwice': '„{text}“ steht zweimal unter dem, was gilt.',
	'gap.need': 'Gefragt werden können 1 bis {most} Antworten, so viele wie gelten.',
	'gap.tooLong': 'Zu lang; höchstens {most} Zeichen: „{text}“',
	'gap.tooMany': 'Mehr als {most} passen nicht.',
	'check.noTitle': 'Der Workshop hat keinen Titel.',
	'check.noVision': 'Die Vision fehlt.',
	'check.noPriorities': 'Es gibt keine Prioritäten.',
	'check.noDepartments': 'Es gibt keine Abteilungen.',
	'check.noSteps': 'Die Agenda hat keine Schritte.',
	'check.quizWithoutItems': 'Das Quiz {wave} steht auf der Agenda, aber es gibt keine Fragen.',
	'check.formWithoutItems': 'Form {form} des Quiz hat keine Fragen.',
	'check.waveTwice': 'Das Quiz {wave} steht zweimal auf der Agenda.',
	'check.quizTooLong':
		'Das Quiz ist zu lang: Ein Bogen könnte {bytes} Bytes haben; höchstens {most} sind möglich.',

	'warn.beforeTooLate': 'Das Quiz vorher kommt erst, nachdem die Strategie erzählt ist.',
	'warn.afterTooEarly': 'Das Quiz nachher kommt, bevor die Strategie erzählt ist.',
	'warn.afterWithoutBefore':
		'Es gibt ein Quiz nachher, aber keines vorher: Eine Veränderung ist nicht zu zeigen.',
	'warn.beforeWithoutAfter':
		'Es gibt ein Quiz vorher, aber keines nachher: Eine Veränderung ist nicht zu zeigen.',
	'warn.resultsTooEarly': 'Die Ergebnisse kommen vor dem Quiz nachher.',
	'warn.resultsWithoutQuiz':
		'Auf der Agenda stehen Ergebnisse, aber kein Quiz nachher: Es gibt nichts zu zeigen.',
	'warn.shareoutWithoutWork': 'Das Vorstellen kommt vor jeder Arbeit in den Abteilungen.',
	'warn.stepWithoutMinutes': 'Der Schritt „{step}“ hat keine Zeit.',

	'sheet.invalid': 'Diese Antworten passen nicht zum Quiz.',
	'sheet.tooBig': 'Diese Antworten sind zu lang: {bytes} Bytes; höchstens {most} sind möglich.',

	'paper.counted': 'Es ist schon gezählt: Dieser Bogen kommt zu spät und wird nicht mehr hineingemischt.'
};
