import type { Clock } from '../core/ports/environment.ts';
import { systemRandom } from '../crypto/random.ts';

/** What this device keeps of any workshop, before anything is known of it: a new person, who runs nothing. */
export const blankEntry = (clock: Clock) => ({
	title: '',
	seed: systemRandom.bytes(32),
	root: null,
	program: null,
	salt: null,
	invitations: [],
	claim: null,
	openedAt: clock.now(),
	sample: false
});
