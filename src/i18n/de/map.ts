import type { Mirror } from '../message.ts';
import type { messages as english } from '../en/map.ts';

export const messages: Mirror<typeof english> = {
	title: 'Landkarte',
	titleLong: 'Wer trägt was, wer bittet wen',
	headline: {
		gap: 'Niemand trägt „{name}“.',
		gaps: 'Niemand trägt {names}.',
		overload: '{count} Bereiche bitten {name}.',
		overloads: 'Am meisten gebeten: {names}.',
		whole: 'Jeder Schwerpunkt wird getragen.',
		nothing: 'Noch ist kein Ziel in der Luft.',
		missing: { one: '{count} Bereich hat noch kein Ziel.', other: '{count} Bereiche haben noch kein Ziel.' },
		asks: { one: '{count} Bitte, {agreed} vereinbart', other: '{count} Bitten, {agreed} vereinbart' }
	},
	legend: {
		title: 'So liest man sie',
		carries: 'trägt ihn',
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
	gap: 'Lücke: Niemand trägt ihn',
	overload: 'Überlastet: von {count} gebeten',
	askedBy: { one: 'von {count} Bereich gebeten', other: 'von {count} Bereichen gebeten' },
	carriers: { one: '{count} Bereich', other: '{count} Bereiche' },
	table: {
		carries: 'Wer trägt welchen Schwerpunkt',
		department: 'Bereich',
		nothing: '–',
		returned: '{strength} (zurückgeworfen)',
		gap: '{name} (Lücke: niemand)',
		overload: '{name} (überlastet: von {count} gebeten)',
		asks: 'Wer bittet wen',
		from: 'Von',
		to: 'An',
		what: 'Worum',
		state: 'Stand',
		noAsks: 'Noch hat kein Bereich einen anderen um etwas gebeten.'
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
		hint: 'Einen Bereich oder Schwerpunkt wählen, um zu sehen, was dazugehört. Zoomen mit dem Mausrad oder + und −, schieben durch Ziehen.',
		zoomIn: 'Größer',
		zoomOut: 'Kleiner',
		zoomReset: 'Alles zeigen',
		carries: 'Trägt',
		carriedBy: 'Getragen von',
		nobodyCarries: 'Niemand trägt diesen Schwerpunkt.',
		carriesNothing: 'Trägt keinen der Schwerpunkte.',
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
		byPriority: 'Schwerpunkt',
		byDepartment: 'Bereich',
		ours: 'wir',
		asks: { one: '{count} Bitte an andere', other: '{count} Bitten an andere' },
		asked: { one: '{count} Bitte an ihn', other: '{count} Bitten an ihn' },
		quiet: 'Keine Bitten',
		strip: 'Trägt {names}',
		stripNothing: 'Trägt keinen der Schwerpunkte'
	},
	export: {
		title: 'Landkarte',
		gap: '**Lücke: niemand**',
		none: 'Keine Bitten zwischen Bereichen.',
		overload: '{name} wird von {count} Bereichen gebeten (überlastet).',
		arrow: '{from} → {to}: {what} ({state})'
	}
};
