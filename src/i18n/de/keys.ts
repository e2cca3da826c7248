import type { messages as english } from '../en/keys.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	takeover: {
		title: 'Workshop übernehmen',
		text: 'Ist das Gerät der Moderation verloren oder kaputt? Mit den zwölf Wörtern geht der Workshop hier weiter: derselbe Schritt, dasselbe Programm, alle Quizbögen. Das bisherige Gerät erfährt, dass es nicht mehr führt.',
		words: 'Die zwölf Wörter in ihrer Reihenfolge',
		wordsHint: 'Von jedem Wort genügen die ersten vier Buchstaben.',
		counted: '{count} von 12 Wörtern',
		suggestions: 'Wörter zur Auswahl',
		action: 'Jetzt übernehmen',
		busy: 'Der Raum wird gesucht und der Tresor geöffnet. Das dauert bis zu einer Minute; bitte diese Seite offen lassen.',
		need: 'Mindestens ein Gerät des Workshops muss erreichbar sein. Findet dieses hier keines, bitte zuerst mit dem Link oder den vier Wörtern beitreten.',
		withFile: 'Mit Schlüsseldatei',
		withWords: 'Mit den Wörtern',
		file: 'Schlüsseldatei',
		choose: 'Schlüsseldatei wählen',
		noFile: 'Bitte zuerst die Schlüsseldatei wählen.',
		passphrase: 'Passphrase',
		home: 'Zurück'
	},
	succeeded: {
		title: 'Ein anderes Gerät führt diesen Workshop jetzt',
		text: 'Jemand hat mit den Wiederherstellungswörtern oder der Schlüsseldatei übernommen. Dort geht alles weiter; was hier gedrückt wird, erreicht den Raum nicht mehr, und der Schlüssel ist von diesem Gerät entfernt.',
		again: 'Wieder übernehmen',
		phone: 'Auf diesem Gerät mitmachen',
		home: 'Alle Workshops'
	},
	check: {
		title: 'Sind sie notiert?',
		text: 'Bitte diese drei Wörter vom Papier eintippen. Ein Workshop, dessen Wörter nie notiert wurden, ist nicht zu retten, wenn dieses Gerät verloren geht.',
		word: 'Wort {position}',
		wrong: 'Wort {position} ist ein anderes. Bitte noch einmal auf das Papier schauen.',
		action: 'Prüfen',
		show: 'Die Wörter noch einmal zeigen',
		later: 'Das mache ich später'
	},
	due: {
		text: 'Die zwölf Wörter sind noch nicht geprüft. Geht dieses Gerät verloren, kann ohne sie niemand weitermachen.',
		action: 'Jetzt prüfen'
	},
	file: {
		menu: 'Schlüsseldatei',
		title: 'Eine Schlüsseldatei statt der Wörter',
		text: 'Sie öffnet diesen Workshop auf einem anderen Gerät, zusammen mit der Passphrase, die jetzt gewählt wird. Beides bitte getrennt aufbewahren.',
		passphrase: 'Passphrase, mindestens {least} Zeichen',
		repeat: 'Noch einmal',
		short: 'Mindestens {least} Zeichen, besser mehrere Wörter.',
		differs: 'Die beiden sind nicht gleich.',
		save: 'Schlüsseldatei speichern'
	}
};
