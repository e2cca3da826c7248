import type { Department, Strategy } from '../../program.ts';

export const strategy: Strategy = {
	vision:
		'2030 hält eine Wärmepumpe von Tannberg ein altes Haus so zuverlässig warm wie früher der Kessel, und sie läuft am Abend des Tages, an dem der Installateur gekommen ist. Wer in unseren vier Ländern saniert, landet bei uns, weil sein Installateur in den eigenen Keller nichts anderes stellen würde.',
	priorities: [
		{
			id: 'one-day',
			name: 'Einbau an einem Tag',
			text: 'Handwerkerzeit ist der Engpass der ganzen Branche. Heute brauchen zwei Leute für eine unserer Pumpen 3,2 Tage, und nur 22 % der Einbauten im Bestand sind nach einem Arbeitstag fertig. 2030 sollen es 80 % sein. Dafür verlässt das Hydraulikmodul unser Werk fertig montiert, geprüft und befüllt, und das Angebot entsteht im Planungswerkzeug aus zwölf Fotos statt aus zwei Ortsterminen.'
		},
		{
			id: 'existing-homes',
			name: 'Bestand zuerst',
			text: 'Im Neubau mit Fußbodenheizung, der leichten Hälfte des Marktes, entscheidet nur noch der Preis. Die andere Hälfte glaubt bis heute, Wärmepumpen seien nichts für sie. Wir bauen für Häuser von vor 1995, die ihre Heizkörper behalten: 70 °C Vorlauf, Propan als Kältemittel und so leise, dass es auch im Reihenhaus geht. Der Neubau bekommt, was im Katalog steht. Heute macht der Bestand 38 % unseres Umsatzes aus, 2030 sollen es 65 % sein.'
		},
		{
			id: 'warm-again',
			name: 'Morgen wieder warm',
			text: 'Niemand empfiehlt eine Heizung, die an Weihnachten ausgefallen ist. Von der Störmeldung bis zum warmen Haus warten unsere Kunden im Median 41 Stunden; wir wollen auf 16. Die Pumpe meldet sich, bevor sie ausfällt, die Leitstelle liest aus den Daten, welches Teil fehlt, der Wagen hat es an Bord, und der erste Einsatz ist der letzte: in 85 von 100 Fällen statt in 62.'
		},
		{
			id: 'two-platforms',
			name: 'Zwei Plattformen statt sieben',
			text: 'In zwanzig Jahren sind sieben Baureihen entstanden, jede mit eigenen Platinen, Haltern und Ersatzteilen. Zwei genügen. So kommen wir von 900 Kaufteilen auf 350 und von elf Wochen Lieferzeit auf vier, und die Entwicklung bekommt die Köpfe frei, die sie für die anderen drei Prioritäten braucht.'
		}
	],
	indicators: [
		'80 % der Einbauten im Bestand sind nach einem Arbeitstag fertig (heute 22 %)',
		'65 % des Umsatzes kommen aus dem Bestand (heute 38 %)',
		'Von der Störmeldung bis zum warmen Haus vergehen im Median 16 Stunden (heute 41)',
		'Wir liefern vier Wochen nach der Bestellung (heute elf)',
		'Sieben von zehn Installateuren würden unsere Pumpe ins eigene Haus stellen (heute vier)'
	],
	nonGoals: [
		'Wir verkaufen nicht direkt an Hausbesitzer: Unser Kunde ist der Installateur',
		'Wir bauen keine Sonderausführungen für Bauträger, auch nicht für große Aufträge',
		'Wir entwickeln keine eigene Smart-Home-Plattform: Unsere Schnittstellen sind offen',
		'Wir gehen vor 2029 in kein fünftes Land'
	]
};

/** 640 people. */
export const departments: Department[] = [
	{ id: 'development', name: 'Entwicklung', people: 96 },
	{ id: 'production', name: 'Produktion', people: 228 },
	{ id: 'sales', name: 'Vertrieb und Fachpartner', people: 84 },
	{ id: 'service', name: 'Kundendienst und Ersatzteile', people: 92 },
	{ id: 'supply', name: 'Einkauf und Logistik', people: 58 },
	{ id: 'finance', name: 'Finanzen und IT', people: 44 },
	{ id: 'people', name: 'Personal und Kommunikation', people: 38 }
];
