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
			'Er sagt, welcher Bildschirm das ist und wie es der Verbindung geht. Von dem, was Sie geschrieben haben, enthält er nichts.'
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
			text: 'Die Moderation lässt einzeln ein. Diese Seite geht von selbst weiter, sobald Sie an der Reihe sind.'
		},
		closed: {
			title: 'Es kommt niemand mehr herein',
			text: 'Die Moderation nimmt niemanden mehr auf. Wenn Sie dazugehören, fragen Sie bitte dort nach: Diese Seite geht von selbst weiter, sobald Sie eingelassen sind.'
		},
		removed: {
			title: 'Sie gehören nicht mehr zu diesem Workshop',
			text: 'Die Moderation hat dieses Telefon herausgenommen. Was Sie ab jetzt hier schreiben, erreicht niemanden. Wenn das ein Versehen ist, sprechen Sie sie bitte an.'
		},
		paused: {
			title: 'Eingaben sind angehalten',
			text: 'Bitte schauen Sie nach vorn. Was Sie getippt haben, bleibt erhalten; gleich geht es weiter.'
		}
	},
	searching: {
		title: 'Der Raum wird gesucht',
		text: 'Das Telefon findet gerade die anderen. Es geht von selbst weiter.',
		still: 'Noch auf der Suche',
		check: 'Zwei Dinge helfen am meisten:',
		wifi: 'Im selben WLAN sein wie die große Leinwand.',
		awake: 'Diese Seite offen und den Bildschirm wach lassen.',
		code: 'Immer noch nichts? Den Code auf der Leinwand noch einmal scannen.'
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
			'Deine Rolle ist noch nicht bestätigt. Die Konsole muss offen sein, und jeder Code gibt seine Rolle nur einem Gerät: War jemand schneller, lass dir einen neuen geben.',
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
	strategy: {
		cover: 'Die Strategie',
		listen: 'Nach vorn schauen und zuhören. Jede Seite erscheint hier, sobald von ihr die Rede ist.',
		vision: 'Vision',
		priority: 'Priorität {n} von {total}',
		indicators: 'Woran wir es merken',
		nonGoals: 'Was wir nicht tun',
		previous: 'Seite davor',
		next: 'Seite danach',
		page: 'Seite {n} von {total}',
		follow: 'Zurück zum Raum',
		read: 'Strategie nachlesen',
		title: 'Strategie'
	},
	board: {
		noDepartment: 'In welcher Abteilung?',
		noDepartmentText: 'Die Abteilungen erarbeiten gerade ihre Antwort. Eine wählen und mitmachen.',
		opening: 'Das Blatt von {department} wird geöffnet …',
		question: 'Was tun wir für die Strategie?',
		here: { one: '{count} Person ist hier', other: '{count} Personen sind hier' },
		onlyYou: 'Noch niemand sonst hier',
		you: '{name} (ich)',
		typing: 'schreibt',
		goals: 'Unser Ziel',
		goal: 'Ziel {n}',
		add: 'Zweites Ziel',
		addThird: 'Drittes Ziel',
		statement: 'Was wollen wir erreichen?',
		statementHint: 'Von X auf Y bis wann. Kein Projekt, keine Parole.',
		from: 'Von',
		to: 'Auf',
		unit: 'Einheit',
		unitHint: 'z. B. %, Tage',
		by: 'Bis wann',
		lag: 'Woran sehen wir das Ergebnis?',
		lagHint: 'Die Messgröße, die sagt: geschafft.',
		leads: 'Was tun wir jede Woche dafür?',
		leadsHint: 'Zwei oder drei Dinge, die das Ergebnis vorhersagen und in unserer Hand liegen.',
		lead: 'Maßnahme {n}',
		addLead: 'Noch eine Maßnahme',
		removeLead: 'Maßnahme {n} entfernen',
		supports: 'Auf welche Prioritäten zahlt es ein?',
		howStrongly: 'Wie stark zahlt es auf „{priority}“ ein?',
		stops: 'Was lassen wir?',
		stopsHint: 'Die Zeit für das Ziel kommt irgendwoher. Was fällt weg?',
		stop: 'Eintrag {n}',
		what: 'Was hört auf',
		who: 'Wer entscheidet',
		stopFrom: 'Ab wann',
		addStop: 'Etwas weglassen',
		removeGoal: 'Ziel {n} entfernen',
		removeStop: 'Eintrag {n} entfernen',
		closed: 'Die Arbeit in den Abteilungen ist zu Ende. Das steht auf dem Blatt.',
		asked: {
			predictive: 'Sagt sie das Ergebnis voraus?',
			influence: 'Haben wir sie selbst in der Hand?',
			yes: 'Ja',
			unsure: 'Nicht sicher',
			doubt: {
				predictive:
					'Zu Ende gedacht: Muss sich nach zehn Wochen das Ergebnis bewegen? Wenn nicht, was würde es bewegen?',
				influence: 'Welcher Teil davon geht, ohne dass wir jemanden fragen müssen?'
			}
		},
		leadExample: 'z. B. jede Woche drei Kunden anrufen',
		stillMissing: 'Es fehlt noch: {list}.',
		missing: {
			statement: 'was wir erreichen wollen',
			from: 'die Zahl heute',
			to: 'die Zahl dann',
			by: 'bis wann',
			lag: 'woran wir das Ergebnis sehen',
			leads: 'was wir jede Woche tun'
		},
		finding: {
			wig: {
				empty: 'Dieses Ziel ist noch leer.',
				noStatement: 'Was soll erreicht werden?',
				noFrom: 'Wo stehen wir heute?',
				noTo: 'Wo wollen wir hin?',
				notANumber: '„{text}“ ist keine Zahl. Wörter gehören in die Einheit.',
				sameNumbers: 'Von und Auf sind gleich: Was soll sich ändern?',
				noDate: 'Bis wann?',
				datePast: '{date} ist vorbei. Einen Tag wählen, der noch kommt.',
				noUnit: 'Eine Einheit hilft: Prozent wovon, Tage wofür?',
				noLag: 'Woran sehen wir das Ergebnis?',
				noLead: 'Was tun wir jede Woche dafür?',
				fewLeads: 'Zwei oder drei Maßnahmen sind am besten; eine allein kann danebengehen.',
				manyLeads: '{count} Maßnahmen sind viel. Zwei oder drei schafft man.',
				leadUnasked: {
					one: 'Eine Maßnahme ist noch nicht geprüft: Sagt sie das Ergebnis voraus, und liegt sie in unserer Hand?',
					other:
						'{count} Maßnahmen sind noch nicht geprüft: Sagen sie das Ergebnis voraus, und liegen sie in unserer Hand?'
				},
				leadNotPredictive: '„{text}“: nicht sicher, dass es das Ergebnis voraussagt. Was würde es tun?',
				leadNotOurs: '„{text}“: nicht sicher, dass wir es in der Hand haben. Welcher Teil davon schon?',
				noPriority: 'Auf welche Priorität zahlt es ein?',
				slogan: 'Das klingt nach einer Parole. Was ließe sich zählen?',
				project: 'Das klingt nach einem Projekt. Was ist anders, wenn es fertig ist?'
			},
			stop: {
				noWhat: 'Was hört auf?',
				noWho: 'Wer entscheidet, dass es aufhört?',
				noFrom: 'Ab wann hört es auf?'
			},
			board: {
				noWig: 'Es gibt noch kein Ziel.',
				twoWigs: 'Ein Ziel ist die Regel. Jedes weitere nimmt dem ersten Kraft.',
				tooManyWigs: 'Drei Ziele sind das Höchste.',
				noStop: 'Noch hört nichts auf. Woher kommt die Zeit?'
			}
		}
	},
	pledge: {
		submit: 'Zusage abgeben',
		submitAgain: 'Fassung {turn} abgeben',
		confirmTitle: 'Ist das unsere Zusage?',
		confirmText: 'Genau das geht an das ganze Unternehmen, und zwar für die ganze Abteilung.',
		confirm: 'Ja, abgeben',
		notYet: 'Noch nicht',
		fixFirst: 'Das fehlt noch',
		version: 'Fassung {turn}',
		submitted: 'Abgegeben',
		waitingText: 'Die Zusage ist bei der Leitung. Sie wird gefangen oder mit einem Grund zurückgeworfen.',
		acceptedText: 'Die Leitung hält sie mit. Das gilt jetzt.',
		returnedText: 'Das Blatt ändern, dann mit Fassung {turn} antworten.',
		rework: 'Überarbeiten',
		backToAll: 'Zurück zu allen Zusagen',
		changed: 'Das Blatt hat sich seither geändert. Das Abgegebene bleibt, wie es war.',
		empty: 'Hier steht noch nichts.',
		fromTo: 'Von {from} auf {to} {unit}',
		missing: '…'
	},
	shareout: {
		title: 'Was jede Abteilung tun wird',
		now: 'Auf der Leinwand',
		ours: 'Wir',
		others: 'Die anderen',
		all: 'Alle Abteilungen',
		none: 'Noch keine Zusage',
		caught: '{done} von {total} gefangen',
		accept: 'Fangen',
		return: 'Zurückwerfen',
		reason: 'Warum kommt sie zurück?',
		reasonHint: 'Die Abteilung liest genau das und antwortet mit einer neuen Fassung.',
		reasonNeeded: 'Wer zurückwirft, nennt einen Grund.',
		send: 'Zurückwerfen',
		leaderHint: 'Als Führungskraft: fangen oder mit einem Grund zurückwerfen.',
		change: 'Antwort ändern'
	},
	results: {
		waiting: 'Gleich',
		waitingText: 'Die Ergebnisse erscheinen hier, wenn sie vorn gezeigt werden, nicht früher.',
		yours: 'Das eigene Ergebnis',
		yoursText: 'Nur auf diesem Telefon. Niemand sonst sieht es.',
		before: 'Vorher',
		after: 'Nachher',
		gained: { one: 'Ein Punkt mehr als vorher.', other: '{count} Punkte mehr als vorher.' },
		same: 'So viel wie vorher.',
		fell: { one: 'Ein Punkt weniger als vorher.', other: '{count} Punkte weniger als vorher.' },
		onlyBefore: 'Nur das Quiz vorher wurde beantwortet.',
		onlyAfter: 'Nur das Quiz nachher wurde beantwortet.',
		nothing: 'Auf diesem Telefon wurde kein Quiz beantwortet; darum gibt es kein eigenes Ergebnis.',
		room: 'Der ganze Raum',
		roomText: {
			one: '{count} Person hat vorher und nachher geantwortet.',
			other: '{count} Personen haben vorher und nachher geantwortet.'
		},
		roomHidden: 'Zu wenige haben zweimal geantwortet, um Zahlen des Raums zu zeigen.',
		roomWaiting: 'Die Zahlen des Raums kommen gleich.',
		gain: 'Von dem, was noch zu lernen war, wurden {percent} gelernt.',
		few: 'Weniger als {minimum} Personen: wird nicht gezeigt.',
		exposes: 'Wird nicht gezeigt, damit sich niemand ausrechnen lässt.',
		underFigure: 'unter {value}',
		overFigure: 'über {value}',
		questions: 'Frage für Frage',
		yourAnswer: 'Die eigene Antwort',
		noAnswer: 'offen gelassen',
		notAsked: 'nicht gefragt',
		solved: 'richtig',
		partly: 'teilweise richtig',
		missed: 'nicht richtig',
		why: 'Warum',
		rightAnswer: 'Richtig ist',
		accepted: 'Zum Beispiel: {list}',
		readAgain: 'Noch einmal lesen',
		readAgainText: 'Bei diesen Prioritäten blieben die meisten Lücken.',
		readBelow: 'Kein Schwerpunkt sticht heraus. Bei den Fragen unten steht, was richtig ist und warum.',
		allRight: 'Nichts nachzulesen. Es war alles richtig.',
		priorities: 'Nach Prioritäten',
		departments: 'Nach Abteilungen'
	},
	later: {
		now: 'Jetzt',
		onlyNow: 'Nur diesmal wurde geantwortet.',
		nothing: 'Auf diesem Telefon wurde diesmal nichts beantwortet.',
		room: 'Was im Raum geblieben ist',
		roomText: {
			one: '{count} Person hat vorher und jetzt geantwortet.',
			other: '{count} Personen haben vorher und jetzt geantwortet.'
		},
		since: 'Veränderung seit vorher, in Prozentpunkten.',
		total: 'Alle zusammen',
		after: 'Seit dem Ende des Tages',
		points: { one: '{value} Punkt', other: '{value} Punkte' },
		few: 'Zu wenige haben vorher und jetzt geantwortet, um Zahlen des Raums zu zeigen.'
	},
	install: {
		title: 'Griffbereit halten.',
		text: 'Catchball auf den Startbildschirm legen: Dann öffnet es sofort, auch ohne Netz.',
		share: 'Auf das Teilen-Symbol tippen, dann „Zum Home-Bildschirm“: Dann öffnet es sofort, auch ohne Netz.',
		action: 'Dorthin legen',
		later: 'Nein, danke'
	},
	close: {
		thanks: 'Danke.',
		thanksName: 'Danke, {name}.',
		text: 'Der Workshop ist vorbei. Die Arbeit beginnt mit der ersten Woche.',
		promised: 'Was {department} zugesagt hat',
		noPledge: '{department} hat keine Zusage abgegeben.',
		noDepartment: 'Dabei gewesen, aber ohne Abteilung.',
		quiz: 'Das eigene Quiz: {before} vorher, {after} nachher.',
		keep: 'Das bleibt auf diesem Telefon; die Seite lässt sich jederzeit wieder öffnen, auch offline.'
	}
};
