// Before the first paint: the appearance and language that were chosen on this device, so that nothing flashes.
try {
	var theme = localStorage.getItem('catchball/theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	var language = localStorage.getItem('catchball/language') || navigator.language || 'en';
	document.documentElement.lang = /^de/i.test(language) ? 'de' : 'en';
} catch {
	// No storage: the device's own settings hold.
}
