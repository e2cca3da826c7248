import type { Mirror } from '../message.ts';
import type { messages as en } from '../en/console.ts';

/** Texte der Konsole und der Planung. */
export const messages: Mirror<typeof en> = {
	title: 'Konsole',
	opening: 'Der Workshop wird geöffnet …',
	/** A second window of the facilitator's browser. */
	other: {
		title: 'Ein anderes Fenster dieses Browsers führt',
		text: 'Hier ist zu sehen, was es zeigt; was hier gedrückt wird, erreicht den Raum nicht. Wird jenes Fenster geschlossen, geht es hier von selbst weiter.',
		take: 'Von hier aus führen'
	},
	door: {
		title: 'Die Konsole ist nicht auf diesem Gerät',
		text: 'Sie läuft auf dem Gerät der Moderation und auf denen, die zum Helfen eingeladen sind. Eine Rolle kann gegeben und zurückgenommen werden.',
		phone: 'Weiter wie alle anderen'
	},
	unknown: {
		title: 'Dieses Gerät kennt den Workshop nicht',
		text: 'Vielleicht wurde er auf einem anderen Gerät geöffnet oder hier entfernt.',
		home: 'Zu den Workshops'
	},
	agenda: { title: 'Ablauf', goTo: 'Zu {step}', now: 'jetzt', done: 'erledigt' },
	next: {
		toStep: 'Weiter: {step}',
		focus: 'Als Nächstes: {what}',
		content: 'Zurück zu: {step}',
		closeQuiz: 'Quiz schließen',
		reveal: 'Ergebnisse zeigen',
		end: 'Hier endet der Ablauf',
		back: 'Zurück',
		hint: 'Leertaste oder → für weiter, ← für zurück'
	},
	focus: {
		vision: 'Die Vision',
		indicators: 'Woran wir es merken',
		nonGoals: 'Was wir nicht tun',
		overview: 'Alles auf einen Blick'
	},
	wall: {
		title: 'An der Wand',
		open: 'Projektorfenster öffnen',
		code: 'Code zeigen',
		codeOff: 'Code ausblenden',
		blank: 'Wand dunkel',
		blankOff: 'Wand wieder hell'
	},
	timer: {
		start: { one: '{count} Minute starten', other: '{count} Minuten starten' },
		stop: 'Uhr aus',
		add: '+{count} Min.',
		over: 'drüber'
	},
	notes: { title: 'Notizen', none: 'Keine Notizen zu diesem Schritt.' },
	room: {
		title: 'Im Raum',
		nobodyTitle: 'Noch ist niemand da',
		nobody: 'Zeig den Code an der Wand: Die Leute scannen ihn mit der Handykamera.',
		joinedOf: { one: 'Person ist dabei', other: 'Personen sind dabei' },
		noDepartment: 'Ohne Abteilung',
		of: '{count} von {total}',
		finished: '{done} von {total} fertig',
		sheets: { one: '{count} Bogen abgegeben', other: '{count} Bögen abgegeben' },
		sheetsOf: '{count} von {total} Bögen sind da',
		pledged: 'Abteilungen haben eingereicht',
		caught: { one: 'Zusage ist gefangen', other: 'Zusagen sind gefangen' },
		empty: 'niemand da',
		starting: 'fängt an',
		submitted: 'eingereicht',
		working: 'arbeitet',
		accepted: 'angenommen',
		returned: 'zurückgeworfen',
		version: 'Fassung {count}'
	},
	board: {
		goals: { one: '{count} Ziel', other: '{count} Ziele' },
		leads: { one: '{count} Frühindikator', other: '{count} Frühindikatoren' },
		still: { one: 'seit {count} Minute still', other: 'seit {count} Minuten still' }
	},
	quiz: {
		sheetsIn: 'Bögen sind da',
		reopen: 'Noch einmal öffnen',
		open: 'Das Quiz läuft. Vor der Auflösung sieht niemand eine Antwort oder Punktzahl.',
		closed: 'Das Quiz ist zu. Bögen, die noch unterwegs sind, zählen bis zur Auflösung.'
	},
	pledge: { show: 'An die Wand', shown: 'An der Wand', none: 'Noch keine Zusage' },
	results: {
		before:
			'Noch ist nichts aufgelöst. Mit der Auflösung wird ein für alle Mal gezählt, und die richtigen Antworten werden sichtbar.',
		waiting: 'Das Gerät der Moderation zählt. Sobald es fertig ist, stehen die Ergebnisse hier.',
		frozen: 'Gezählt und aufgelöst. Was jetzt noch kommt, ist zu spät und zählt nicht mit.',
		late: {
			one: 'Bisher kam {count} Bogen zu spät.',
			other: 'Bisher kamen {count} Bögen zu spät.'
		},
		lateFew: 'Einzelne Bögen kamen zu spät.',
		matched: {
			one: '{count} Person hat beide Male geantwortet',
			other: '{count} Personen haben beide Male geantwortet'
		},
		matchedFew: 'Zu wenige haben beide Male geantwortet, um etwas zu zeigen.',
		unmatched: {
			one: '{count} Person hat einmal geantwortet',
			other: '{count} Personen haben einmal geantwortet'
		},
		total: 'Alle zusammen',
		priorities: 'Nach Priorität',
		departments: 'Nach Abteilung',
		slots: 'Nach Frage',
		sure: 'Sicher, aber falsch',
		distribution: 'Verteilung',
		gain: 'Normalisierter Zuwachs der Gruppe: {value}',
		meanGain: 'Mittel der einzelnen Zuwächse: {value}',
		show: 'An die Wand: {what}'
	},
	join: {
		title: 'Mitmachen',
		scan: 'Scannen und mitmachen',
		goTo: 'Scannen, oder {address} öffnen und eintippen',
		noWords: 'Scannen, oder {address} öffnen und den Link einfügen',
		words: 'Vier Wörter, die den Workshop öffnen',
		newWords: 'Neue Wörter',
		newWordsHint:
			'Macht sofort neue Wörter. Die alten öffnen dann nichts mehr; wer schon dabei ist, bleibt dabei.',
		wordsWait: 'Gleich stehen hier vier Wörter zum Eintippen.',
		invitation: 'Einladung kopieren',
		invitationText: '{title}: mit dem Handy mitmachen, ohne Konto.',
		invitationLink: 'Diesen Link öffnen: {link}',
		invitationWords: 'Oder {address} öffnen und eintippen: {words}',
		copy: 'Link kopieren',
		copied: 'Kopiert',
		selected: 'Markiert: mit Strg C oder langem Druck kopieren.',
		screen: 'Weitere Wand',
		copyScreen: 'Link für eine weitere Wand kopieren',
		screenHint: 'Öffnet die Wand auf jedem anderen Gerät. Es kann nur zuschauen.'
	},
	menu: {
		title: 'Mehr',
		invite: 'Leitung oder Ko-Moderation einladen',
		words: 'Wiederherstellungswörter',
		exportResultsCsv: 'Ergebnisse als CSV',
		exportResultsJson: 'Ergebnisse als JSON',
		exportPledges: 'Zusagen als Markdown',
		papers: 'Papierbögen',
		backup: 'Sicherung speichern …',
		exportProgram: 'Programmdatei',
		home: 'Alle Workshops'
	},
	invite: {
		title: 'Einem Gerät eine Rolle geben',
		leader: 'Leitung',
		leaderHint: 'Nimmt Zusagen an oder wirft sie mit Begründung zurück.',
		'co-facilitator': 'Ko-Moderation',
		'co-facilitatorHint': 'Führt den Raum von einem zweiten Gerät aus. Kann keine Bögen öffnen.',
		facilitator: 'Moderation',
		make: 'Einmalcode erzeugen',
		scan: 'Nur diese eine Person scannt das. Der Code gilt einmal.',
		granted: '{name} hat die Rolle jetzt.',
		waiting: 'Warten auf das Gerät …',
		given: 'Vergebene Rollen',
		another: 'Weiterer Code',
		revoke: 'Zurücknehmen',
		revokeFrom: 'Rolle von {name} zurücknehmen'
	},
	words: {
		title: 'Zwölf Wörter sind Dein Workshop',
		text: 'Schreib sie in dieser Reihenfolge auf und bewahre sie getrennt von diesem Gerät auf. Mit ihnen allein lässt sich der Workshop auf jedem anderen Gerät öffnen und weiterführen. Ohne sie kann niemand helfen, auch wir nicht.',
		warning: 'Wer sie liest, kann Deinen Workshop führen und jeden Bogen öffnen.',
		done: 'Ich habe sie aufgeschrieben',
		print: 'Drucken'
	},
	plan: {
		title: 'Neuer Workshop',
		lead: 'Bring mit, was Du hast: eine Strategie als Markdown, Abteilungen und ein Quiz als CSV oder eine Programmdatei. Alles lässt sich auch eintippen.',
		drop: 'Dateien hier ablegen oder auswählen',
		choose: 'Dateien wählen',
		read: 'Bisher gelesen',
		kinds: {
			program: { one: 'Programm mit {count} Frage', other: 'Programm mit {count} Fragen' },
			strategy: { one: 'Strategie mit {count} Priorität', other: 'Strategie mit {count} Prioritäten' },
			departments: { one: '{count} Abteilung', other: '{count} Abteilungen' },
			quiz: { one: 'Quiz mit {count} Frage', other: 'Quiz mit {count} Fragen' }
		},
		nothingKept: 'Aus diesen Dateien wurde nichts übernommen.',
		name: 'Name des Workshops',
		company: 'Unternehmen',
		language: 'Sprache der Inhalte',
		strategy: 'Strategie',
		vision: 'Vision',
		priority: 'Priorität {count}',
		priorityText: 'In ein, zwei Sätzen',
		addPriority: 'Priorität hinzufügen',
		removePriority: 'Priorität {name} entfernen',
		departments: 'Abteilungen',
		departmentsHint: 'Eine je Zeile; eine Zahl nach einem Komma ist die Kopfzahl.',
		agenda: 'Ablauf',
		minutes: 'Minuten',
		missing: 'Es fehlt noch: {list}',
		missingNames: {
			title: 'ein Name',
			vision: 'die Vision',
			priorities: 'Prioritäten',
			departments: 'Abteilungen',
			steps: 'ein Ablauf',
			waveTwice: 'ein Quiz, das nur einmal gestellt wird',
			quiz: 'ein Quiz',
			quizGaps: 'was dem Quiz noch fehlt'
		},
		create: 'Workshop anlegen',
		home: 'Alle Workshops'
	},
	keys: {
		title: 'Tastatur',
		next: 'Weiter',
		back: 'Zurück',
		code: 'Code an der Wand',
		blank: 'Wand dunkel',
		reveal: 'Auflösen',
		full: 'Vollbild, im Projektorfenster',
		help: 'Diese Liste',
		anywhere: 'Im Projektorfenster tun die Tasten dasselbe.'
	},
	lost: {
		title: '{board}: Um {time} ist vieles vom Board verschwunden',
		text: '{share} von dem, was dort stand, sind weg.',
		by: 'Soweit zu erkennen ist, kam das vom Telefon von {name}.',
		unknown: 'Von wessen Telefon das kam, ist nicht zu erkennen.',
		table: '{department}, Tisch {n}',
		restore: 'Wiederherstellen',
		leave: 'Das war gewollt'
	},
	failure: {
		'not-saved':
			'Das ließ sich auf diesem Gerät nicht speichern. Es hat sich nichts geändert; bitte noch einmal.',
		'board-too-torn':
			'Dieses Board lässt sich nicht wiederherstellen: Dafür wurde darauf zu viel geschrieben und gelöscht. Es bleibt, wie es jetzt ist, und die Arbeit daran kann weitergehen; was weg ist, muss neu geschrieben werden.'
	}
};
