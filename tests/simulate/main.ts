/** `npm run simulate`: see README.md beside this file. */
import { churn } from './churn.ts';
import { rounded, spread } from './figures.ts';
import { readOptions } from './options.ts';
import { print } from './print.ts';
import { sleep, startSimulation } from './simulation.ts';
import { components, connectionsOf } from './topology.ts';
import { wallSeconds } from './virtual-time.ts';
import { workload } from './workload.ts';

const options = readOptions(process.argv.slice(2));
const simulation = await startSimulation(options);
const say = (text: string): void => console.error(`${rounded(wallSeconds(), 1)} s  ${text}`);

/** y-webrtc throws where nobody can catch it; a room of stock clients has plenty of that. */
const errors = new Map<string, number>();
const note = (error: unknown): void => {
	const text = String((error instanceof Error && error.stack) || error)
		.split('\n', 2)
		.join(' ');
	errors.set(text, (errors.get(text) ?? 0) + 1);
};
process.on('uncaughtException', note);
process.on('unhandledRejection', note);

say(`${options.peers} peers, ${options.signaling} signaling`);
await simulation.join(options.peers);
await sleep(4_000);
await simulation.quiet(30_000);
const phones = simulation.present().filter((peer) => !peer.hub);
const joined = {
	connections: spread(phones.map(connectionsOf)),
	hubConnections: simulation
		.present()
		.filter((peer) => peer.hub)
		.map(connectionsOf),
	components: components(simulation.peers).length,
	signaling: {
		deliveriesTotal: simulation.deliveries(),
		deliveriesPerJoiner: rounded(simulation.deliveries() / options.peers),
		serverCpuMs: simulation.server.cpu()
	},
	documentMs: spread(
		phones.flatMap((peer) => (peer.syncedAt === null ? [] : [Math.round(peer.syncedAt - peer.joinedAt)]))
	),
	documentPercent: rounded((100 * phones.filter((peer) => peer.syncedAt !== null).length) / phones.length)
};
say('joined');
const result = {
	peers: options.peers,
	mode: options.signaling,
	seed: options.seed,
	...joined,
	...(options.work && { workload: await workload(simulation, 'work') }),
	...(options.churn > 0 && { churn: (say('worked'), await churn(simulation)) }),
	wallSeconds: rounded(wallSeconds(), 0),
	errors: Object.fromEntries(errors)
};
print(result);
if (options.json) console.log(JSON.stringify(result));
process.exit(0);
