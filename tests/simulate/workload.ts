import { mean, quantile, rounded } from './figures.ts';
import { plenaryOf, type Peer } from './peers/peer.ts';
import { filler, sleep, type Simulation } from './simulation.ts';

/** Bytes of one answer, about those of a signed record. */
const ANSWER = 200;

export interface WorkloadResult {
	/** Of all pairs of a person and somebody's answer, how many arrived. */
	reachedPercent: number;
	/** Everything that a phone received meanwhile, heartbeats and ids included. */
	bytesPerPeerMedian: number;
	messagesPerPeerMedian: number;
	/** Times that a phone received each answer of somebody else. */
	copiesPerAnswer: number;
	answerToFacilitatorMs: { p50: number; p95: number; max: number };
}

/** Everybody writes one record into the plenary, at a random moment of the window. */
export async function workload(simulation: Simulation, name: string): Promise<WorkloadResult> {
	const { options, fraction } = simulation;
	const writers = simulation.present();
	const [facilitator] = writers;
	if (!facilitator) throw new Error('Nobody is here.');
	const wrote = new Map<string, number>();
	const took: number[] = [];
	const answers = plenaryOf(facilitator).getMap('answers');
	const observe = (event: { keysChanged: Set<string | null> }): void => {
		for (const key of event.keysChanged) {
			const at = wrote.get(key ?? '');
			if (at !== undefined) took.push(Date.now() - at);
		}
	};
	answers.observe(observe);
	const before = new Map(writers.map((peer) => [peer, { ...peer.received }]));

	const moments = writers.map((peer) => ({ peer, at: fraction() * options.window * 1000 }));
	moments.sort((one, other) => one.at - other.at);
	const start = Date.now();
	for (const { peer, at } of moments) {
		if (start + at > Date.now()) await sleep(start + at - Date.now());
		if (peer.gone) continue;
		const key = keyOf(name, peer);
		wrote.set(key, Date.now());
		plenaryOf(peer).getMap('answers').set(key, filler(ANSWER, fraction));
	}
	await simulation.quiet(20_000);
	answers.unobserve(observe);

	const phones = writers.filter((peer) => !peer.hub);
	const gained = (field: 'bytes' | 'messages' | 'updates') =>
		phones.map((peer) => peer.received[field] - (before.get(peer)?.[field] ?? 0));
	const keys = [...wrote.keys()];
	const reached = writers.map((peer) => {
		const map = plenaryOf(peer).getMap('answers');
		return keys.filter((key) => map.has(key)).length / keys.length;
	});
	return {
		reachedPercent: rounded(100 * mean(reached)),
		bytesPerPeerMedian: quantile(gained('bytes'), 0.5),
		messagesPerPeerMedian: quantile(gained('messages'), 0.5),
		copiesPerAnswer: rounded(mean(gained('updates')) / Math.max(1, writers.length - 1), 3),
		answerToFacilitatorMs: {
			p50: Math.round(quantile(took, 0.5)),
			p95: Math.round(quantile(took, 0.95)),
			max: Math.round(quantile(took, 1))
		}
	};
}

const keyOf = (name: string, peer: Peer): string => `${name}:${peer.index}`;
