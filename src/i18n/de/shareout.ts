import type { messages as english } from '../en/shareout.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	reaction: {
		applause: 'Applaus',
		heart: 'Großartig',
		strong: 'Stark',
		idea: 'Idee',
		doubt: 'Noch nicht sicher'
	},
	map: 'Landkarte',
	react: 'Was gibst Du {name}?',
	given: '{reaction}: {count}',
	help: {
		offer: 'Hilfe anbieten',
		title: 'Was kannst Du für {name} tun?',
		hint: 'Ein Name, ein Tag, ein Werkzeug: was ihnen Zeit spart.',
		send: 'Anbieten',
		change: 'Ändern',
		takeBack: 'Zurücknehmen',
		yours: 'Dein Angebot',
		forUs: 'Hilfe für uns',
		needed: 'Sag in einem Satz, was Du tun kannst.',
		count: { one: '{count} Hilfsangebot', other: '{count} Hilfsangebote' },
		by: '{name}, {department}',
		nameless: 'Jemand',
		wall: { one: '{names} bietet Hilfe an', other: '{names} bieten Hilfe an' }
	},
	pace: {
		turn: 'Abteilung {n} von {total}',
		each: 'Minuten je Abteilung',
		minutes: { one: '{value} min', other: '{value} min' },
		off: 'Ohne Zeit',
		left: { one: 'Noch {count} Minute, bis etwa {time}', other: 'Noch {count} Minuten, bis etwa {time}' },
		done: 'Alle wurden gehört'
	}
};
