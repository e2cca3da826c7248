import { describe, expect, it } from 'vitest';
import type { Capsules } from './capsules.ts';

/** What every store of capsules does. `capsules` may hold some already; ids are made anew. */
export function describeCapsules(name: string, open: () => Capsules): void {
	describe(name, () => {
		const newId = () => Math.random().toString(36).slice(2);

		it('holds a capsule until its owner takes it away', async () => {
			const capsules = open();
			const id = newId();
			expect(await capsules.get(id)).toBeUndefined();
			expect(await capsules.keep(id, 'ada', 'first')).toBe('kept');
			expect(await capsules.get(id)).toBe('first');
			expect(await capsules.drop(id, 'ada')).toBe(true);
			expect(await capsules.get(id)).toBeUndefined();
		});

		it('lets nobody else replace it or take it away', async () => {
			const capsules = open();
			const id = newId();
			await capsules.keep(id, 'ada', 'first');
			expect(await capsules.keep(id, 'mallory', 'other')).toBe('not-owner');
			expect(await capsules.keep(id, 'ad', 'other')).toBe('not-owner');
			expect(await capsules.drop(id, 'mallory')).toBe(false);
			expect(await capsules.get(id)).toBe('first');
			expect(await capsules.keep(id, 'ada', 'second')).toBe('kept');
			expect(await capsules.get(id)).toBe('second');
		});

		it('takes away what is not there', async () => {
			expect(await open().drop(newId(), 'ada')).toBe(true);
		});
	});
}
