import { expect, test } from 'playwright/test';
import { Lan } from './lan/lan.ts';
import { freeze } from './room/freeze.ts';
import { LOSSES, openRoom, outage, type Loss, type Room } from './room/outage.ts';

let lan: Lan;
let room: Room;
test.beforeAll(async () => {
	lan = new Lan();
	room = await openRoom(lan, { phones: 3 });
});
test.afterAll(async () => {
	await room.close();
	lan.close();
});

// `npm run outage` does this twenty times, and says whether each was within 8 s.
const cases: [Loss, number][] = [
	['hush', 20],
	['unplug', 20],
	['one', 12],
	['hush', 3]
];
for (const [round, [loss, seconds]] of cases.entries()) {
	test(`${seconds} s in which ${LOSSES[loss]}: everybody is in sync again`, async () => {
		const { took } = await outage(room, loss, seconds, round);
		console.log(`in sync ${(took / 1000).toFixed(2)} s after its return`);
	});
}

const halves: [Loss, number][] = [
	['lossy', 20],
	['halves', 30]
];
// `npm run outage -- --loss lossy,halves --seconds 120 --within 15` does it for two minutes.
for (const [round, [loss, seconds]] of halves.entries()) {
	test(`${seconds} s in which ${LOSSES[loss]}: everybody has the same 15 s later`, async () => {
		const { took } = await outage(room, loss, seconds, 20 + round);
		console.log(`the same ${(took / 1000).toFixed(2)} s after its return`);
		expect(took).toBeLessThan(15_000);
	});
}

test('a phone that stands still for 35 s, all of it, is up to date when it goes on', async () => {
	const took = await freeze(room, 'phone', 35, 90);
	console.log(`up to date ${(took / 1000).toFixed(2)} s after it went on`);
});

test('a page that is frozen for 35 s, while its browser is not, is up to date when it goes on', async () => {
	const took = await freeze(room, 'page', 35, 91);
	console.log(`up to date ${(took / 1000).toFixed(2)} s after it went on`);
});
