import { afterEach, expect, test, vi } from 'vitest';
import { joinedPhone } from '../../tests/support/joined-phone.ts';
import { MemoryWorkshop } from '../../tests/support/memory-session.ts';
import { quizProgram } from '../../tests/support/quiz-program.ts';
import { lookUp } from './code/look-up.ts';

test('four words open the same link for a phone that can’t scan, until they are taken back', async () => {
	const capsules = new Map<string, string>();
	vi.stubGlobal('fetch', (path: string, { method, body }: { method: string; body?: string }) => {
		const answer = (status: number, content: object = {}) =>
			Promise.resolve(new Response(JSON.stringify(content), { status }));
		if (method === 'PUT') capsules.set(path, (JSON.parse(body ?? '') as { capsule: string }).capsule);
		if (method === 'DELETE') capsules.delete(path);
		if (method !== 'GET') return answer(200);
		const capsule = capsules.get(path);
		return capsule === undefined ? answer(404) : answer(200, { capsule });
	});
	const room = new MemoryWorkshop();
	await room.found(quizProgram());
	await room.pass();
	const { device } = await joinedPhone(room, 'Ben');
	const moving = await device.session.moving!();
	const link = await moving.begin();
	const spoken = await moving.speak(link, 'de');
	if (!spoken.ok) throw new Error('They could not be made');
	const { words } = spoken.value;
	expect([...capsules.values()].join()).not.toContain(link.split('#')[1]);
	expect(await lookUp(words)).toEqual({ ok: true, value: link });
	await spoken.value.withdraw();
	expect(await lookUp(words)).toMatchObject({ ok: false, problems: [{ code: 'code-unknown' }] });
});

afterEach(() => void vi.unstubAllGlobals());
