/**
 * How soon a phone is up to date after it stood still: `npm run freeze -- --seconds 600 --what phone`. `phone` stops
 * every process of one phone's browser (as iOS does with a locked screen), `page` freezes the page alone (as Android's
 * Chrome does). The others write when the time is over, then it goes on. Ends with 1 when that took longer than
 * `--within` seconds (5).
 */
import { parseArgs } from 'node:util';
import { bestChromium } from './lan/chromium.ts';
import { inLan } from './lan/in-lan.ts';
import { freeze, FREEZES, type Freeze } from './room/freeze.ts';
import { openRoom } from './room/outage.ts';

const { values } = parseArgs({
	options: {
		what: { type: 'string', default: 'phone' },
		seconds: { type: 'string', default: '600' },
		within: { type: 'string', default: '5' },
		phones: { type: 'string', default: '3' }
	}
});
bestChromium();
const what = values.what as Freeze;
await inLan(async (lan) => {
	const room = await openRoom(lan, { phones: Number(values.phones) });
	const took = (await freeze(room, what, Number(values.seconds), 1)) / 1000;
	console.log(`${values.seconds} s in which ${FREEZES[what]}: up to date ${took.toFixed(2)} s later`);
	if (took > Number(values.within)) process.exitCode = 1;
	await room.close();
});
