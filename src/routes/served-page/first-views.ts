import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';
import { createTranslator } from '../../i18n/all.ts';
import { LANGUAGES, type Language } from '../../i18n/areas.ts';

/** Where src/app.html takes the pictures, and boot.js. */
const PLACES = { pictures: '%catchball.first-views%', boot: '%catchball.boot%' };
/** The framework's module that has src/app.html as a string. */
const TEMPLATE = /\/generated\/server\/internal\.js$/;

/**
 * Puts a picture of the first view of `/` and `/join` into the one page that is served for all addresses: what is large
 * there, in each language. A browser paints it when it has read the page and its styles, long before the scripts have
 * run, and the page itself takes its place without a jump. boot.js chooses one or none before the first paint,
 * static/boot.css sets it like the page (ui/home/HomePage.svelte, ui/home/HomeFrame.svelte), and ui/shared/picture.ts
 * takes it away. Puts boot.js there too.
 */
export function firstViews(): Plugin {
	let built = false;
	return {
		name: 'first-views',
		configResolved({ command }) {
			built = command === 'build';
		},
		transform: {
			filter: { id: TEMPLATE },
			handler(code) {
				const parts = {
					// A server for development brings the page's styles by script, too late for a picture.
					pictures: built ? LANGUAGES.map(picturesIn).join('') : '',
					boot: `<script>${bootScript()}</script>`
				};
				let filled = code;
				for (const [part, html] of Object.entries(parts)) {
					const place = PLACES[part as keyof typeof PLACES];
					if (!code.includes(place)) throw new Error(`${place} is no longer where src/app.html goes.`);
					filled = filled.replace(place, () => JSON.stringify(html).slice(1, -1));
				}
				return { code: filled, map: null };
			}
		}
	};
}

/** What a page does before its first paint: in the page itself, so that it is one journey to the server sooner. */
function bootScript(): string {
	const source = readFileSync(new URL('boot.js', import.meta.url), 'utf8');
	const { code, errors } = minifySync('boot.js', `{${source}}`, { module: false });
	if (errors.length > 0) throw new Error(`boot.js can't be made smaller: ${errors[0]?.message}`);
	return code;
}

/** HTML of both pictures in one language. */
export function picturesIn(language: Language): string {
	const translate = createTranslator(language);
	const t: typeof translate = (key, ...params) => escape(translate(key, ...params));
	// The switches for language and appearance: as wide as they will be, so that they break into lines alike.
	const languages = LANGUAGES.map((other) => `<b>${t(`common.language.${other}`)}</b>`).join('');
	const header = `<header><div class="name"><svg viewBox="0 0 48 48"><path d="M5 41.500h12M31 41.500h12M11 33C12.5 15 24 8.5 33.5 14.5"/><circle cx="37.5" cy="20.5" r="6.5"/></svg>${t('common.app.name')}</div><div class="settings" aria-hidden="true"><div>${languages}</div><div><b></b><b></b><b></b></div></div></header>`;
	return [
		`<div class="first home" lang="${language}">${header}`,
		`<main class="hero"><div><h1>${t('home.hero.line1')}<br><span>${t('home.hero.line2')}</span></h1>`,
		`<p>${t('home.hero.text')}</p></div><i></i></main></div>`,
		`<div class="first join" lang="${language}">${header}`,
		`<main><h1>${t('home.join.title')}</h1><div class="card"><p>${t('home.join.text')}</p></div></main></div>`
	].join('');
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
