// Before the first paint: the appearance and language that were chosen on this device, so that nothing flashes.
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

// What the first paint can do without is asked for after it (boot.css).
const painted = () => (root.dataset.painted = '');
if (window.PerformanceObserver?.supportedEntryTypes?.includes('paint'))
	new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
else painted();

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
const PAUSE = 2000;
const waiting = () => document.querySelector('#boot:not([data-started])');
const startAgain = () => {
	fetch('/boot.js', { cache: 'no-store' }).then(
		({ ok }) => (ok ? location.reload() : setTimeout(startAgain, PAUSE)),
		() => setTimeout(startAgain, PAUSE)
	);
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
