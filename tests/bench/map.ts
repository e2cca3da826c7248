/**
 * The company map of 24 departments, 5 priorities and 60 asks in a real Chromium: `npm run bench:map`. How long it takes to
 * draw, on the wall and on the console, and how smooth it stays while somebody looks into it: by the display's clock, and
 * by the processor time of a frame, which is the same on a busy machine.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import sirv from 'sirv';
import { build } from 'vite';
import { findBrowser } from '../support/chromium.ts';
import { costOfFrames, TRACED } from './map/frames.ts';

const TARGET_DRAW = 100;
const FRAME = 1000 / 60;
const RUNS = 15;
const FRAMES = 300;
const ROUNDS = 5;

await build({ configFile: fileURLToPath(new URL('map/vite.config.ts', import.meta.url)) });
const server = createServer(sirv('test-results/map-page')).listen(0);
await once(server, 'listening');
const address = server.address();
if (!address || typeof address === 'string') throw new Error('No port was given');

const browser = await chromium.launch({
	executablePath: findBrowser().path,
	args: ['--no-sandbox', '--disable-gpu']
});
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
await page.goto(`http://localhost:${address.port}/?departments=24&priorities=5&asks=60`);
await page.waitForFunction(() => window.bench !== undefined);

const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
const at = (values: number[], share: number) =>
	sorted(values)[Math.floor((values.length - 1) * share)] ?? NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(9);
const perSecond = (intervals: number[]) =>
	1000 / (intervals.reduce((sum, value) => sum + value, 0) / intervals.length);
let good = true;

for (const view of ['wall', 'explore']) {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++)
		times.push(await page.evaluate((name) => window.bench!.draw(name), view));
	const [first = NaN, ...warm] = times;
	good &&= at(warm, 0.5) <= TARGET_DRAW;
	console.log(
		`drawn, ${view.padEnd(8)} first ${ms(first)}   median ${ms(at(warm, 0.5))}   slowest ${ms(Math.max(...warm))}`
	);
}

// Somebody looks into it on the console, whose screen is a laptop's.
await page.setViewportSize({ width: 1366, height: 768 });
/** What the browser gives to a page on which one box moves: what is missing to 60 here, the machine keeps. */
const idle = await page.evaluate((frames) => window.bench!.idle(frames), FRAMES);
console.log(`a page with one box: ${perSecond(idle).toFixed(1)} frames a second`);

const rounds: number[] = [];
const intervals: number[] = [];
for (let at = 0; at < ROUNDS; at++) {
	const round = await page.evaluate((frames) => window.bench!.explore(frames), FRAMES);
	rounds.push(perSecond(round));
	intervals.push(...round);
}
await browser.startTracing(page, { categories: TRACED });
await page.evaluate((frames) => window.bench!.explore(frames), FRAMES);
const costs = costOfFrames(await browser.stopTracing());

good &&= at(costs, 0.99) <= FRAME && at(rounds, 0.5) >= 58;
const late = intervals.filter((value) => value > FRAME * 1.5).length;
console.log(
	`exploring: ${rounds.map((value) => value.toFixed(1)).join(', ')} frames a second; ` +
		`${late} of ${intervals.length} late, p95 ${ms(at(intervals, 0.95)).trim()} between two`
);
console.log(
	`a frame costs the page's thread: median ${ms(at(costs, 0.5))}, p95 ${ms(at(costs, 0.95))}, ` +
		`p99 ${ms(at(costs, 0.99))}, most ${ms(Math.max(...costs))} of processor time, of ${FRAME.toFixed(1)} ms`
);
console.log(good ? 'within 100 ms, 60 frames a second' : 'over 100 ms, or under 60 frames a second');

await browser.close();
server.close();
process.exitCode = good ? 0 : 1;
