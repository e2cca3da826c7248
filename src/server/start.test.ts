import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'valibot';
import { WebSocket } from 'ws';
import { ServerConfig } from '../core/protocol/config.ts';
import type { ServerOptions } from './settings.ts';
import { startServer, type RunningServer } from './start.ts';

// Real sockets and keys, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'catchball-app-'));
const root = join(folder, 'build');
const stops: (() => Promise<void>)[] = [];

beforeAll(() => {
	mkdirSync(join(root, '_app/immutable'), { recursive: true });
	writeFileSync(
		join(root, 'index.html'),
		'<html><script>start()</script><script src="/x.js"></script></html>'
	);
	writeFileSync(join(root, 'service-worker.js'), 'self');
	writeFileSync(join(root, 'manifest.webmanifest'), '{}');
	writeFileSync(join(root, '_app/immutable/a.js'), 'plain');
	writeFileSync(join(root, '_app/immutable/a.js.br'), 'brotli');
	writeFileSync(join(root, '_app/immutable/a.js.gz'), 'gzip');
	return () => rmSync(folder, { recursive: true });
});
afterEach(async () => {
	for (const stop of stops.splice(0).reverse()) await stop();
});

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer & { url: string }> {
	const data = join(folder, 'data');
	const server = await startServer({
		port: 0,
		host: '127.0.0.1',
		build: false,
		root,
		data,
		stun: 0,
		...options
	});
	stops.push(server.close);
	return { ...server, url: `${server.scheme}://127.0.0.1:${server.port}` };
}

interface Reply {
	status: number;
	headers: IncomingMessage['headers'];
	text: string;
}

/** Node's fetch decompresses and hides what was sent. */
function get(url: string, headers: Record<string, string> = {}, method = 'GET', ca?: string): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const open = url.startsWith('https') ? secureRequest : plainRequest;
		const sent = open(url, { headers, method, agent: false, ...(ca ? { ca } : {}) }, (response) => {
			let text = '';
			response.on('data', (chunk: Buffer) => (text += chunk.toString()));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
			);
		});
		sent.on('error', reject);
		sent.end();
	});
}

