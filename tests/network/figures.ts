/**
 * Figures of real Chromium, one a call: `npm run figures -- document | crowd | restart | glare`.
 * `--times` for restart (10) and glare (10), `--pages` for crowd (40). Ends with 1 when the figure is missed.
 */
import { parseArgs } from 'node:util';
import { bestChromium } from './lan/chromium.ts';
import { inLan } from './lan/in-lan.ts';
import { measureCrowd } from './peers/crowd.ts';
import { measureDocument } from './peers/document.ts';
import { meetInGlare } from './peers/glare.ts';
import { measureRestarts } from './room/restart.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { times: { type: 'string', default: '10' }, pages: { type: 'string', default: '40' } }
});

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** Prints a figure, and whether it is what it should be. */
function verdict(text: string, good: boolean): void {
	console.log(`${good ? 'ok  ' : 'LATE'} ${text}`);
	if (!good) process.exitCode = 1;
}

const figures: Record<string, () => Promise<void>> = {
	document: () =>
		inLan(async (lan) => {
			const { newcomer, live } = await measureDocument(lan);
			verdict(`5 MB to a phone that has just joined: ${seconds(newcomer)}`, newcomer <= 3000);
			verdict(`5 MB more to the same phone: ${seconds(live)}`, live <= 3000);
		}),
	async crowd() {
		const crowd = await measureCrowd(Number(values.pages));
		const { phones, components } = crowd;
		const median = phones[phones.length >> 1];
		verdict(
			`${values.pages} pages: ${components.length} component(s) of ${components.join(', ')}`,
			components.length === 1
		);
		verdict(`all hold the same: ${crowd.same}; after ${crowd.seconds.toFixed(1)} s of joining`, crowd.same);
		verdict(
			`connections of a phone: ${phones[0]} to ${phones.at(-1)}, median ${median}`,
			(phones.at(-1) ?? 0) <= 8
		);
		verdict(`one record of one phone reaches all within ${crowd.spread} ms`, true);
	},
	async restart() {
		await measureRestarts(Number(values.times), ({ before, after, newcomer }) =>
			verdict(
				`${after} of ${before} connections outlived the server; a newcomer was in ${seconds(newcomer)} after its return`,
				after === before && newcomer <= 10_000
			)
		);
	},
	async glare() {
		for (const { offers, alive, took } of await meetInGlare(Number(values.times)))
			verdict(
				`${offers[0]} and ${offers[1]} offers crossed; ${alive[0]} and ${alive[1]} connection(s) left, in sync after ${took} ms`,
				alive[0] === 1 && alive[1] === 1
			);
	}
};

const wanted = positionals.length > 0 ? positionals : Object.keys(figures);
for (const name of wanted) {
	const measure = figures[name];
	if (!measure) {
		console.error(`No figure "${name}": there are ${Object.keys(figures).join(', ')}.`);
		process.exitCode = 2;
		break;
	}
	bestChromium();
	await measure();
}
