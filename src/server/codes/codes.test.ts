import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { MemoryCapsules, type Capsules } from './capsules.ts';
import { describeCapsules } from './capsules-suite.ts';
import { clientAddress } from './client-address.ts';
import { newCodeCounters } from './counters.ts';
import { codesRoute } from './route.ts';
import { Tries, TRY_LIMITS, type TryLimits } from './tries.ts';

const memory = (now = () => 0) => new MemoryCapsules({ life: 1000, most: 3, now });
describeCapsules('capsules in memory', memory);

describe('capsules in memory', () => {
	it('end one life after they were brought last', async () => {
		let now = 0;
		const capsules = memory(() => now);
		await capsules.keep('old', 'ada', 'x');
		await capsules.keep('renewed', 'ada', 'y');
		now = 900;
		await capsules.keep('renewed', 'ada', 'y');
		now = 1000;
		expect(await capsules.get('old')).toBeUndefined();
		expect(await capsules.get('renewed')).toBe('y');
		expect(capsules.size).toBe(1);
	});

	it('are no more than so many, and the renewal of one is no more', async () => {
		const capsules = memory();
		for (const id of ['a', 'b', 'c']) await capsules.keep(id, 'ada', 'x');
		expect(await capsules.keep('d', 'ada', 'x')).toBe('full');
		expect(await capsules.keep('a', 'ada', 'x')).toBe('kept');
	});
});

describe('over http', () => {
	const ID = 'abcdefghijklmnopqrstuv';
	const OTHER = 'ABCDEFGHIJKLMNOPQRSTUV';
	const offer = { owner: 'o'.repeat(22), capsule: 'c'.repeat(60) };
	const ends: (() => void)[] = [];
	afterEach(() => ends.splice(0).forEach((end) => end()));

	async function serve(limits: Partial<TryLimits> = {}, capsules: Capsules = memory()) {
		let now = 0;
		const counters = newCodeCounters();
		const tries = () => new Tries({ ...TRY_LIMITS, ...limits }, 0);
		const route = codesRoute({ capsules, counters, now: () => now, asking: tries(), bringing: tries() });
		const server = createServer(route);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		ends.push(() => server.close());
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/codes/`;
		const send = async (method: string, id: string, body?: unknown, from?: string) => {
			const response = await fetch(url + id, {
				method,
				...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
				headers: { connection: 'close', ...(from && { 'x-forwarded-for': from }) }
			});
			return { status: response.status, body: (await response.json()) as unknown };
		};
		return { send, counters, pass: (ms: number) => (now += ms) };
	}

	it('a capsule is brought, found, and taken away', async () => {
		const { send, counters } = await serve();
		expect(await send('PUT', ID, offer)).toMatchObject({ status: 200 });
		expect(await send('GET', ID)).toEqual({ status: 200, body: { capsule: offer.capsule } });
		expect(await send('DELETE', ID, { owner: offer.owner })).toMatchObject({ status: 200 });
		expect(await send('GET', ID)).toMatchObject({ status: 404 });
		expect(counters).toMatchObject({ kept: 1, found: 1, dropped: 1, unknown: 1 });
	});

	it('another owner is refused, and so is whatever is no offer', async () => {
		const { send } = await serve();
		await send('PUT', ID, offer);
		const junk = [
			{ ...offer, owner: 'm'.repeat(22) },
			{ ...offer, capsule: 'short' },
			{},
			'no json',
			'x'.repeat(5000)
		];
		for (const body of junk) expect(await send('PUT', ID, body)).toMatchObject({ status: 403 });
		expect(await send('DELETE', ID, { owner: 'm'.repeat(22) })).toMatchObject({ status: 403 });
		expect(await send('GET', 'not-an-id')).toMatchObject({ status: 404 });
		expect(await send('GET', ID)).toMatchObject({ status: 200 });
	});

	it('wrong tries of one address run out, right ones never do', async () => {
		const { send, counters, pass } = await serve({ burst: 3 });
		await send('PUT', ID, offer);
		for (let tries = 0; tries < 10; tries++) expect((await send('GET', ID)).status).toBe(200);
		for (let tries = 0; tries < 3; tries++) expect((await send('GET', OTHER)).status).toBe(404);
		expect((await send('GET', OTHER)).status).toBe(429);
		expect((await send('GET', ID)).status).toBe(429);
		expect((await send('GET', ID, undefined, '10.0.0.9')).status).toBe(200);
		expect(counters['too-many']).toBe(2);
		pass(1000 / TRY_LIMITS.rate);
		expect((await send('GET', ID)).status).toBe(200);
	});

	it('wrong tries from many addresses run out together', async () => {
		const { send } = await serve({ burstInAll: 5 });
		for (let from = 0; from < 5; from++)
			expect((await send('GET', OTHER, undefined, `10.0.0.${from}`)).status).toBe(404);
		expect((await send('GET', OTHER, undefined, '10.0.0.99')).status).toBe(429);
	});

	it('says so when the store is out of reach', async () => {
		const broken = memory();
		broken.get = () => Promise.reject(new Error('no redis'));
		const { send } = await serve({}, broken);
		expect((await send('GET', ID)).status).toBe(503);
	});
});

describe('an address', () => {
	const of = (remoteAddress: string, forwarded?: string) =>
		clientAddress({
			socket: { remoteAddress } as never,
			headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
		});

	it('is the socket’s; a proxy on this machine speaks for others', () => {
		expect(of('::ffff:10.0.0.5')).toBe('10.0.0.5');
		expect(of('10.0.0.5', '1.2.3.4')).toBe('10.0.0.5');
		expect(of('127.0.0.1', '9.9.9.9, 1.2.3.4')).toBe('1.2.3.4');
	});

	it('counts the first half of IPv6', () => {
		expect(of('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
		expect(of('2001:db8::6')).toBe('2001:db8:0:0');
	});
});
