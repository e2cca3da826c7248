/** A pause of thought is shorter. */
const LONG = 5;

/**
 * For how many whole minutes a board has stood still, as far as that is worth a look: 0 in the first five.
 * Both times in milliseconds of this device's clock.
 */
export function minutesStill(changedAt: number, now: number): number {
	const minutes = Math.floor((now - changedAt) / 60_000);
	return minutes >= LONG ? minutes : 0;
}
