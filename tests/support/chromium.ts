import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Where a browser was found, and the sentence that says so. */
export interface Browser {
	path: string;
	note: string;
}

const ON_THE_SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const ON_A_MAC = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

function onTheSystem(): string | null {
	const named = process.env.CHROMIUM_PATH;
	if (named && existsSync(named)) return named;
	for (const name of ON_THE_SYSTEM) {
		const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
		if (found) return found;
	}
	return ON_A_MAC.find((path) => existsSync(path)) ?? null;
}

/** Playwright's own download, made when it is not there yet; null where it can't be had. */
function ofPlaywright(): string | null {
	const path = chromium.executablePath();
	if (path && existsSync(path)) return path;
	const bin = 'node_modules/playwright/cli.js';
	spawnSync(process.execPath, [bin, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
	return path && existsSync(path) ? path : null;
}

/** The distribution's package, where this process may install it. */
function fromPackages(): string | null {
	const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (!mayInstall) return null;
	const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
	spawnSync('apt-get', ['update', '-q'], options);
	spawnSync(
		'apt-get',
		['install', '-yq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
		options
	);
	return onTheSystem();
}

/**
 * Finds a browser for the journeys: one of the system, else Playwright's own, else (as root on Debian or Ubuntu)
 * the distribution's package. Throws with what to install when there is none.
 */
export function findBrowser(): Browser {
	const system = onTheSystem();
	if (system) return { path: system, note: `Browser: ${system} of the system` };
	const downloaded = ofPlaywright();
	if (downloaded) return { path: downloaded, note: `Browser: ${downloaded}, downloaded by Playwright` };
	const packaged = fromPackages();
	if (packaged) return { path: packaged, note: `Browser: ${packaged}, installed from the system's packages` };
	throw new Error(
		'No Chrome or Chromium was found and none could be installed. Install one (Debian, Ubuntu: `sudo apt-get install chromium`; macOS, Windows: Google Chrome) or name it in CHROMIUM_PATH.'
	);
}
