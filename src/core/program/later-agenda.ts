import type { Step } from './program.ts';
import { isLater, LATER_WAVES, type LaterWave } from './waves.ts';

/** Planned length of a later review, minutes. */
const MINUTES = 10;

/** The later waves that an agenda asks, in the order of time. */
export const laterWavesOf = (agenda: readonly Pick<Step, 'wave'>[]): LaterWave[] =>
	LATER_WAVES.filter((wave) => agenda.some((step) => step.wave === wave));

/** The agenda with these later waves and no others: at its end, in the order of time. Steps that it has stay as they are. */
export const withLaterWaves = (agenda: readonly Step[], waves: readonly LaterWave[]): Step[] => {
	const day = agenda.filter(({ wave }) => wave === null || !isLater(wave));
	const taken = new Set(day.map(({ id }) => id));
	const later = LATER_WAVES.filter((wave) => waves.includes(wave)).map((wave): Step => {
		const known = agenda.find((step) => step.wave === wave);
		const id = taken.has(wave) ? `review-${wave}` : wave;
		return known ?? { id, kind: 'quiz', wave, minutes: MINUTES, notes: '' };
	});
	return [...day, ...later];
};
