import type { Mirror } from '../message.ts';
import type { messages as english } from '../en/map.ts';

export const messages: Mirror<typeof english> = {
	title: 'Landkarte',
	titleLong: 'Wer trägt was, wer bittet wen',
	headline: {
		gap: 'Niemand trägt „{name}“.',
		quoted: '„{name}“',
		gaps: 'Niemand trägt {names}.',
		overload: '{count} Abteilungen bitten {name}.',
		overloads: 'Am meisten gebeten: {names}.',
		more: { one: '{count} weitere', other: '{count} weitere' },
		whole: 'Jede Priorität wird getragen.',
		nothing: 'Noch ist kein Ziel in der Luft.',
		missing: {
			one: '{count} Abteilung hat noch kein Ziel.',
			other: '{count} Abteilungen haben noch kein Ziel.'
		},
		asks: { one: '{count} Bitte, {agreed} vereinbart', other: '{count} Bitten, {agreed} vereinbart' }
	},
	legend: {
		title: 'So liest man sie',
		carries: 'trägt sie',
		returned: 'zurückgeworfen',
		ask: 'bittet',
		open: 'noch offen',
		nobody: 'niemand'
	},
	state: {
		none: 'noch kein Ziel',
		open: 'in der Luft',
		accepted: 'gefangen',
		returned: 'zurückgeworfen'
	},
	gap: 'Lücke: Niemand trägt sie',
	overload: 'Überlastet: von {count} gebeten',
	askedBy: { one: 'von {count} Abteilung gebeten', other: 'von {count} Abteilungen gebeten' },
	carriers: { one: '{count} Abteilung', other: '{count} Abteilungen' },
	table: {
		carries: 'Wer trägt welche Priorität',
		department: 'Abteilung',
		nothing: '–',
		returned: '{strength} (zurückgeworfen)',
		gap: '{name} (Lücke: niemand)',
		overload: '{name} (überlastet: von {count} gebeten)',
		asks: 'Wer bittet wen',
		from: 'Von',
		to: 'An',
		what: 'Worum',
		state: 'Stand',
		noAsks: 'Noch hat keine Abteilung eine andere um etwas gebeten.'
	},
	explore: {
		open: 'Landkarte',
		onWall: 'An die Wand',
		offWall: 'Von der Wand nehmen',
		picture: 'Bild',
		table: 'Tabelle',
		view: 'Ansicht',
		all: 'Alles',
		filter: 'Was zu sehen ist',
		hint: 'Eine Abteilung oder Priorität wählen, um zu sehen, was dazugehört. Zoomen mit dem Mausrad oder + und −, schieben durch Ziehen.',
		zoomIn: 'Größer',
		zoomOut: 'Kleiner',
		zoomReset: 'Alles zeigen',
		carries: 'Trägt',
		carriedBy: 'Getragen von',
		nobodyCarries: 'Niemand trägt diese Priorität.',
		carriesNothing: 'Trägt keine der Prioritäten.',
		goals: 'Ziele',
		asks: 'Bittet andere',
		asked: 'Wird gebeten von',
		none: 'nichts',
		from: '{name}:',
		gaps: 'Lücken',
		overloads: 'Überlastet'
	},
	phone: {
		open: 'Landkarte',
		openText: 'Wer trägt was, wer bittet wen',
		by: 'Sortiert nach',
		byPriority: 'Priorität',
		byDepartment: 'Abteilung',
		ours: 'wir',
		asks: { one: '{count} Bitte an andere', other: '{count} Bitten an andere' },
		asked: { one: '{count} Bitte an sie', other: '{count} Bitten an sie' },
		quiet: 'Keine Bitten',
		strip: 'Trägt {names}',
		stripNothing: 'Trägt keine der Prioritäten'
	},
	export: {
		title: 'Landkarte',
		gap: '**Lücke: niemand**',
		none: 'Keine Bitten zwischen Abteilungen.',
		overload: '{name} wird von {count} Abteilungen gebeten (überlastet).',
		arrow: '{from} → {to}: {what} ({state})'
	}
};
