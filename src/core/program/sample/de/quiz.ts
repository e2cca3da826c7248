import type { QuizItem } from '../../../quiz/items.ts';
import { same, twins } from '../twins.ts';

export const quiz: QuizItem[] = [
	...twins(
		'vision',
		'one-day',
		{
			type: 'single',
			question: 'Morgens klingelt der Installateur. Wann ist das Haus nach unserer Vision warm?',
			options: ['Nach einem Wochenende', 'Am nächsten Morgen', 'Nach drei Tagen', 'Am selben Abend'],
			correct: 3,
			explanation:
				'So steht es in der Vision: Sie läuft am Abend des Tages, an dem der Installateur gekommen ist.'
		},
		{
			type: 'single',
			question: 'Welche Einbauzeit verspricht unsere Vision?',
			options: ['Einen Tag', 'Eine halbe Woche', 'Eine Woche', 'Einen festen Termin'],
			correct: 0,
			explanation: 'Einen Tag: Morgens kommt der Installateur, abends läuft die Pumpe.'
		}
	),
	...twins(
		'one-day-today',
		'one-day',
		{
			type: 'single',
			question: 'Wie lange brauchen zwei Leute heute im Schnitt für den Einbau einer unserer Pumpen?',
			options: ['1,5 Tage', '3,2 Tage', '5,5 Tage', '8 Tage'],
			correct: 1,
			explanation: '3,2 Tage zu zweit. Diese Zeit ist der Engpass der ganzen Branche.'
		},
		{
			type: 'single',
			question: 'Wie viele von 100 Einbauten im Bestand sind heute nach einem Arbeitstag fertig?',
			options: ['4', '45', '22', '70'],
			correct: 2,
			explanation: 'Heute 22, im Jahr 2030 sollen es 80 sein.'
		}
	),
	...twins(
		'one-day-means',
		'one-day',
		{
			type: 'multiple',
			question: 'Welche zwei Dinge sollen den Einbau an einem Tag möglich machen?',
			options: [
				'Ein fertig montiertes Hydraulikmodul',
				'Eigene Montagetrupps von Tannberg',
				'Ein Angebot aus zwölf Fotos',
				'Kleinere Pumpen für kleinere Häuser'
			],
			correct: [0, 2],
			explanation: 'Das Modul spart Zeit im Keller, das Angebot aus Fotos spart vorher zwei Ortstermine.'
		},
		{
			type: 'multiple',
			question:
				'Was bekommen Installateure von uns, damit sie an einem Tag fertig sind? Zwei Antworten sind richtig.',
			options: [
				'Eine Prämie für jeden gesparten Tag',
				'Ein Planungswerkzeug, dem Fotos genügen',
				'Im Werk befüllte und geprüfte Hydraulik',
				'Einen zweiten Wagen für jedes Team'
			],
			correct: [1, 2],
			explanation:
				'Planung aus zwölf Fotos und ein Modul, das montiert, geprüft und befüllt aus dem Werk kommt.'
		}
	),
	...twins(
		'homes-which',
		'existing-homes',
		{
			type: 'single',
			question: 'Für welche Häuser entwickeln wir zuerst?',
			options: [
				'Neubauten mit Fußbodenheizung',
				'Altbauten, die ihre Heizkörper behalten',
				'Bürogebäude mit Kühlung',
				'Wohnblocks mit einer Heizzentrale'
			],
			correct: 1,
			explanation:
				'Für Häuser von vor 1995 mit den Heizkörpern, die sie haben: die Hälfte des Marktes, die bisher niemand gut bedient.'
		},
		{
			type: 'single',
			question: 'Ein Bauträger will für 200 Neubauten eine Sonderausführung. Was antworten wir?',
			options: [
				'Ja, ab 100 Stück',
				'Ja, wenn die Marge stimmt',
				'Es gibt den Katalog, wie für alle',
				'Das entscheidet jedes Mal der Vorstand'
			],
			correct: 2,
			explanation:
				'Der Neubau bekommt, was im Katalog steht. Sonderausführungen gehören zu dem, was wir lassen.'
		}
	),
	...twins(
		'homes-technology',
		'existing-homes',
		{
			type: 'single',
			question: 'Welche Vorlauftemperatur müssen unsere Pumpen für alte Heizkörper schaffen?',
			options: ['35 °C', '45 °C', '90 °C', '70 °C'],
			correct: 3,
			explanation: '70 °C: So viel brauchen die Heizkörper eines Hauses von vor 1995 an den kältesten Tagen.'
		},
		{
			type: 'single',
			question: 'Auf welches Kältemittel setzen wir im Bestand?',
			options: ['Propan', 'R32', 'Ammoniak', 'R410A'],
			correct: 0,
			explanation: 'Propan schafft 70 °C, und ein Verbot ist weit und breit nicht in Sicht.'
		}
	),
	...twins(
		'homes-share',
		'existing-homes',
		{
			type: 'truefalse',
			question: 'Schon heute macht der Bestand mehr als die Hälfte unseres Umsatzes aus.',
			correct: false,
			explanation: 'Heute sind es 38 %. Für 2030 haben wir uns 65 % vorgenommen.'
		},
		{
			type: 'truefalse',
			question: '2030 sollen rund zwei Drittel unseres Umsatzes aus dem Bestand kommen.',
			correct: true,
			explanation: '65 % im Jahr 2030, nach 38 % heute.'
		}
	),
	...twins(
		'service-time',
		'warm-again',
		{
			type: 'single',
			question: 'Von der Störmeldung bis zum warmen Haus: Welchen Median wollen wir erreichen?',
			options: ['4 Stunden', '16 Stunden', '24 Stunden', '48 Stunden'],
			correct: 1,
			explanation: '16 Stunden: Wer am Nachmittag anruft, hat es am Morgen warm.'
		},
		{
			type: 'single',
			question: 'Wie lange warten Kunden heute im Median, bis eine ausgefallene Pumpe wieder heizt?',
			options: ['12 Stunden', '24 Stunden', '72 Stunden', '41 Stunden'],
			correct: 3,
			explanation: '41 Stunden. Wir wollen auf 16.'
		}
	),
	...twins(
		'service-way',
		'warm-again',
		{
			type: 'order',
			question: 'Wie soll eine Störung künftig ablaufen? Die Schritte in der richtigen Reihenfolge:',
			options: [
				'Die Pumpe meldet eine Veränderung',
				'Die Leitstelle benennt das Teil',
				'Der Wagen fährt mit dem Teil an Bord los',
				'Der Techniker behebt es beim ersten Einsatz'
			],
			correct: [0, 1, 2, 3],
			explanation:
				'Das Teil steht fest, bevor der Wagen losfährt. Darum ist der erste Einsatz auch der letzte.'
		},
		{
			type: 'order',
			question: 'Im November verliert eine Pumpe Druck. Was geschieht der Reihe nach?',
			options: [
				'Sie gibt Bescheid, ehe sie ausfällt',
				'Die Ursache wird aus der Ferne gefunden',
				'Das passende Ersatzteil wird geladen',
				'Ein einziger Besuch, und es bleibt warm'
			],
			correct: [0, 1, 2, 3],
			explanation:
				'Meldung, Ursache, Teil, Besuch. Heute steht der Besuch am Anfang, und oft folgt ein zweiter.'
		}
	),
	...twins(
		'platforms-number',
		'two-platforms',
		{
			type: 'single',
			question: 'Wie viele Plattformen bleiben am Ende übrig?',
			options: ['Eine', 'Drei', 'Zwei', 'Fünf'],
			correct: 2,
			explanation: 'Zwei von sieben, die in zwanzig Jahren entstanden sind.'
		},
		{
			type: 'single',
			question: 'Auf wie vielen Plattformen bauen wir heute?',
			options: ['Auf sieben', 'Auf drei', 'Auf fünf', 'Auf zwölf'],
			correct: 0,
			explanation: 'Auf sieben, jede mit eigenen Platinen, Haltern und Ersatzteilen. Zwei bleiben.'
		}
	),
	...twins(
		'platforms-gain',
		'two-platforms',
		{
			type: 'multiple',
			question: 'Was versprechen wir uns von weniger Plattformen? Zwei Antworten sind richtig.',
			options: [
				'Mehr Varianten für jedes Land',
				'Lieferung vier Wochen nach der Bestellung',
				'350 Kaufteile statt 900',
				'Ein zweites Werk im Ausland'
			],
			correct: [1, 2],
			explanation: 'Vier Wochen statt elf, 350 Teile statt 900. Und Köpfe für die anderen drei Prioritäten.'
		},
		{
			type: 'multiple',
			question: 'Welche zwei Veränderungen gehören zu „Zwei Plattformen statt sieben“?',
			options: [
				'Von elf Wochen Lieferzeit auf vier',
				'Von 62 auf 85 Reparaturen beim ersten Einsatz',
				'Von 38 auf 65 % des Umsatzes',
				'Von 900 Kaufteilen auf 350'
			],
			correct: [0, 3],
			explanation: 'Die beiden anderen gehören zu „Morgen wieder warm“ und zu „Bestand zuerst“.'
		}
	),
	...twins(
		'non-goals',
		null,
		{
			type: 'truefalse',
			question: 'Ab 2028 verkaufen wir auch direkt an Hausbesitzer.',
			correct: false,
			explanation: 'Unser Kunde ist der Installateur. Der Direktverkauf gehört zu dem, was wir lassen.'
		},
		{
			type: 'truefalse',
			question: 'Der Weg zum Hausbesitzer führt auch künftig nur über den Installateur.',
			correct: true,
			explanation: 'So ist es: Der Direktverkauf gehört zu dem, was wir lassen.'
		}
	),
	...same('recall', null, {
		type: 'recall',
		question: 'Drei unserer vier Prioritäten, gern in eigenen Worten:',
		accepted: [
			'Einbau an einem Tag = ein Tag = einem Tag = Eintageseinbau = schneller Einbau = schnellerer Einbau = Einbauzeit',
			'Bestand zuerst = Bestand = Altbau = alte Häuser = Bestandsgebäude = Sanierung = Heizkörper',
			'Morgen wieder warm = wieder warm = Kundendienst = Service = Störung = schnelle Reparatur = erster Einsatz',
			'Zwei Plattformen = weniger Plattformen = Plattformen = weniger Teile = weniger Varianten = weniger Baureihen'
		],
		need: 3,
		explanation:
			'Einbau an einem Tag, Bestand zuerst, Morgen wieder warm, Zwei Plattformen statt sieben. Es zählt jede Formulierung, die einen davon trifft.'
	})
];
