import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';

export const PHONE = { width: 390, height: 844 };
export const CONSOLE = { width: 1366, height: 768 };
export const WALL = { width: 1920, height: 1080 };

/** A name of this machine that no browser takes for its own: over http it is as insecure as an address in a network. */
export const LAN_NAME = 'workshop.test';

/** For a browser that does nothing but what a test asks it for. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`,
	'--no-first-run'
];

/**
 * Starts the system's Chromium; a browser runs as root only without its sandbox, which continuous integration needs.
 * @param executablePath another file that runs it
 * @param flags more of what Chromium is told at its start
 */
export async function startBrowser(
	executablePath = process.env.CHROMIUM_PATH,
	flags: string[] = []
): Promise<Browser> {
	return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] });
}

/** One person's browser: storage, service worker and tabs of its own. */
export interface Device {
	context: BrowserContext;
	page: Page;
	/** Everything that the page logged as an error, for the test's own report. */
	errors: string[];
}

export interface DeviceOptions {
	viewport?: { width: number; height: number };
	locale?: string;
	colorScheme?: 'light' | 'dark';
}

export async function newDevice(browser: Browser, options: DeviceOptions = {}): Promise<Device> {
	const viewport = options.viewport ?? PHONE;
	const context = await browser.newContext({
		viewport,
		locale: options.locale ?? 'en-GB',
		colorScheme: options.colorScheme ?? 'light',
		hasTouch: viewport === PHONE,
		reducedMotion: 'reduce',
		permissions: []
	});
	// A click on what does not come says so itself, before the journey's time is up.
	context.setDefaultTimeout(45_000);
	// What compiles a command wraps functions in a helper of its own, which pages don't have.
	await context.addInitScript('globalThis.__name ??= (one) => one');
	// A stack trace that names the cause is worth more than ten frames of the framework.
	await context.addInitScript(() => {
		Error.stackTraceLimit = 40;
	});
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	return { context, page, errors };
}
