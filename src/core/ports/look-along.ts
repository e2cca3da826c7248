import type { CertRole } from '../records/kinds.ts';
import type { Stage } from '../stage/stage.ts';
import type { PhoneState } from '../help/code.ts';

/** Whose phone is looked along with. */
export interface LookedAt {
	place: PhoneState['place'];
	/** Id of a department, null for none. */
	department: string | null;
	role: CertRole | null;
	/** Where that phone is; null: where the room is. */
	stage: Pick<Stage, 'step' | 'phase'> | null;
}
