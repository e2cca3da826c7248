import { createHash } from 'node:crypto';

/** What the page says. It stands before the app can be loaded, hence not in i18n/. */
const TEXTS = {
	en: {
		title: 'Catchball is warming up',
		text: 'The app is being put together, which takes about half a minute. This page opens it by itself.'
	},
	de: {
		title: 'Catchball wärmt sich auf',
		text: 'Die App wird gerade zusammengestellt, das dauert etwa eine halbe Minute. Diese Seite öffnet sie von selbst.'
	}
} as const;

/**
 * Looks again after two seconds. No `refresh` of HTML: on an address with a fragment, as every invitation has one, a
 * browser takes that for a jump within the page and loads nothing.
 */
const SCRIPT = 'setTimeout(() => location.reload(), 2000)';

/** The app's own paper, ink and ball (see ui/shared/tokens.css); the two hands throw the ball to and fro. */
const STYLE = `
:root { color-scheme: light dark; --paper: #f6f2e9; --ink: #14212e; --soft: #45525e; --ball: #e5472a; --hand: #0f7d91 }
@media (prefers-color-scheme: dark) { :root { --paper: #14212e; --ink: #fbf7ef; --soft: #c3cbd1; --ball: #ff6f4d; --hand: #4fbfd3 } }
body { min-height: 100vh; margin: 0; display: grid; place-content: center; justify-items: center; padding: 1.5rem; box-sizing: border-box; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 'Avenir Next', 'Segoe UI', system-ui, sans-serif; text-align: center }
svg { width: 12rem; overflow: visible }
path { fill: none; stroke: var(--hand); stroke-width: 5; stroke-linecap: round }
circle { fill: var(--ball); offset-path: path('M14 62 Q80 -42 146 62'); animation: throw 1.6s ease-in-out infinite alternate }
h1, p { text-wrap: balance }
h1 { margin: 1rem 0 .5rem; font-size: 1.75rem; line-height: 1.15; letter-spacing: -.01em }
p { max-width: 30rem; margin: 0; color: var(--soft) }
@keyframes throw { from { offset-distance: 0% } to { offset-distance: 100% } }
@media (prefers-reduced-motion: reduce) { circle { animation: none; offset-distance: 50% } }
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page's Content-Security-Policy. */
export const STARTING_POLICY = `default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * What a browser shows while the app is still being built; it looks again by itself, at the same address, fragment
 * included.
 * @param languages the request's Accept-Language
 */
export function startingPage(languages = ''): string {
	const language = /^\s*de\b/i.test(languages) ? 'de' : 'en';
	const { title, text } = TEXTS[language];
	return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><noscript><meta http-equiv="refresh" content="2"></noscript><title>${title}</title><style>${STYLE}</style></head>
<body>
<svg viewBox="0 0 160 84" aria-hidden="true"><path d="M2 70q12 10 24 0M134 70q12 10 24 0"/><circle r="9"/></svg>
<main role="status"><h1>${title}</h1><p>${text}</p></main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Whether a request comes from somebody who reads pages, and not from a health check. */
export const wantsPage = (accept = ''): boolean => /\btext\/html\b/.test(accept);
