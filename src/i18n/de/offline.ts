import type { Mirror } from '../message.ts';
import type { messages as english } from '../en/offline.ts';

export const messages: Mirror<typeof english> = {
	title: 'Diese Seite bitte offen lassen',
	insecure:
		'Hier geht alles, und was eingegeben wird, bleibt auf diesem Gerät. Die Seite kam aber über einfaches http: Ohne Netz lässt sie sich weder neu laden noch wieder öffnen, und als App installieren lässt sie sich nicht.',
	refused:
		'Hier geht alles, und was eingegeben wird, bleibt auf diesem Gerät. Dieser Browser vertraut dem Workshop-Rechner aber noch nicht: Ohne Netz lässt sich die Seite weder neu laden noch wieder öffnen, und als App installieren lässt sie sich nicht.',
	trust: 'So wird ihm vertraut',
	host: 'Wer den Server betreibt, ändert das mit „npm start -- --https“.'
};
