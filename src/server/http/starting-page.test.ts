import { request, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { handle } from './handle.ts';

/** Asks a server whose app is still being built. */
async function ask(headers: Record<string, string>) {
	const server = createServer((req, res) =>
		handle({ app: null, routes: new Map(), folders: new Map() }, req, res)
	);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const reply = await new Promise<{
		status?: number | undefined;
		type?: string;
		policy: unknown;
		text: string;
	}>((resolve, reject) => {
		request({ host: '127.0.0.1', port, path: '/join', headers, agent: false }, (response) => {
			let text = '';
			response.on('data', (chunk: Buffer) => (text += chunk.toString()));
			response.on('end', () => {
				const { 'content-type': type = '', 'content-security-policy': policy } = response.headers;
				resolve({ status: response.statusCode, type, policy, text });
			});
		})
			.on('error', reject)
			.end();
	});
	server.close();
	return reply;
}

test.each([
	['de-DE,de;q=0.9,en;q=0.8', 'lang="de"', 'Catchball wärmt sich auf'],
	['en-GB', 'lang="en"', 'Catchball is warming up'],
	['fr', 'lang="en"', 'Catchball is warming up']
])(
	'whoever opens the app while it is built (%s) sees a page that looks again by itself',
	async (language, lang, title) => {
		const { status, type, policy, text } = await ask({
			accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
			'accept-language': language
		});
		expect([status, type]).toEqual([503, 'text/html; charset=utf-8']);
		for (const part of [lang, title, 'location.reload()']) expect(text).toContain(part);
		expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+; style-src 'sha256-/);
	}
);

test('a health check gets JSON', async () => {
	for (const accept of ['*/*', 'application/json'])
		expect(await ask({ accept })).toMatchObject({ status: 503, text: '{"status":"starting"}' });
});
