import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ClientMessage } from './client.ts';
import { ServerConfig } from './config.ts';
import { PeerMessage } from './signal.ts';
import { ServerMessage } from './server.ts';
import { hubText, registerText } from './texts.ts';
import { readClientQuery, signalingUrl } from './url.ts';

const KEY = 'A'.repeat(43);
const SIGNATURE = 'A'.repeat(86);

describe('what a client may send', () => {
	it.each([
		{ type: 'subscribe', topics: ['plenary'] },
		{ type: 'unsubscribe', topics: [] },
		{ type: 'publish', topic: 'plenary', data: 'opaque' },
		{ type: 'ping' },
		{ type: 'hello', version: 1 },
		{ type: 'register', topic: 't', peer: 'ada', key: KEY, signature: SIGNATURE },
		{ type: 'hub', topic: 't', workshop: 'w', root: KEY, cert: 'AAAA', proof: KEY, signature: SIGNATURE },
		{ type: 'links', topic: 't', peers: ['ben'] }
	])('$type', (message) => {
		expect(v.parse(ClientMessage, message)).toEqual(message);
	});

	it.each([
		{ type: 'subscribe', topics: 'plenary' },
		{ type: 'subscribe', topics: Array<string>(65).fill('t') },
		{ type: 'subscribe', topics: ['t'.repeat(129)] },
		{ type: 'subscribe', topics: [''] },
		{ type: 'publish', topic: 7, data: '' },
		{ type: 'register', topic: 't', peer: 'ada', key: `${KEY}A`, signature: SIGNATURE },
		{ type: 'register', topic: 't', peer: 'ada', key: KEY.replace('A', '+'), signature: SIGNATURE },
		{ type: 'links', topic: 't', peers: Array<string>(65).fill('ben') },
		{ type: 'toString' },
		null,
		[]
	])('but not %j', (message) => {
		expect(v.is(ClientMessage, message)).toBe(false);
	});
});

it('what peers say to each other is passed on with all its fields', () => {
	const offer = { type: 'signal', from: 'ada', to: 'ben', token: 1.5, signal: { type: 'offer', sdp: 'v=0' } };
	expect(v.parse(PeerMessage, offer)).toEqual(offer);
	expect(v.parse(PeerMessage, { type: 'announce', from: 'ada', app: 3 })).toEqual({
		type: 'announce',
		from: 'ada',
		app: 3
	});
	expect(v.is(PeerMessage, { type: 'signal', from: 'ada', signal: {} })).toBe(false);
});

it('what a server may send', () => {
	for (const message of [
		{ type: 'pong' },
		{ type: 'publish', topic: 't', data: {} },
		{ type: 'welcome', version: 1, nonce: 'n' },
		{ type: 'hubbed', topic: 't', ok: true }
	])
		expect(v.is(ServerMessage, message)).toBe(true);
});

it('settings of a newer server are understood', () => {
	const iceServers = [{ urls: ['turn:a'] }];
	const config = { version: '1', protocol: 1, signaling: '/signal', iceServers, origins: ['http://box'] };
	expect(v.parse(ServerConfig, { ...config, later: true })).toEqual(config);
});

it('what is signed can be nothing else', () => {
	expect(new Set([registerText('n', 't', 'p'), hubText('n', 't'), registerText('n', 'p', 't')]).size).toBe(3);
});

describe('the address of the socket', () => {
	it('says who comes back with how many links', () => {
		const url = signalingUrl('wss://box:4173/signal', { cid: 'abcd-1234', have: 3 });
		expect(url).toBe('wss://box:4173/signal?cid=abcd-1234&have=3');
		expect(readClientQuery(url)).toEqual({ cid: 'abcd-1234', have: 3 });
	});

	it.each([
		'/signal',
		'/signal?cid=short&have=-1',
		'/signal?cid=%00%00%00%00%00%00%00%00&have=many',
		'/signal?have=1.5'
	])('%s says nothing', (path) => {
		expect(readClientQuery(path)).toEqual({});
	});

	it('can only boast so much', () => {
		expect(readClientQuery('/signal?have=1000000').have).toBe(64);
	});
});
