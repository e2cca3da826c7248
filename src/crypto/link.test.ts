import { describe, expect, it } from 'vitest';
import { newInvitation } from './invitation.ts';
import { formatLink, formatMove, parseLink } from './link.ts';
import { systemRandom } from './random.ts';
import { rootKeys } from './root.ts';

const { link } = rootKeys(new Uint8Array(16));
const url = formatLink('https://catchball.example', 'join', link);
const parsed = { surface: 'join', link, invitation: null, move: null };
const code = (text: string) => {
	const result = parseLink(text);
	return result.ok ? 'ok' : result.problems.map((problem) => problem.code).join();
};

describe('link', () => {
	it('carries everything in its fragment', () => {
		expect(url).toBe(
			`https://catchball.example/join#v1.${link.workshop}.${link.fingerprint}.${link.roomKey}`
		);
		expect(parseLink(url)).toEqual({ ok: true, value: parsed });
	});

	it('knows a screen from a phone, and an invitation', () => {
		expect(parseLink(formatLink('http://192.168.0.7:8080', 'screen', link))).toMatchObject({
			value: { surface: 'screen' }
		});
		const invitation = newInvitation(systemRandom);
		expect(parseLink(formatLink('https://x.example', 'join', link, invitation))).toEqual({
			ok: true,
			value: { ...parsed, invitation }
		});
	});

	it('makes another phone the same person', () => {
		const move = { seed: systemRandom.bytes(32), turn: 3 };
		const moving = formatMove('https://x.example', link, move);
		expect(parseLink(moving)).toEqual({ ok: true, value: { ...parsed, move } });
		expect(code(moving.slice(0, -2))).toBe('link-incomplete');
	});

	it.each([
		['white space around it', `  ${url}\n`],
		['a line break inside it', `${url.slice(0, 50)}\r\n${url.slice(50)}`],
		['angle brackets', `<${url}>`],
		['a full stop behind it', `${url}.`],
		['its fragment alone', `#${url.split('#')[1]}`],
		['its fragment without the #', `${url.split('#')[1]}`],
		['percent signs', url.replace('#', '%23').replaceAll('.', '%2E')],
		['a query in front', url.replace('#', '?utm=1#')]
	])('is read with %s', (_, text) => {
		expect(parseLink(text)).toEqual({ ok: true, value: parsed });
	});

	it.each([
		['', 'link-not-catchball'],
		['https://example.com', 'link-not-catchball'],
		['https://example.com/#section-2', 'link-not-catchball'],
		['vault.of.words', 'link-not-catchball'],
		[url.slice(0, -1), 'link-incomplete'],
		[`${url}A`, 'link-incomplete'],
		[url.slice(0, url.lastIndexOf('.')), 'link-incomplete'],
		[`${url}.AAAAAAAAAAA`, 'link-incomplete'],
		[`${url.slice(0, -1)}%`, 'link-incomplete'],
		[url.replace('#v1', '#v2'), 'link-version']
	])('%s is refused as %s', (text, expected) => {
		expect(code(text)).toBe(expected);
	});
});
