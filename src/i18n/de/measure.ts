import type { Mirror } from '../message.ts';
import type { messages as en } from '../en/measure.ts';

export const messages: Mirror<typeof en> = {
	minimum: {
		title: 'Anonymität',
		legend: 'Kleinste Gruppe, von der Zahlen gezeigt werden',
		text: 'Zahlen gibt es von Gruppen ab {count} Personen, die beide Male geantwortet haben, und nur, wo sich keine kleinere Gruppe herausrechnen lässt. Das gilt für jeden Bildschirm und jede Datei.',
		tooSmall:
			'Nach ihrer Größe zu klein, um für sich gezeigt zu werden: {names}. In allem anderen zählen sie mit.'
	},
	raw: {
		menu: 'Rohwerte als CSV …',
		title: 'Diese Datei ist nicht geschützt',
		text: 'Alles andere, was Catchball zeigt, verbirgt kleine Gruppen. Diese Datei nicht: Sie hat für jede Person eine Zeile.',
		what: {
			one: 'Die Punkte von {count} Person, die beide Male geantwortet hat, Frage für Frage, vorher und nachher.',
			other:
				'Die Punkte von {count} Personen, die beide Male geantwortet haben, Frage für Frage, vorher und nachher.'
		},
		whatFew:
			'Die Punkte aller, die beide Male geantwortet haben, Frage für Frage, vorher und nachher. Es sind so wenige, dass alle zu erkennen sind.',
		without: 'Ohne Namen, ohne Abteilung, mit zufälligen Schlüsseln, in zufälliger Reihenfolge.',
		reveals:
			'Trotzdem: Wer weiß, wie jemand ein oder zwei Fragen beantwortet hat, kann die Zeile finden und alle anderen daraus lesen.',
		keep: 'Wie Personaldaten aufbewahren, niemandem geben, der sie nicht braucht, und löschen, wenn sie ihren Zweck erfüllt hat. Kein Bericht nimmt sie auf.',
		agree: 'Mir ist klar, dass einzelne Personen darin zu erkennen sein können',
		save: 'Rohwerte speichern',
		cancel: 'Lieber nicht'
	}
};
