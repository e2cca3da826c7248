import { createHash, X509Certificate } from 'node:crypto';
import { CA_TEXTS } from './ca-texts.ts';

/** Path of the page that explains the local certificate, and of the certificate. */
export const CA_PAGE = '/ca';
export const CA_FILE = '/ca/root.crt';

const STYLE = `
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1.5rem; color-scheme: light dark }
h1 { font-size: 1.5rem; line-height: 1.2 }
h2 { font-size: 1.05rem; margin: 1.2rem 0 0 }
ol { margin: 0.2rem 0; padding-left: 1.3rem }
code { overflow-wrap: anywhere }
a.main { display: inline-block; padding: 0.7rem 1.2rem; border: 2px solid; border-radius: 0.5rem; font-weight: 600 }
`;

/** The page's Content-Security-Policy. */
export const CA_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Tells a device's system by its User-Agent; the names are those of the texts. iPhones also say "Mac OS X". */
const SYSTEMS: [RegExp, string][] = [
	[/iPhone|iPad/, 'iPhone, iPad'],
	[/Android/, 'Android'],
	[/Firefox/, 'Firefox'],
	[/Windows/, 'Windows'],
	[/Mac OS X/, 'macOS']
];

/**
 * The page that explains how to trust this machine's own certificate authority.
 * @param root PEM of its root
 * @param languages the request's Accept-Language
 * @param agent the request's User-Agent: its own system comes first
 */
export function caPage(root: string, languages = '', agent = ''): string {
	const language = /^\s*de\b/i.test(languages) ? 'de' : 'en';
	const texts = CA_TEXTS[language];
	const own = SYSTEMS.find(([sign]) => sign.test(agent))?.[1];
	const sorted = texts.steps.toSorted(([one], [other]) => Number(other === own) - Number(one === own));
	const steps = sorted.map(
		([system, list]) =>
			`<h2>${escape(system)}</h2><ol>${list.map((step) => `<li>${escape(step)}</li>`).join('')}</ol>`
	);
	return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(texts.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escape(texts.title)}</h1>
<p>${escape(texts.why)}</p>
<p>${escape(texts.risk)}</p>
<p><a class="main" href="${CA_FILE}">${escape(texts.download)}</a></p>
<p>${escape(texts.fingerprint)}<br><code>${new X509Certificate(root).fingerprint256}</code></p>
${steps.join('\n')}
<p>${escape(texts.remove)}</p>
<p><a href="/">${escape(texts.open)}</a></p>
</body>
</html>
`;
}

const escape = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
