import { mean, rounded } from './figures.ts';
import { isWhole, PLENARY, plenaryOf } from './peers/peer.ts';
import { sleep, type Simulation } from './simulation.ts';
import { components, degreeIn } from './topology.ts';

/** Milliseconds that a room may take to heal before it counts as broken. */
const PATIENCE = 60_000;
/** Links that everybody should have again. */
const MINIMUM = 3;

export interface ChurnResult {
	/** Components right after, and in the end. */
	componentsAtOnce: number;
	components: number;
	/** Until all that stayed were one component for good; -1 for never. */
	healMs: number;
	/** Until everybody had the minimum of links again; -1 for never. */
	degreeMs: number;
	/** People who have what was written right after. */
	reachedPercent: number;
	/** Newcomers that got the document. */
	newcomersPercent: number;
	deliveries: number;
}

/** A share of the phones leaves at one moment; as many join afterwards. */
export async function churn(simulation: Simulation): Promise<ChurnResult> {
	const { options, peers, fraction } = simulation;
	const phones = simulation.present().filter((peer) => !peer.hub);
	const leaving = Math.round((phones.length * options.churn) / 100);
	for (let index = 0; index < leaving; index++) {
		const other = index + Math.floor(fraction() * (phones.length - index));
		[phones[index], phones[other]] = [phones[other]!, phones[index]!];
	}
	const deliveries = simulation.deliveries();
	const start = Date.now();
	for (const peer of phones.slice(0, leaving)) {
		if (options.vanish) peer.vanish();
		else peer.leave();
	}
	const componentsAtOnce = components(peers).length;
	const [facilitator] = simulation.present();
	if (facilitator) plenaryOf(facilitator).getMap('answers').set('after churn', true);
	const minimum = Math.min(MINIMUM, simulation.present().length - 1);

	let healed = -1;
	let enough = -1;
	let quietSince = Date.now();
	while (Date.now() - start < PATIENCE && Date.now() - quietSince < (options.vanish ? 15_000 : 5_000)) {
		const one = components(peers).length === 1;
		const degree = Math.min(...simulation.present().map((peer) => degreeIn(peer, PLENARY))) >= minimum;
		if (!one) healed = -1;
		else if (healed < 0) healed = Date.now() - start;
		if (!degree) enough = -1;
		else if (enough < 0) enough = Date.now() - start;
		if (!one || !degree) quietSince = Date.now();
		await sleep(50);
	}
	const reached = simulation
		.present()
		.map((peer) => Number(plenaryOf(peer).getMap('answers').has('after churn')));
	const first = peers.length;
	await simulation.join(leaving);
	await sleep(5_000);
	const newcomers = peers.slice(first).map((peer) => Number(isWhole(plenaryOf(peer))));
	return {
		componentsAtOnce,
		components: components(peers).length,
		healMs: healed,
		degreeMs: enough,
		reachedPercent: rounded(100 * mean(reached)),
		newcomersPercent: rounded(100 * mean(newcomers)),
		deliveries: simulation.deliveries() - deliveries
	};
}
