/** Ways between phones that a network may or may not have: none but by TURN, no multicast, no UDP. */
import { expect, test } from 'playwright/test';
import { Lan } from './lan/lan.ts';
import { Coturn, hasCoturn, TURN_PORT } from './lan/turn.ts';
import { untilInSync } from './room/in-sync.ts';
import { writeInTurn } from './room/in-turn.ts';
import { openRoom, type Room } from './room/outage.ts';

const SECRET = 'a secret of this room';

let lan: Lan;
let closing: (() => unknown)[];
test.beforeEach(() => {
	lan = new Lan();
	closing = [];
});
test.afterEach(async () => {
	for (const end of closing.splice(0).reverse()) await end();
	lan.close();
});

/** Everybody writes, and sees what the others wrote. */
async function everybodyWrites(room: Room): Promise<void> {
	const pages = room.phones.map(({ page }) => page);
	const words = pages.map((_, index) => `${'abc'[index]}1`);
	await writeInTurn(pages, words, false);
	await room.toggleTimer();
	await untilInSync(pages, { words, timer: true }, 60_000);
}

async function roomWith(options: string[]): Promise<Room> {
	const room = await openRoom(lan, { phones: 2, options });
	closing.push(() => room.close());
	return room;
}

test('multicast is dropped: the server’s own STUN lets phones find each other, without the internet', async () => {
	lan.dropMulticast();
	await everybodyWrites(await roomWith([]));
});

test.describe('with coturn', () => {
	// The command says so where there is none.
	if (!hasCoturn()) return;

	test('clients are isolated: everything goes through TURN, with the credentials of /config.json', async () => {
		const relay = lan.host('relay');
		const turn = await Coturn.start(relay, SECRET);
		closing.push(() => turn.close());
		for (const name of ['server', 'laptop', 'phone1', 'phone2']) lan.host(name);
		lan.isolateAllBut('server', 'relay');
		expect(lan.host('phone1').reaches(lan.host('phone2'))).toBe(false);
		expect(lan.host('phone1').reaches(relay)).toBe(true);

		const url = `turn:${relay.address}:${TURN_PORT}`;
		await everybodyWrites(await roomWith(['--turn-url', url, '--turn-secret', SECRET]));
		expect(turn.allocations).toBeGreaterThan(0);
	});

	test('UDP is dropped as well: TURN over TCP', async () => {
		const relay = lan.host('relay');
		const turn = await Coturn.start(relay, SECRET);
		closing.push(() => turn.close());
		lan.dropUdp();
		const url = `turn:${relay.address}:${TURN_PORT}?transport=tcp`;
		await everybodyWrites(await roomWith(['--turn-url', url, '--turn-secret', SECRET]));
		expect(turn.allocations).toBeGreaterThan(0);
	});
});
