/** What peers do in real Chromium; how soon they do it is printed by `npm run figures`. */
import { expect, test } from 'playwright/test';
import { Lan } from './lan/lan.ts';
import { measureDocument } from './peers/document.ts';
import { meetInGlare } from './peers/glare.ts';
import { measureRestarts } from './room/restart.ts';

test('both dial at the same moment: one working channel is left', async () => {
	for (const { offers, alive } of await meetInGlare(3)) {
		expect(offers).toEqual([1, 1]);
		expect(alive).toEqual([1, 1]);
	}
});

test('a document of 5 MB arrives whole', async () => {
	const lan = new Lan();
	try {
		const { newcomer, live } = await measureDocument(lan);
		console.log(`5 MB to a newcomer in ${newcomer} ms, to a phone that is connected in ${live} ms`);
	} finally {
		lan.close();
	}
});

test('the server dies and comes back: no peer connection drops, and somebody new gets in', async () => {
	for (const { before, after } of await measureRestarts(2)) expect(after).toBe(before);
});
