import { derive } from './domain.ts';

/**
 * 32 bytes that draw something for one person in one workshop (their form, the order of their questions): from the
 * device's seed, so that the same person meets the same draw after every restart and nobody else can know it.
 */
export const drawingSeed = (seed: Uint8Array, workshop: string, purpose: string): Uint8Array =>
	derive(seed, `drawing/${workshop}/${purpose}`);
