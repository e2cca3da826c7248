/**
 * How soon a room is in sync again after its network was gone: `npm run outage -- --times 20 --seconds 20 --phones 3`.
 * Real Chromium, one machine (network namespace) a person, everybody writing meanwhile. Ends with 1 when one time
 * exceeded `--within` seconds (8).
 */
import { parseArgs } from 'node:util';
import { bestChromium } from './lan/chromium.ts';
import { Lan } from './lan/lan.ts';
import { whyNoNetwork } from './lan/namespaces.ts';
import { LOSSES, openRoom, outage, type Loss } from './room/outage.ts';

const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '20' },
		seconds: { type: 'string', default: '20' },
		within: { type: 'string', default: '8' },
		phones: { type: 'string', default: '3' },
		first: { type: 'string', default: '0' },
		loss: { type: 'string' }
	}
});
const why = whyNoNetwork();
if (why) {
	console.error(`No network can be made here: ${why}.`);
	process.exit(2);
}
bestChromium();
const kinds = values.loss ? [values.loss as Loss] : (Object.keys(LOSSES) as Loss[]);
const within = Number(values.within) * 1000;

process.once('SIGINT', () => process.exit(130));
const lan = new Lan();
let late = 0;
const all: number[] = [];
try {
	const room = await openRoom(lan, { phones: Number(values.phones) });
	const first = Number(values.first);
	for (let round = first; round < first + Number(values.times); round++) {
		const loss = kinds[round % kinds.length] ?? 'hush';
		const { took } = await outage(room, loss, Number(values.seconds), round);
		all.push(took);
		if (took > within) late++;
		console.log(
			`${round + 1}. ${values.seconds} s, ${LOSSES[loss]}: in sync ${(took / 1000).toFixed(2)} s after its return`
		);
	}
	await room.close();
} finally {
	lan.close();
}
all.sort((one, other) => one - other);
const at = (share: number): string =>
	((all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? NaN) / 1000).toFixed(2);
console.log(
	`${all.length - late} of ${all.length} within ${values.within} s; median ${at(0.5)} s, longest ${at(1)} s`
);
process.exitCode = late === 0 ? 0 : 1;
