import type { Mirror } from '../message.ts';
import type { messages as english } from '../en/moderation.ts';

export const messages: Mirror<typeof english> = {
	open: 'Menschen und Beiträge',
	title: 'Den Raum in der Hand behalten',
	waiting: { one: '{count} Person wartet auf Einlass', other: '{count} Personen warten auf Einlass' },
	tab: { people: 'Menschen', entries: 'Beiträge', label: 'Was zu sehen ist' },
	pause: {
		start: 'Eingaben anhalten',
		stop: 'Eingaben wieder zulassen',
		on: 'Eingaben sind angehalten. Die Telefone sagen es und behalten, was getippt wurde.'
	},
	joining: {
		label: 'Wer hereinkommt',
		open: 'Alle mit dem Link',
		approve: 'Nur wen ich einlasse',
		closed: 'Niemand mehr'
	},
	search: { people: 'Namen und Abteilungen suchen', entries: 'Texte und Namen suchen' },
	nameless: 'Ohne Namen',
	none: 'Nichts gefunden.',
	noEntries: 'Noch hat niemand etwas geschrieben.',
	more: 'Und {count} weitere: einfach danach suchen.',
	let: { in: 'Einlassen', one: 'Einlassen: {name}', all: 'Alle {count} einlassen', waits: 'wartet' },
	role: { leader: 'Leitung', 'co-facilitator': 'Co-Moderation', facilitator: 'Moderation' },
	remove: {
		act: 'Entfernen',
		one: '{name} entfernen',
		title: '{name} entfernen?',
		text: 'Was von diesem Telefon ab jetzt kommt, wird abgewiesen. Link, Code und Wörter sind sofort neu; alle anderen ziehen von selbst mit um. Wände auf anderen Geräten müssen neu geöffnet werden.',
		open: 'Der Workshop steht allen offen, die den neuen Link sehen. Bei offenem Link kann diese Person als jemand anderes wiederkommen; einzeln einzulassen verhindert das.',
		keep: 'Was die Person geschrieben hat',
		stays: 'bleibt stehen',
		goes: 'verschwindet auch',
		cancel: 'Abbrechen',
		gone: 'Entfernt',
		back: 'Zurücknehmen',
		backOne: 'Entfernen von {name} zurücknehmen'
	},
	entry: {
		hide: 'Ausblenden',
		hideOne: 'Ausblenden: {text}',
		show: 'Wieder zeigen',
		showOne: 'Wieder zeigen: {text}',
		question: 'Frage',
		friction: 'Im Weg',
		help: 'Hilfsangebot',
		pulse: 'Es fehlt',
		ask: 'Anfrage'
	}
};
