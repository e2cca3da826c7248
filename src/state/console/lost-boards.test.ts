import { beforeEach, expect, test, vi } from 'vitest';
import type { BoardWatch } from '../../core/ports/board-watch.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { Phone } from '../phone/phone.svelte.ts';
import { Console } from './console.svelte.ts';

let restored: Result<null>;
let desk: Console;

beforeEach(async () => {
	const room = new MemoryWorkshop();
	const { session } = await room.found(quizProgram());
	// A board that much went of, whatever is on it.
	session.watchBoard = () =>
		Promise.resolve<BoardWatch>({
			loss: () => ({ at: 1, share: 0.9, by: null }),
			subscribe: () => () => undefined,
			restore: () => Promise.resolve(restored),
			dismiss: () => undefined,
			close: () => undefined
		});
	desk = new Console(session);
	await room.pass();
	await new Phone((await room.join('Ben')).session).join('Ben', 'sales');
	await room.pass();
	await desk.goTo('departments');
	await room.pass();
});

test('a board that can’t be put back is said to be that', async () => {
	const logged = vi.spyOn(console, 'error').mockReturnValue();
	const [lost] = desk.work.lost;
	restored = fail({ code: 'board-too-torn' });
	await desk.work.restore(lost!.name);
	expect(desk.failure).toBe('board-too-torn');
	expect(logged).toHaveBeenCalledOnce();
	restored = ok(null);
	await desk.work.restore(lost!.name);
	expect(desk.failure).toBeNull();
});

test('a loss that somebody else has looked after meanwhile is no failure', async () => {
	const [lost] = desk.work.lost;
	restored = fail({ code: 'board-no-loss' });
	await desk.work.restore(lost!.name);
	expect(desk.failure).toBeNull();
});
