import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CA_TEXTS } from './ca-texts.ts';
import { caPage } from './ca-page.ts';
import { givenCertificate } from './given.ts';
import { localCertificate, machineNames, type LocalCertificate } from './local.ts';

// Making keys takes a while, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const NAMES = ['localhost', '127.0.0.1', '192.168.1.20'];
const DAY = 24 * 3600 * 1000;
let folder = '';
let made: LocalCertificate;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'catchball-tls-'));
	made = await localCertificate(folder, NAMES);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the local certificate', () => {
	it('covers all names, is signed by the root, and holds for more than 90 days but less than 398', () => {
		const leaf = new X509Certificate(made.cert);
		expect(leaf.checkHost('localhost')).toBe('localhost');
		expect(leaf.checkIP('192.168.1.20')).toBe('192.168.1.20');
		expect(leaf.verify(new X509Certificate(made.root).publicKey)).toBe(true);
		const days = (Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / DAY;
		expect(days).toBeGreaterThan(90);
		expect(days).toBeLessThan(398);
	});

	it('is the same at the next start', async () => {
		expect(await localCertificate(folder, NAMES)).toEqual(made);
	});

	it('is made anew for a new address, by the same root', async () => {
		const next = await localCertificate(folder, [...NAMES, '10.0.0.7']);
		expect(next.root).toBe(made.root);
		expect(new X509Certificate(next.cert).checkIP('10.0.0.7')).toBe('10.0.0.7');
	});

	it('keeps its keys to this user', () => {
		for (const name of ['authority.key', 'server.key'])
			expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
	});

	it('is made anew, root and all, when it runs out', async () => {
		const later = await localCertificate(folder, NAMES, Date.now() + 500 * DAY);
		expect(later.root).not.toBe(made.root);
	});

	it('is made anew when a file is damaged', async () => {
		writeFileSync(join(folder, 'authority.key'), 'damaged');
		const next = await localCertificate(folder, NAMES);
		expect(new X509Certificate(next.cert).verify(new X509Certificate(next.root).publicKey)).toBe(true);
	});

	it('covers what this machine is called', () => {
		expect(machineNames(['192.168.1.20'], 'ada')).toEqual([
			'localhost',
			'127.0.0.1',
			'192.168.1.20',
			'ada',
			'ada.local'
		]);
		expect(machineNames([], 'odd name')).toEqual(['localhost', '127.0.0.1']);
	});
});

describe('a given certificate', () => {
	const file = (name: string) => join(folder, name);

	it('is read', () => {
		writeFileSync(file('a.crt'), made.cert);
		writeFileSync(file('a.key'), made.key);
		expect(givenCertificate(file('a.crt'), file('a.key'))).toEqual({ cert: made.cert, key: made.key });
	});

	it.each([
		['missing.crt', 'a.key', /^--cert .*missing\.crt can't be read\.$/],
		['a.crt', 'missing.key', /^--key .*missing\.key can't be read\.$/],
		['a.key', 'a.key', /^--cert .*a\.key is no PEM file of the right kind\.$/],
		['a.crt', 'authority.key', /^.*authority\.key is not the key of .*a\.crt\.$/]
	])('%s with %s is refused in one line', async (cert, key, message) => {
		await localCertificate(folder, NAMES);
		expect(() => givenCertificate(file(cert), file(key))).toThrow(message);
	});
});

describe('the page about it', () => {
	it('speaks the language of the browser, and shows the fingerprint', () => {
		expect(caPage(made.root, 'de-DE,de;q=0.9')).toContain('<html lang="de">');
		expect(caPage(made.root, 'fr')).toContain(CA_TEXTS.en.title);
		expect(caPage(made.root)).toContain(new X509Certificate(made.root).fingerprint256);
	});

	it.each([
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1',
			'iPhone, iPad'
		],
		[
			'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36',
			'Android'
		],
		['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140 Safari/537.36', 'Windows'],
		['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15', 'macOS'],
		['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox'],
		['something else', 'iPhone, iPad']
	])('begins with the steps of the device that asks: %s', (agent, system) => {
		expect(/<h2>(.*?)<\/h2>/.exec(caPage(made.root, 'en', agent))?.[1]).toBe(system);
	});

	it('has the same steps in both languages', () => {
		const shape = (language: 'en' | 'de') =>
			CA_TEXTS[language].steps.map(([system, steps]) => [system, steps.length]);
		expect(shape('de')).toEqual(shape('en'));
	});
});
