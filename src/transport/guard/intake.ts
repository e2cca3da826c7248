import type { DecodedUpdate } from './firewall.ts';
import type { Frame } from './frames.ts';
import { forgesOwn } from './gaps.ts';
import type { GuardOptions } from './guard-options.ts';

/** Keeps out of a document what has no business there, and counts what was dropped. */
export class Intake {
	/** How often each reason dropped a frame, for diagnostics. */
	readonly drops: Record<string, number> = {};
	readonly #options: Pick<GuardOptions, 'doc' | 'admission' | 'random'>;

	constructor(options: Pick<GuardOptions, 'doc' | 'admission' | 'random'>) {
		this.#options = options;
	}

	/** A frame was not taken, for a reason in a word. */
	drop(why: string): void {
		this.drops[why] = (this.drops[why] ?? 0) + 1;
	}

	/**
	 * Keeps out what a peer brings under this page's client id. The page goes on under another one, because somebody may
	 * have believed it: what is written from here on reaches everybody.
	 */
	isForged(decoded: DecodedUpdate): boolean {
		const { doc, random } = this.#options;
		if (!forgesOwn(doc, decoded)) return false;
		this.drop('forged');
		doc.clientID = new DataView(random.bytes(4).buffer).getUint32(0);
		return true;
	}

	/** What is longer than what is pushed is not even kept. */
	isOversized(frame: Frame): boolean {
		const { admission } = this.#options;
		if (!admission || frame.length <= admission.longestUpdate) return false;
		this.drop('oversized');
		return true;
	}

	/** Keeps out what is built otherwise than this document may be. `whole`: it brings all that was lacking at once. */
	isAdmitted(decoded: DecodedUpdate, whole: boolean): boolean {
		const { admission, doc } = this.#options;
		if (!admission || admission.admits(doc, decoded, whole)) return true;
		this.drop('structure');
		return false;
	}
}
