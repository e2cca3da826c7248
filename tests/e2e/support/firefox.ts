import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const NAMES = ['firefox-esr', 'firefox'];

/** The system's Firefox; null where there is none. `FIREFOX_PATH` names another one. */
export function findFirefox(): string | null {
	const named = process.env.FIREFOX_PATH;
	if (named && existsSync(named)) return named;
	for (const name of NAMES) {
		const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
		if (found) return found;
	}
	return null;
}

/**
 * Starts the system's Firefox, steered by WebDriver BiDi: Playwright brings a patched one of its own, which is not the
 * browser that people have.
 */
export async function startFirefox(): Promise<Browser> {
	const executablePath = findFirefox();
	if (!executablePath) throw new Error('No Firefox on this machine (Debian: firefox-esr)');
	return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}
