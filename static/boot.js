// Before the first paint: the appearance and language that were chosen on this device, so that nothing flashes.
try {
	var theme = localStorage.getItem('catchball/theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	var language = localStorage.getItem('catchball/language') || navigator.language || 'en';
	document.documentElement.lang = /^de/i.test(language) ? 'de' : 'en';
} catch {
	// No storage: the device's own settings hold.
}

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
