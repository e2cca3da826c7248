import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { iceServers } from './ice-servers.ts';
import { answerStun } from './stun-message.ts';
import { startStun, type StunServer } from './stun-server.ts';
import { turnServer } from './turn.ts';

/** RFC 5769 gives the address 192.0.2.1:32853 and this transaction id in its sample responses. */
const TRANSACTION = Buffer.from('2112a442b7e7a701bc34d686fa87dfae', 'hex');
const request = Buffer.concat([Buffer.from('00010000', 'hex'), TRANSACTION]);

describe('a STUN answer', () => {
	it('carries the address as in the sample response of RFC 5769, 2.2', () => {
		const answer = answerStun(request, '192.0.2.1', 32853);
		expect(answer?.subarray(0, 4).toString('hex')).toBe('01010014');
		expect(answer?.subarray(4, 20)).toEqual(TRANSACTION);
		expect(answer?.subarray(20, 32).toString('hex')).toBe('002000080001a147e112a643');
	});

	it('carries an IPv6 address as in the sample response of RFC 5769, 2.3', () => {
		const answer = answerStun(request, '2001:db8:1234:5678:11:2233:4455:6677', 32853);
		expect(answer?.subarray(20, 44).toString('hex')).toBe('002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9');
	});

	it('takes a mapped IPv4 address for one', () => {
		expect(answerStun(request, '::ffff:192.0.2.1', 1)).toEqual(answerStun(request, '192.0.2.1', 1));
	});

	it('understands shortened IPv6 addresses', () => {
		expect(answerStun(request, 'fe80::1%eth0', 1)).toEqual(answerStun(request, 'fe80:0:0:0:0:0:0:1', 1));
		expect(answerStun(request, '::1', 1)).toEqual(answerStun(request, '0:0:0:0:0:0:0:1', 1));
	});

	it('ends with the right fingerprint', () => {
		// Computed with Python's binascii.crc32 over the 32 bytes before it, XOR 0x5354554e.
		expect(answerStun(request, '192.0.2.1', 32853)?.subarray(32).toString('hex')).toBe('802800047d281f59');
	});

	it('is not given to anything else', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
				const datagram = Buffer.from(bytes);
				expect(answerStun(datagram, '192.0.2.1', 1)).toBeNull();
			})
		);
		expect(answerStun(request.subarray(0, 19), '192.0.2.1', 1)).toBeNull();
		expect(answerStun(Buffer.concat([request, Buffer.alloc(4)]), '192.0.2.1', 1)).toBeNull();
	});
});

describe('the STUN server', () => {
	let server: StunServer;
	afterEach(() => server.close());

	it('answers over UDP', async () => {
		server = await startStun(0, '127.0.0.1');
		const client = createSocket('udp4');
		client.send('junk', server.port, '127.0.0.1');
		client.send(request, server.port, '127.0.0.1');
		const [answer] = (await once(client, 'message')) as [Buffer];
		expect(answer).toEqual(answerStun(request, '127.0.0.1', client.address().port));
		client.close();
	});

	it('says in one line that its port is in use', async () => {
		server = await startStun(0, '127.0.0.1');
		await expect(startStun(server.port, '127.0.0.1')).rejects.toThrow(
			/^UDP port \d+ is in use\. .*--stun-port\.$/
		);
	});
});

describe('TURN credentials', () => {
	it('are those that coturn computes', () => {
		// echo -n 1700086400:ada | openssl dgst -sha1 -hmac secret -binary | base64
		expect(turnServer({ urls: ['turn:a'], secret: 'secret' }, 1_700_000_000_000, 'ada')).toEqual({
			urls: ['turn:a'],
			username: '1700086400:ada',
			credential: 'sKFmgomUIlvMKxR9BX8frXkylic='
		});
	});
});

describe('ICE servers', () => {
	const turn = { urls: ['turn:a'], secret: 's' };

	it('name this machine as the client does', () => {
		expect(iceServers({ stunPort: 3478, turn: null }, '192.168.1.2:4173', 0)).toEqual([
			{ urls: 'stun:192.168.1.2:3478' }
		]);
		expect(iceServers({ stunPort: 3478, turn: null }, 'box.local', 0)).toEqual([
			{ urls: 'stun:box.local:3478' }
		]);
		expect(iceServers({ stunPort: 3478, turn: null }, '[fe80::1]:80', 0)).toEqual([
			{ urls: 'stun:[fe80::1]:3478' }
		]);
	});

	it('leave out what is not there, or has no name', () => {
		expect(iceServers({ stunPort: null, turn }, 'box', 0)).toHaveLength(1);
		expect(iceServers({ stunPort: 3478, turn: null }, 'evil host"', 0)).toEqual([]);
		expect(iceServers({ stunPort: 3478, turn: null }, undefined, 0)).toEqual([]);
	});
});
