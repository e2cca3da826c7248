import type { BrowserContext } from 'playwright';

/** Sets the clock of a device wrong, before its first page is opened. `off` in milliseconds; it goes on from there. */
export async function setClockOff(context: BrowserContext, off: number): Promise<void> {
	await context.addInitScript((shift) => {
		const Real = Date;
		class Off extends Real {
			constructor(...given: [] | [number]) {
				super(...(given.length === 0 ? ([Real.now() + shift] as const) : given));
			}
			static override now(): number {
				return Real.now() + shift;
			}
		}
		globalThis.Date = Off as unknown as DateConstructor;
	}, off);
}
