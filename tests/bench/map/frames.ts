/** An event of Chromium's trace: times in microseconds, `tdur` of the processor alone. */
interface TraceEvent {
	ph: string;
	name: string;
	pid: number;
	tid: number;
	ts: number;
	tdur?: number;
	args?: { name?: string };
}

/** What of a browser's trace is needed to say what a frame costs. */
export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'cc'];

/**
 * Milliseconds of processor time that the page's own thread spent on each frame: handlers, state, style, layout and paint.
 * Unlike the time between frames it is nearly the same however busy the machine is with other things.
 */
export function costOfFrames(trace: Buffer): number[] {
	const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
	const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
	const begins = traceEvents.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
	const page = begins[0] && thread(begins[0]);
	const starts = begins.map(({ ts }) => ts).sort((a, b) => a - b);
	const costs = starts.map(() => 0);
	for (const event of traceEvents) {
		if (event.ph !== 'X' || event.name !== 'RunTask' || thread(event) !== page) continue;
		// A task that holds a frame's callbacks begins before them.
		const at = starts.findIndex((start) => event.ts < start);
		if (at >= 0) costs[at] = (costs[at] ?? 0) + (event.tdur ?? 0) / 1000;
	}
	return costs;
}
