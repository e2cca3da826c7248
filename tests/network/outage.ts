/**
 * How soon a room is in sync again after its network was gone: `npm run outage -- --times 20 --seconds 20 --phones 3`.
 * Real Chromium, one machine (network namespace) a person, everybody writing meanwhile. Ends with 1 when one time
 * exceeded `--within` seconds (8). `--loss halves --seconds 600 --within 15 --times 1` divides the room in two for ten
 * minutes, `--loss lossy` loses every fifth frame; several, divided by commas, take turns.
 */
import { parseArgs } from 'node:util';
import { bestChromium } from './lan/chromium.ts';
import { inLan } from './lan/in-lan.ts';
import { LOSSES, openRoom, outage, type Loss } from './room/outage.ts';

const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '20' },
		seconds: { type: 'string', default: '20' },
		within: { type: 'string', default: '8' },
		phones: { type: 'string', default: '3' },
		loss: { type: 'string', default: 'hush,unplug,one' }
	}
});
bestChromium();
const kinds = values.loss.split(',').map((name) => {
	if (!(name in LOSSES)) throw new Error(`--loss takes ${Object.keys(LOSSES).join(', ')}, not ${name}`);
	return name as Loss;
});
const within = Number(values.within) * 1000;
const all: number[] = [];

await inLan(async (lan) => {
	const room = await openRoom(lan, { phones: Number(values.phones) });
	for (let round = 0; round < Number(values.times); round++) {
		const loss = kinds[round % kinds.length] ?? 'hush';
		const { took } = await outage(room, loss, Number(values.seconds), round);
		all.push(took);
		const after = `${values.seconds} s in which ${LOSSES[loss]}`;
		console.log(`${round + 1}. ${after}: in sync ${(took / 1000).toFixed(2)} s after its return`);
	}
	await room.close();
});

if (all.length > 0) {
	const sorted = all.toSorted((one, other) => one - other);
	const seconds = (index: number): string => ((sorted[index] ?? NaN) / 1000).toFixed(2);
	const good = all.filter((took) => took <= within).length;
	console.log(
		`${good} of ${all.length} within ${values.within} s; median ${seconds(all.length >> 1)} s, longest ${seconds(all.length - 1)} s`
	);
	if (good < all.length) process.exitCode = 1;
}
