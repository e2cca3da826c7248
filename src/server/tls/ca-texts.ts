/** What the page about the local certificate says. It is read before the app can be loaded, hence not in i18n/. */
export interface CaTexts {
	title: string;
	why: string;
	risk: string;
	download: string;
	fingerprint: string;
	/** Systems, each with its steps. */
	steps: [system: string, steps: string[]][];
	remove: string;
	open: string;
}

export const CA_TEXTS: Record<'en' | 'de', CaTexts> = {
	en: {
		title: 'Let this device trust the workshop’s computer',
		why: 'The app works in this network without the internet. To open it without a connection, and to install it, your browser must trust the computer that serves it. You can take part without this.',
		risk: 'Whoever holds the key of this certificate could pretend to be any website to this device. The key lies on the workshop’s computer and never leaves it. Install it only if you know who runs that computer, and remove it when the workshop is over.',
		download: 'Download the certificate',
		fingerprint: 'Compare before you trust it (SHA-256):',
		steps: [
			[
				'iPhone, iPad',
				[
					'Download it in Safari and allow it.',
					'Settings: Profile Downloaded, Install.',
					'Settings: General, About, Certificate Trust Settings, switch it on.'
				]
			],
			[
				'Android',
				['Download it.', 'Settings: search for “CA certificate”, Install anyway.', 'Choose the file.']
			],
			[
				'Windows',
				[
					'Download and open it.',
					'Install Certificate, Current User.',
					'Place it in “Trusted Root Certification Authorities”.'
				]
			],
			[
				'macOS',
				['Download and open it: it goes to Keychain Access.', 'Open it there, Trust, “Always Trust”.']
			],
			['Firefox', ['Settings: Privacy & Security, View Certificates, Authorities, Import.']]
		],
		remove:
			'When the workshop is over: delete it in the same place; on iPhone and iPad under Settings, General, VPN & Device Management.',
		open: 'Open the app'
	},
	de: {
		title: 'Diesem Gerät zeigen, dass es dem Workshop-Rechner vertrauen kann',
		why: 'Die App läuft in diesem Netz ohne Internet. Damit sie auch ohne Verbindung startet und installiert werden kann, muss Ihr Browser dem Rechner vertrauen, der sie ausliefert. Teilnehmen können Sie auch so.',
		risk: 'Wer den Schlüssel dieses Zertifikats hat, könnte sich diesem Gerät gegenüber als jede Website ausgeben. Der Schlüssel liegt auf dem Workshop-Rechner und verlässt ihn nicht. Installieren Sie es nur, wenn Sie wissen, wer diesen Rechner betreibt, und entfernen Sie es nach dem Workshop.',
		download: 'Zertifikat herunterladen',
		fingerprint: 'Vor dem Vertrauen vergleichen (SHA-256):',
		steps: [
			[
				'iPhone, iPad',
				[
					'In Safari herunterladen und erlauben.',
					'Einstellungen: Profil geladen, Installieren.',
					'Einstellungen: Allgemein, Info, Zertifikatsvertrauenseinstellungen, einschalten.'
				]
			],
			[
				'Android',
				[
					'Herunterladen.',
					'Einstellungen: nach „CA-Zertifikat“ suchen, Trotzdem installieren.',
					'Die Datei auswählen.'
				]
			],
			[
				'Windows',
				[
					'Herunterladen und öffnen.',
					'Zertifikat installieren, Aktueller Benutzer.',
					'In „Vertrauenswürdige Stammzertifizierungsstellen“ ablegen.'
				]
			],
			[
				'macOS',
				[
					'Herunterladen und öffnen: Es kommt in die Schlüsselbundverwaltung.',
					'Dort öffnen, Vertrauen, „Immer vertrauen“.'
				]
			],
			[
				'Firefox',
				[
					'Einstellungen: Datenschutz & Sicherheit, Zertifikate anzeigen, Zertifizierungsstellen, Importieren.'
				]
			]
		],
		remove:
			'Nach dem Workshop: am selben Ort löschen; auf iPhone und iPad unter Einstellungen, Allgemein, VPN und Geräteverwaltung.',
		open: 'App öffnen'
	}
};
