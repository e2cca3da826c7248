/**
 * Slows this process's time down: all that waits or measures sees a clock that runs `factor` times slower than the
 * wall's. A simulation of a thousand phones then shows what a thousand machines would see, and not how fast this one is.
 */
export function slowDown(factor: number): void {
	if (factor === 1) return;
	const { setTimeout: wait, setInterval: repeat } = globalThis;
	const date = Date.now.bind(Date);
	const performanceNow = performance.now.bind(performance);
	const dateStart = date();
	const performanceStart = performanceNow();
	Date.now = () => dateStart + (date() - dateStart) / factor;
	performance.now = () => performanceStart + (performanceNow() - performanceStart) / factor;
	const slowed =
		<T extends typeof wait | typeof repeat>(original: T) =>
		(run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
			original(run, ms * factor, ...args);
	Object.assign(globalThis, { setTimeout: slowed(wait), setInterval: slowed(repeat) });
}
