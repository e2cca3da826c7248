import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Codes } from '../codes/open.ts';
import type { Signaling } from '../signaling/attach.ts';

/** What `/metrics` needs. */
export interface Metrics {
	/** All figures in the Prometheus text format. */
	text(): Promise<string>;
	contentType: string;
}

/** The figures of a server process: its own, those of its signaling and of its four-word codes. */
export function openMetrics(signaling: Signaling, codes: Codes): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const { counters, shaping } = signaling;
	gauge(registry, 'sockets', 'Signaling sockets that are open.', () => signaling.sockets);
	gauge(registry, 'topics', 'Topics that live in this process.', () => signaling.topics);
	counter(registry, 'frames_received', 'Frames that clients sent.', () => counters.received);
	counter(registry, 'bytes_received', 'Bytes of these frames.', () => counters.receivedBytes);
	counter(registry, 'deliveries', "Peers' messages that were passed on.", () => counters.deliveries);
	counter(registry, 'bytes_delivered', 'Characters of these messages.', () => counters.deliveredBytes);
	counter(registry, 'dials', 'Peers that were told to dial another one.', () => shaping.dials);
	counter(registry, 'dial_failures', 'Dials that were not made or not answered.', () => shaping.failures);
	counter(registry, 'heals', 'Dials that replaced lost links.', () => shaping.heals);
	counter(registry, 'bridges', 'Dials that joined separate parts of a topic.', () => shaping.bridges);
	counter(registry, 'reannounces', 'Announces of peers that were there already.', () => shaping.reannounces);
	gauge(registry, 'codes', 'Capsules of four-word codes that are held.', () => codes.held);
	labelled(
		registry,
		'refusals',
		'What clients asked for and did not get, by reason.',
		'reason',
		counters.refusals
	);
	labelled(
		registry,
		'code_requests',
		'Requests about four-word codes, by outcome.',
		'outcome',
		codes.counters
	);
	return { text: () => registry.metrics(), contentType: registry.contentType };
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
	new Gauge({
		name: `catchball_${name}`,
		help,
		registers: [registry],
		collect() {
			this.set(read());
		}
	});
}

function counter(registry: Registry, name: string, help: string, read: () => number): void {
	new Counter({
		name: `catchball_${name}_total`,
		help,
		registers: [registry],
		collect() {
			this.reset();
			this.inc(read());
		}
	});
}

function labelled(
	registry: Registry,
	name: string,
	help: string,
	label: string,
	counts: Record<string, number>
): void {
	new Counter({
		name: `catchball_${name}_total`,
		help,
		labelNames: [label],
		registers: [registry],
		collect() {
			this.reset();
			for (const [value, count] of Object.entries(counts)) this.inc({ [label]: value }, count);
		}
	});
}
