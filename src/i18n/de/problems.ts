import type { messages as english } from '../en/problems.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {
	atFileAndLine: '{file}, Zeile {line}',
	atLine: 'Zeile {line}',
	unknown: 'Hier stimmt etwas nicht ({code}).',
	'link-incomplete':
		'Der Link ist nicht vollständig. Bitte ganz kopieren, von „http“ bis zum letzten Zeichen.',
	'link-not-catchball': 'Das ist kein Catchball-Link. Er sieht so aus: …/join#v1.…',
	'link-version':
		'Der Link stammt aus einer neueren Version von Catchball. Seite neu laden und noch einmal versuchen.',
	'words-count': 'Es müssen zwölf Wörter sein.',
	'words-unknown': 'Eines dieser Wörter steht nicht auf der Liste. Bitte die Schreibweise prüfen.',
	'words-checksum':
		'Diese Wörter passen nicht zusammen. Vielleicht sind zwei vertauscht oder eines vertippt.',
	'storage-failed': 'Das ließ sich auf diesem Gerät nicht speichern. Es ist voll oder im privaten Modus.'
};
