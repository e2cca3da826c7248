import type { Place, Stage } from './stage.ts';

const placeOf = ({ step, phase, focus, spotlight }: Stage): Place => ({
	step,
	phase,
	focus,
	spotlight: spotlight ?? null
});

/** The wall keeps what it shows, or goes along again. */
export const toggleHold = (stage: Stage): Stage => {
	const { held, ...rest } = stage;
	return held ? rest : { ...rest, held: placeOf(stage) };
};

/** `to` with the wall held as it was at `from`: a held wall stays held until somebody lets it go. */
export const keepHold = (from: Stage, to: Stage): Stage => (from.held ? { ...to, held: from.held } : to);

/** What the wall shows of a stage. A held picture has no timer: the one that runs belongs to another step. */
export const onWall = (stage: Stage): Stage =>
	stage.held ? { ...stage, ...stage.held, ...(stage.held.step !== stage.step && { timer: null }) } : stage;
