import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { CatchballDatabase } from '../../src/storage/index.ts';
import { fractions } from '../support/chance.ts';
import { diskIdle } from '../support/fake-disk.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { Tabs, textOf, type, type Page } from '../support/tabs.ts';

let tabs: Tabs;
let db: CatchballDatabase;
let clock: ManualClock;
let count = 0;

beforeEach(() => {
	tabs = new Tabs(`tabs-of-${count++}`);
	({ db, clock } = tabs);
});
afterEach(() => tabs.close());
const openPage = () => tabs.open();
const pass = (ms: number) => tabs.pass(ms);

describe('several tabs', () => {
	test('each writes what it has, neither drops what the other wrote', async () => {
		const one = await openPage();
		const other = await openPage();
		for (let n = 0; n < 6; n++) {
			type(one, `A${n} `);
			type(other, `B${n} `);
			await pass(n % 2 ? 2000 : 700);
		}
		const next = await openPage();
		for (let n = 0; n < 6; n++) {
			expect(textOf(next)).toContain(`A${n} `);
			expect(textOf(next)).toContain(`B${n} `);
		}
		// A checkpoint takes in what the other tab wrote.
		expect(textOf(one)).toContain('B0 ');
	});

	/** Two or three tabs that type, are killed and come back at any moment; whatever was saved is there. */
	async function tabsInTrouble(seed: number): Promise<void> {
		const fraction = fractions(seed);
		const pages: Page[] = [await openPage(), await openPage()];
		const words = new Map<string, Page>();
		const promised = new Set<string>();
		let next = 0;
		const note = (page: Page) => {
			const saved = Y.decodeStateVector(page.kept.savedMark());
			if (
				(saved.get(page.doc.clientID) ?? 0) <
				(Y.decodeStateVector(Y.encodeStateVector(page.doc)).get(page.doc.clientID) ?? 0)
			)
				return;
			for (const [word, author] of words) if (author === page) promised.add(word);
		};
		for (let step = 0; step < 40; step++) {
			const at = Math.floor(fraction() * pages.length);
			const page = pages[at];
			if (!page) continue;
			const dice = fraction();
			if (dice < 0.5) {
				const word = `<${next++}>`;
				words.set(word, page);
				type(page, word);
			} else if (dice < 0.7) clock.advance(Math.floor(fraction() * 1800));
			else if (dice < 0.85) await diskIdle(db, Math.ceil(fraction() * 4));
			else if (dice < 0.9) await page.kept.flush();
			else if (dice < 0.96) {
				// Killed: what was promised until now must be there.
				pages.forEach(note);
				page.kill();
				pages[at] = await openPage();
			} else {
				await page.kept.close();
				for (const [word, author] of words) if (author === page) promised.add(word);
				pages[at] = await openPage();
			}
			pages.forEach(note);
			if (dice >= 0.9) {
				const seen = textOf(pages[at] ?? page);
				for (const word of promised)
					if (!seen.includes(word)) throw new Error(`seed ${seed}: ${word} was saved and is gone`);
			}
		}
		pages.forEach((page) => page.kill());
		const seen = textOf(await openPage());
		for (const word of promised)
			if (!seen.includes(word)) throw new Error(`seed ${seed}: ${word} was saved and is gone`);
	}

	test('are killed and opened at random, and what was saved is there', async () => {
		for (let seed = 1; seed <= 60; seed++) {
			tabs.close();
			tabs = new Tabs(`tabs-${seed}`, clock);
			({ db } = tabs);
			await tabsInTrouble(seed);
		}
	}, 60_000);
});
