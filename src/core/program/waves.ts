/** Later reviews, for retention: about two weeks, a month and three months after the day. */
export const LATER_WAVES = ['day14', 'day30', 'day90'] as const;
export type LaterWave = (typeof LATER_WAVES)[number];

/** The two waves that the results of the day are made of. */
export const PAIRED_WAVES = ['before', 'after'] as const;

/** Every wave of a quiz, in the order of time. */
export const WAVES = [...PAIRED_WAVES, ...LATER_WAVES] as const;
export type Wave = (typeof WAVES)[number];

/** Whether a wave comes after the day: it adds its own change since before, and no second figure of before. */
export const isLater = (wave: string): wave is LaterWave => LATER_WAVES.some((later) => later === wave);
