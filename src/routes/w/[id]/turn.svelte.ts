import type { Session } from '../../../core/ports/session.ts';
import { baton } from './baton.ts';

/** So long a page waits for its turn before it shows that another one has it, milliseconds. */
const PATIENCE = 600;

/**
 * Two pages of one browser have one key, and would write two records for one place: one of them has its turn, the others
 * wait. `close` lets the next one go on.
 */
export class Turn {
	/** `asking`: not known yet. */
	role = $state<'asking' | 'leads' | 'waits'>('asking');
	/** Gets it now, from whichever page has it. */
	readonly take: () => void;
	readonly close: () => void;

	/** @param name what the turn is about, among the workshop's pages */
	constructor(name: string, { entry, store, clock }: Pick<Session, 'entry' | 'store' | 'clock'>) {
		let holds = false;
		const one = baton(`${name}/${entry.id}`, {
			onhold: () => {
				holds = true;
				// What the page before has kept is not known here.
				void store
					.get(entry.id)
					.catch(() => undefined)
					.then((kept) => {
						if (kept) Object.assign(entry, kept);
						// It may have been taken again meanwhile.
						if (holds) this.role = 'leads';
					});
			},
			onlost: () => {
				holds = false;
				this.role = 'waits';
			}
		});
		const cancel = clock.after(PATIENCE, () => {
			if (this.role === 'asking' && !holds) this.role = 'waits';
		});
		this.take = one.take;
		this.close = () => {
			cancel();
			one.close();
		};
	}
}
