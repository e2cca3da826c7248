import { ballot, type BallotResult } from './ballot.ts';
import { churn, type ChurnResult } from './churn.ts';
import { rounded, spread, type Spread } from './figures.ts';
import type { Options } from './options.ts';
import { sleep, startSimulation, type Simulation } from './simulation.ts';
import { components, connectionsOf, degreeIn } from './topology.ts';
import { wallSeconds } from '../support/virtual-time.ts';
import { workload, type WorkloadResult } from './workload.ts';

/** What one run shows. Connections are those of phones, hubs apart. */
export interface Result {
	peers: number;
	mode: Options['signaling'];
	seed: number;
	/** Over all rooms of a phone. */
	connections: Spread;
	/** In each room by itself, when there are several. */
	rooms?: Record<string, Spread>;
	hubConnections: number[];
	/** Of the plenary. */
	components: number;
	signaling: { deliveriesTotal: number; deliveriesPerJoiner: number; serverCpuMs: number };
	documentMs: Spread;
	documentPercent: number;
	workload?: WorkloadResult;
	ballot?: BallotResult;
	churn?: ChurnResult;
	wallSeconds: number;
	errors: Record<string, number>;
}

/** Plays one run. Says on standard error how far it is. Takes this process's time over: one run a process. */
export async function run(options: Options): Promise<Result> {
	const errors = countErrors();
	const simulation = await startSimulation(options);
	const say = (text: string): void => console.error(`${rounded(wallSeconds(), 1)} s  ${text}`);
	say(`${options.peers} peers, ${options.signaling} signaling`);
	await simulation.join(options.peers);
	await sleep(4_000);
	await simulation.quiet(30_000);
	const result: Result = { ...joined(simulation), wallSeconds: 0, errors: {} };
	say('joined');
	if (options.work) {
		result.workload = await workload(simulation, 'work');
		say('worked');
	}
	if (options.ballot) {
		result.ballot = await ballot(simulation);
		say('voted');
	}
	if (options.churn > 0) {
		result.churn = await churn(simulation);
		say('churned');
	}
	return { ...result, wallSeconds: rounded(wallSeconds(), 0), errors: Object.fromEntries(errors) };
}

function joined(simulation: Simulation): Omit<Result, 'wallSeconds' | 'errors'> {
	const { options } = simulation;
	const phones = simulation.present().filter((peer) => !peer.hub);
	const hubs = simulation.present().filter((peer) => peer.hub);
	const whole = phones.filter((peer) => peer.syncedAt !== null);
	const spreadIn = (room: string): Spread => spread(phones.map((peer) => degreeIn(peer, room)));
	return {
		peers: options.peers,
		mode: options.signaling,
		seed: options.seed,
		connections: spread(phones.map(connectionsOf)),
		...(options.rooms.length > 1 && {
			rooms: Object.fromEntries(options.rooms.map((room) => [room, spreadIn(room)]))
		}),
		hubConnections: hubs.map(connectionsOf),
		components: components(simulation.peers).length,
		signaling: {
			deliveriesTotal: simulation.deliveries(),
			deliveriesPerJoiner: rounded(simulation.deliveries() / options.peers),
			serverCpuMs: simulation.server.cpu()
		},
		documentMs: spread(whole.map(({ syncedAt, joinedAt }) => Math.round((syncedAt ?? 0) - joinedAt))),
		documentPercent: rounded((100 * whole.length) / phones.length)
	};
}

/** y-webrtc throws where nobody can catch it; a room of stock clients has plenty of that. */
function countErrors(): Map<string, number> {
	const errors = new Map<string, number>();
	const note = (error: unknown): void => {
		const text = String((error instanceof Error && error.stack) || error)
			.split('\n', 2)
			.join(' ');
		errors.set(text, (errors.get(text) ?? 0) + 1);
	};
	process.on('uncaughtException', note);
	process.on('unhandledRejection', note);
	return errors;
}