describe('the app', () => {
	it('is served for every path of its own', async () => {
		const { url } = await start();
		for (const path of ['/', '/join', '/console/abc?x=1']) {
			const reply = await get(url + path);
			expect([reply.status, reply.headers['cache-control'], reply.text]).toEqual([
				200,
				'no-cache',
				expect.stringContaining('start()')
			]);
		}
		expect((await get(`${url}/missing.js`)).status).toBe(404);
	});

	it('is sent compressed to who understands it, and kept for ever where its name says what is in it', async () => {
		const { url } = await start();
		const file = `${url}/_app/immutable/a.js`;
		const [brotli, gzip, plain] = [
			await get(file, { 'accept-encoding': 'gzip, br' }),
			await get(file, { 'accept-encoding': 'gzip' }),
			await get(file)
		];
		expect([brotli.text, gzip.text, plain.text]).toEqual(['brotli', 'gzip', 'plain']);
		expect(brotli.headers['content-encoding']).toBe('br');
		expect(brotli.headers['cache-control']).toBe('public,max-age=31536000,immutable');
		expect(brotli.headers.vary).toBe('Accept-Encoding');
		// No page: what a phone fetches by dozens carries no page's policy, and is never taken for one.
		expect(brotli.headers).not.toHaveProperty('content-security-policy');
		expect(brotli.headers['x-content-type-options']).toBe('nosniff');
	});

	it('is asked for anew each time where the name stays', async () => {
		const { url } = await start();
		for (const path of ['/service-worker.js', '/manifest.webmanifest', '/index.html']) {
			const { headers } = await get(url + path);
			expect(headers['cache-control']).toBe('no-cache');
			expect((await get(url + path, { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
		}
	});

	it('may do nothing that it needs not', async () => {
		const { url } = await start();
		const { headers } = await get(url);
		// echo -n 'start()' | openssl dgst -sha256 -binary | base64
		expect(headers['content-security-policy']).toContain(
			"script-src 'self' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='; "
		);
		expect(headers['content-security-policy']).toMatch(
			/^default-src 'none'; .*frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html default$/
		);
		expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
		expect(headers).toMatchObject({
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'cross-origin-opener-policy': 'same-origin'
		});
	});

	it('takes no other methods', async () => {
		const { url } = await start();
		expect((await get(url, {}, 'POST')).status).toBe(405);
		expect((await get(url, {}, 'HEAD')).status).toBe(200);
	});

	it('that was never built is reported in one line', async () => {
		await expect(start({ root: join(folder, 'nowhere') })).rejects.toThrow(
			/^There is no built app in .*--no-build\.$/
		);
	});

	it.each([
		'/../package.json',
		'/%2e%2e/package.json',
		'/%ff',
		'/.stamp',
		'//evil.example/',
		'/_app/immutable/../../../x'
	])('gives nothing away at %s', async (path) => {
		const { url, port } = await start();
		const socket = connect(port, '127.0.0.1');
		socket.write(`GET ${path} HTTP/1.1\r\nHost: ${url}\r\nConnection: close\r\n\r\n`);
		let text = '';
		socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
		await once(socket, 'close');
		expect(text).not.toContain('"name"');
		expect(text).toMatch(/^HTTP\/1\.1 (200|404)/);
	});
});

describe('settings', () => {
	it('name version, signaling and ICE servers, and are never stored', async () => {
		const { url, stunPort } = await start({ turn: { urls: ['turn:box:3478'], secret: 's' } });
		const { headers, text } = await get(`${url}/config.json`);
		const config = parse(ServerConfig, JSON.parse(text));
		expect(headers['cache-control']).toBe('no-store');
		expect(config).toMatchObject({ protocol: 1, signaling: '/signal' });
		expect(config.version).toMatch(/^\d/);
		expect(config.iceServers[0]).toEqual({ urls: `stun:127.0.0.1:${stunPort}` });
		expect(config.iceServers[1]?.urls).toEqual(['turn:box:3478']);
		expect(config.iceServers[1]?.username).toMatch(/^\d+:\w+$/);
		expect(config.ca).toBeUndefined();
	});

	it('leave STUN out when it is off', async () => {
		const { url } = await start({ stun: null });
		expect((JSON.parse((await get(`${url}/config.json`)).text) as ServerConfig).iceServers).toEqual([]);
	});
});

describe('health', () => {
	it('counts sockets and topics', async () => {
		const { url } = await start();
		const socket = new WebSocket(`${url.replace('http', 'ws')}/signal`);
		await once(socket, 'open');
		socket.send('{"type":"subscribe","topics":["a","b"]}');
		socket.send('{"type":"ping"}');
		await once(socket, 'message');
		const health = JSON.parse((await get(`${url}/health`)).text) as Record<string, unknown>;
		expect(health).toMatchObject({ status: 'ok', sockets: 1, topics: 2 });
		expect(Object.keys(health)).toEqual(['status', 'version', 'uptime', 'sockets', 'topics']);
	});
});

describe('metrics', () => {
	it('are in the Prometheus format', async () => {
		const { url } = await start();
		const { headers, text } = await get(`${url}/metrics`);
		expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
		expect(text).toMatch(/^# TYPE catchball_deliveries_total counter\ncatchball_deliveries_total 0$/m);
		expect(text).toContain('catchball_refusals_total{reason="malformed"} 0');
		expect(text).toContain('process_cpu_seconds_total');
	});

	it('are for this machine alone, also behind a proxy', async () => {
		const { url } = await start();
		expect((await get(`${url}/metrics`, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
		const open = await start({ metricsPublic: true });
		expect((await get(`${open.url}/metrics`, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200);
	});
});

describe('TLS with the local authority', () => {
	const insecure = { rejectUnauthorized: false };

	it('serves the app and signaling to who trusts the root, which is to be had without TLS', async () => {
		const { url, port, scheme } = await start({ tls: { kind: 'local' } });
		expect(scheme).toBe('https');
		const plain = `http://127.0.0.1:${port}`;
		const page = await get(`${plain}/ca`, { 'accept-language': 'de' });
		expect(page.text).toContain('<html lang="de">');
		expect(page.headers['content-security-policy']).toContain("style-src 'sha256-");
		const file = await new Promise<Buffer>((resolve) =>
			plainRequest(`${plain}/ca/root.crt`, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('end', () => resolve(Buffer.concat(chunks)));
			}).end()
		);
		const ca = `-----BEGIN CERTIFICATE-----\n${file.toString('base64')}\n-----END CERTIFICATE-----\n`;
		expect((await get(url, {}, 'GET', ca)).text).toContain('start()');
		expect((await get(`${url}/ca`, {}, 'GET', ca)).status).toBe(200);
		expect((JSON.parse((await get(`${url}/config.json`, {}, 'GET', ca)).text) as ServerConfig).ca).toBe(
			'/ca'
		);
		const socket = new WebSocket(`wss://127.0.0.1:${port}/signal`, { ca });
		await once(socket, 'open');
	});

	it('sends who comes without TLS to it', async () => {
		const { port } = await start({ tls: { kind: 'local' } });
		const { status, headers } = await get(`http://127.0.0.1:${port}/join?x=1`);
		expect([status, headers.location]).toEqual([307, `https://127.0.0.1:${port}/join?x=1`]);
	});

	it('survives junk and silence instead of a handshake', async () => {
		const { port } = await start({ tls: { kind: 'local' } });
		const silent = connect(port, '127.0.0.1');
		await once(silent, 'connect');
		const junk = connect(port, '127.0.0.1');
		junk.on('error', () => undefined);
		junk.write(Buffer.concat([Buffer.of(0x16), Buffer.alloc(500, 0xff)]));
		await once(junk, 'close');
		const socket = new WebSocket(`wss://127.0.0.1:${port}/signal`, insecure);
		await once(socket, 'open');
	});
});

describe('closing', () => {
	it('says goodbye to sockets and frees the port', async () => {
		const server = await start();
		const socket = new WebSocket(`${server.url.replace('http', 'ws')}/signal`);
		await once(socket, 'open');
		const silent = connect(server.port, '127.0.0.1');
		await once(silent, 'connect');
		const closed = once(socket, 'close');
		await server.close();
		expect((await closed)[0]).toBe(1001);
		await start({ port: server.port });
	});

	it('is not needed after a failure: nothing stays open', async () => {
		const server = await start();
		await expect(start({ stun: server.stunPort })).rejects.toThrow(/is in use/);
		await expect(start({ port: server.port })).rejects.toThrow(
			`Port ${server.port} is in use. Choose another one with --port.`
		);
		await expect(start({ redis: 'redis://127.0.0.1:1' })).rejects.toThrow(
			/^Redis at redis:\/\/127\.0\.0\.1:1 can't be reached: /
		);
		await expect(start({ host: '203.0.113.7' })).rejects.toThrow(
			'"203.0.113.7" is not an address of this machine.'
		);
	});
});
