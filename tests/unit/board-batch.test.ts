import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD_LIMITS } from '../../src/replica/board/admit.ts';
import { updateFrame } from '../../src/transport/guard/frames.ts';
import { PACE } from '../../src/transport/guard/inbox.ts';
import { Gate } from '../fuzz/siege/gate.ts';
import { seededRandom } from '../support/chance.ts';

it('updates that come in together may not fill a board beyond what each of them alone may', () => {
	const gate = new Gate(Y.encodeStateAsUpdate(new Y.Doc()), seededRandom(7));
	const mallory = new Y.Doc();
	const link = gate.link();
	const name = 'wig/a/statement';
	const most = Math.floor(0.6 * BOARD_LIMITS.text);
	for (let times = 0; times < 4; times++) {
		const before = Y.encodeStateVector(mallory);
		mallory.getText(name).insert(0, 'x'.repeat(most));
		link.received(updateFrame(Y.encodeStateAsUpdate(mallory, before)));
	}
	gate.clock.advance(2 * PACE);
	expect(gate.doc.getText(name).length).toBe(most);
	expect(gate.guard.drops['structure']).toBeGreaterThan(0);
	gate.close();
});
