import type { Step } from '../../program.ts';

/** From half past eight to a little after noon. */
export const agenda: Step[] = [
	{
		id: 'lobby',
		kind: 'lobby',
		wave: null,
		minutes: 10,
		notes:
			'8:30 Uhr. Musik an, Code an die Wand, Kaffee steht hinten. Zweimal sagen: Jedes Telefon geht, ohne App, ohne Konto, und den Namen gibt nur an, wer mag.\n\nUm 8:40 Uhr pünktlich anfangen, auch wenn zwanzig Leute fehlen. Wer später kommt, scannt den Code und ist da, wo der Raum ist.\n\nErster Satz: „Heute hört ihr unsere Strategie ein Mal. Danach redet vor allem ihr.“'
	},
	{
		id: 'before',
		kind: 'quiz',
		wave: 'before',
		minutes: 12,
		notes:
			'Zwölf Fragen, gut acht Minuten. Vor dem Öffnen sagen: „Geprüft werdet nicht ihr. Geprüft wird, wie gut wir uns bisher erklärt haben, und ich rechne mit einer schlechten Note.“\n\nNiemand sieht die Antworten eines anderen, auch wir nicht. Raten ist erlaubt, Auslassen auch.\n\nWährend alle antworten: nichts sagen. Wenn sich die Zahl der Bögen eine Minute lang nicht bewegt hat, einmal nachfragen, dann schließen. Jetzt keine Ergebnisse zeigen.'
	},
	{
		id: 'strategy',
		kind: 'strategy',
		wave: null,
		minutes: 35,
		notes:
			'Fünf Minuten für die Vision, sechs für jede Priorität, der Rest für das, was wir lassen.\n\nVision: mit Familie Keller aus Ulm anfangen, deren Haus von 1962 im letzten Januar vier Tage lang Baustelle war.\n\nEinbau an einem Tag: Mira zeigt das Modul, es steht auf dem Rollwagen neben der Bühne.\nBestand zuerst: offen sagen, dass wir im Neubau Geld liegen lassen, und warum.\nMorgen wieder warm: die Mail vom zweiten Weihnachtstag vorlesen, ohne Namen.\nZwei Plattformen: denen danken, die die anderen fünf gebaut haben. Sie sitzen im Raum.\n\nIn Erinnerung bleibt, was wir lassen. Dafür Zeit nehmen.'
	},
	{
		id: 'departments',
		kind: 'departments',
		wave: null,
		minutes: 80,
		notes:
			'Die Abteilungen gehen an ihre Tische, der Kaffee geht mit. Den Auftrag einmal sagen, dann stehen lassen:\n1. Ein Ziel, mit dem wir der Strategie am meisten helfen: von X auf Y bis wann. Eins, nicht drei.\n2. Woran messen wir, dass wir da sind? Was kündigt es an, und können wir das selbst beeinflussen?\n3. Womit hören wir auf, damit Zeit dafür ist?\n\nDie ersten 30 Minuten für das Ziel, dann 25 für die Messgrößen, dann 25 für die Stoppliste. Jeden Wechsel ansagen.\n\nZuerst zu Finanzen und IT und zu Personal und Kommunikation gehen: „Was hat meine Arbeit mit einer Wärmepumpe zu tun?“ ist die schwerste Frage im Raum.\n\nEin Ziel, das nach einer halben Stunde noch keine Zahl hat, ist ein Leitspruch. Fragen: „Woran würde ein Fremder sehen, dass es geschafft ist?“'
	},
	{
		id: 'shareout',
		kind: 'shareout',
		wave: null,
		minutes: 35,
		notes:
			'Fünf Minuten für jede der sieben Abteilungen: drei zum Erzählen, zwei für Fragen. Nach fünf ist Schluss, freundlich und ohne Ausnahme.\n\nAllen dieselbe Frage stellen: „Womit hört ihr dafür auf?“ Ist die Stoppliste leer, gleich sagen, dass die Zusage zurückkommt. Das ist keine Schande.\n\nLeitung: zuhören, mitschreiben, noch nichts versprechen.'
	},
	{
		id: 'after',
		kind: 'quiz',
		wave: 'after',
		minutes: 12,
		notes:
			'Dieselben Themen, andere Fragen: Wer am Morgen Form A hatte, bekommt jetzt B. Vom bloßen Merken wird also niemand besser.\n\nNoch einmal sagen: keine Namen, keine Rangliste. Schließen, wenn die Zahl der Bögen stehen bleibt. Wer gehen muss, gibt ab, was da ist.'
	},
	{
		id: 'results',
		kind: 'results',
		wave: null,
		minutes: 20,
		notes:
			'Erst wetten lassen: „Um wie viel sind wir besser geworden? Hände hoch für zehn Punkte, zwanzig, dreißig.“ Dann aufdecken.\n\nDanach über das schwächste Thema reden, nicht über das stärkste: „Hier haben wir schlecht erklärt. Was war unklar?“ Drei Antworten aus dem Raum holen und für alle sichtbar aufschreiben.\n\nDie eigenen Ergebnisse und die richtigen Antworten stehen jetzt auf jedem Telefon. Zwei ruhige Minuten dafür lassen.'
	},
	{
		id: 'close',
		kind: 'close',
		wave: null,
		minutes: 10,
		notes:
			'Wie es weitergeht, mit Datum: Bis Freitag beantwortet die Leitung jede Zusage, angenommen oder mit Begründung zurück. Ab Montag trifft sich jede Abteilung einmal die Woche, zwanzig Minuten, immer zur selben Zeit, vor der eigenen Anzeigetafel. In vier Wochen sehen wir es uns hier gemeinsam an.\n\nLetzter Satz aus der Vision, auswendig. Der Küche danken. Um 12:10 Uhr ist Schluss.'
	}
];
