// Before the first paint: the appearance and language that were chosen on this device, so that nothing flashes.
/** How long to wait for what may never come, in milliseconds. */
const PAUSE = 2000;
const root = document.documentElement;
const kept = (key, storage = 'localStorage') => {
	try {
		return window[storage].getItem(key);
	} catch {
		// No storage: the device's own settings hold.
		return null;
	}
};
const theme = kept('catchball/theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
const wishes = [
	new URLSearchParams(location.search).get('lang'),
	kept('catchball/language'),
	...navigator.languages
];
root.lang =
	wishes
		.map((wish) => /^(de|en)/i.exec(wish)?.[0])
		.find(Boolean)
		?.toLowerCase() ?? 'en';

// And which picture of a first view stands there until the page itself does: none where the page will show something else.
if (location.pathname === '/join' && !location.hash) root.dataset.first = 'join';
if (location.pathname === '/' && !kept('catchball/returning') && !kept('catchball:wiped', 'sessionStorage'))
	root.dataset.first = 'home';

// Which files the page will need, which the framework would ask for one after the other: written here by the build
// (page-adapter.js), by page and language, as { first, then }. A server for development has none.
const early = '%catchball.early-files%';
const route = location.pathname.replace(/^(\/w\/)[^/]+$/, '$1[id]');
const page = early.pages?.[route]?.[root.lang] ?? early.others;
const askFor = (file) => {
	const link = document.createElement('link');
	const [rel, as] = file.endsWith('.js')
		? ['modulepreload', '']
		: ['preload', file.endsWith('.css') ? 'style' : 'font'];
	// As their users will ask for them, or they would come twice.
	Object.assign(link, { rel, href: file, crossOrigin: '' });
	if (as) link.as = as;
	document.head.append(link);
};
page?.first.forEach(askFor);

// Where a picture stands, the first paint comes before all that it can do without: the scripts, and the face of headlines
// (boot.css). Nobody waits for the scripts of a picture longer than it takes to see it, and where none stands they come at once.
let begin;
window.catchballBegun = new Promise((resolve) => (begin = resolve)).then(() => page?.then.forEach(askFor));
const painted = () => {
	root.dataset.painted = '';
	begin();
};
if (window.PerformanceObserver?.supportedEntryTypes?.includes('paint'))
	new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
else painted();
// A tab in the background paints nothing, and styles can be lost on the way.
if (!('first' in root.dataset) || document.hidden) begin();
setTimeout(begin, PAUSE);

// Browsers with trusted types take a worker's address from a policy only. Without `createHTML` and `createScript` nothing
// else that comes as text gets into the page.
if (window.trustedTypes) {
	trustedTypes.createPolicy('default', {
		createScriptURL(text) {
			const url = new URL(text, location.href);
			const own = url.pathname === '/service-worker.js' || url.pathname.startsWith('/_app/immutable/');
			if (url.origin === location.origin && own) return url.href;
			throw new TypeError(`No script of this app: ${url.href}`);
		}
	});
}

// A Wi-Fi that drops requests: what the page can't do without is asked for again. Of the app's own start nobody else would
// know, and a phone that has just scanned a code still has the invitation in its address.
const waiting = () => document.querySelector('#boot:not([data-started])');
// The app may have begun by now, although something was lost: it has taken the invitation out of the address by then.
const startAgain = () => {
	if (!waiting()) return;
	const later = () => setTimeout(startAgain, PAUSE);
	fetch('/icon.svg', { cache: 'no-store' }).then(({ ok }) => {
		if (!ok) later();
		else if (waiting()) location.reload();
	}, later);
};
addEventListener('unhandledrejection', () => {
	if (waiting()) setTimeout(startAgain, PAUSE);
});
addEventListener(
	'error',
	({ target }) => {
		if (target instanceof HTMLLinkElement && target.rel === 'stylesheet')
			setTimeout(() => target.replaceWith(target.cloneNode()), PAUSE);
	},
	true
);
setTimeout(() => {
	const boot = document.getElementById('boot');
	if (!boot) return;
	const german = root.lang === 'de';
	const note = document.createElement('p');
	note.textContent = german
		? 'Das WLAN ist hier langsam. Es wird weiter versucht …'
		: 'The Wi-Fi is slow here. Still trying …';
	boot.append(note);
}, 3 * PAUSE);
