import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { toneOf } from './connection.ts';
import { hueOf, initials } from './avatar.ts';
import { qrPath } from './qr.ts';

describe('initials', () => {
	it('are those of the first and the last name', () => {
		expect(initials('Ada')).toBe('A');
		expect(initials('ada king lovelace')).toBe('AL');
		expect(initials('  Cem   Özdemir ')).toBe('CÖ');
	});

	it('are a mark for the nameless, and whole characters for everybody', () => {
		expect(initials('')).toBe('•');
		expect(initials('   ')).toBe('•');
		expect(initials('😀 Ben')).toBe('😀B');
	});
});

describe('the colour of a person', () => {
	it('is the same on every device and one of eight', () => {
		expect(hueOf('ada')).toBe(hueOf('ada'));
		const hues = new Set(Array.from({ length: 200 }, (_, index) => hueOf(`participant-${index}`)));
		expect([...hues].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	});
});

describe('a QR path', () => {
	const link =
		'https://catchball.example.org/join#v1.Zk3Jd9sQpXl2Vb7NcR0aTg.aB3dE5fG7hI9jK1lM3nO5p.Qw2Er4Ty6Ui8Op0As1Df3g';
	const { size, path } = qrPath(link);
	const code = encode(link, { ecc: 'M', border: 0 });

	it('leaves four modules of quiet zone on each side', () => {
		expect(size).toBe(code.size + 8);
		const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.slice(1).map(Number));
		for (const [x = 0, y = 0, width = 0] of starts) {
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
			expect(Math.max(x + width, y + 1)).toBeLessThanOrEqual(size - 4);
		}
	});

	it('covers the dark modules and nothing else', () => {
		const dark = code.data.flat().filter(Boolean).length;
		const covered = [...path.matchAll(/h(\d+)v1/g)].reduce((sum, [, width]) => sum + Number(width), 0);
		expect(covered).toBe(dark);
	});
});

describe('the look of a connection', () => {
	it('alarms nobody whose work is safe', () => {
		expect(toneOf({ kind: 'offline' })).toBe('away');
		expect(toneOf({ kind: 'stale', since: 0 })).toBe('away');
		expect(toneOf({ kind: 'searching' })).toBe('waiting');
		expect(toneOf({ kind: 'connected', peers: 1 })).toBe('good');
		expect(toneOf({ kind: 'incompatible' })).toBe('stop');
	});
});
