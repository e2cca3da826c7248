import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { bringCapsule, fetchCapsule } from '../../src/compose/code/server.ts';
import type { Result } from '../../src/core/result/result.ts';
import { openCapsule, sealCapsule, type Stretched } from '../../src/crypto/code.ts';
import { openBackup, sealBackup } from '../../src/crypto/backup.ts';
import { fromUtf8, utf8 } from '../../src/crypto/encoding.ts';
import { makeKeyFile, openKeyFile } from '../../src/crypto/key-file.ts';
import { formatLink, formatMove, parseLink } from '../../src/crypto/link.ts';
import { rootKeys } from '../../src/crypto/root.ts';
import { rootOfWords, wordsOf } from '../../src/crypto/words.ts';
import { catalogOf } from '../../src/i18n/all.ts';
import { packWorkshop, unpackWorkshop } from '../../src/storage/backup.ts';
import { openDatabase, recordStore, workshopStore } from '../../src/storage/index.ts';
import { draft, entry } from '../contracts/storage-suites.ts';
import { joinedPhone } from '../support/joined-phone.ts';
import { MemoryWorkshop } from '../support/memory-session.ts';
import { quizProgram } from '../support/quiz-program.ts';

// The readers of files that people write (program, strategy, departments, quiz): src/core/program/import/fuzz.test.ts.

const languages = [catalogOf('en'), catalogOf('de')];

/** Read to something, or refused with what a person is told in their language. */
function isSaid(result: Result<unknown>): boolean {
	return (
		result.ok ||
		(result.problems.length > 0 &&
			result.problems.every(({ code }) =>
				languages.every((texts) => texts[`problems.${code}`] !== undefined)
			))
	);
}

/** Letters that texts of ours are made of, and some that they are not. */
const piece = fc.oneof(
	fc.constantFrom(
		'.',
		'#',
		'v1',
		'"',
		'{',
		'}',
		'[',
		']',
		':',
		',',
		'null',
		'-1',
		'1e999',
		'__proto__',
		'\u0000',
		'%'
	),
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.constant('A'.repeat(3000))
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(40), insert: piece });
/** A text that was changed at some places, or is none of ours at all. */
const changed = (text: string) =>
	fc.oneof(
		fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
			edits.reduce((now, { at, remove, insert }) => {
				const start = Math.floor(at * now.length);
				return now.slice(0, start) + insert + now.slice(start + remove);
			}, text)
		),
		fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
		fc.json()
	);

/** JSON that is whole, but says something else at one place, or lacks it. */
const rewritten = (text: string) =>
	fc.tuple(fc.nat(), fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined })).map(([at, value]) => {
		let place = 0;
		const count = (text.match(/[:,[]/g) ?? []).length;
		return JSON.stringify(
			JSON.parse(text, (_key, one: unknown) => (place++ === at % count ? value : one)) ?? null
		);
	});

const { link } = rootKeys(new Uint8Array(16).fill(5));
const ORIGIN = 'https://catchball.example';

test('links, invitations, and codes for another phone', () => {
	const invitation = { id: 'A'.repeat(11), secret: 'B'.repeat(22) };
	const texts = [
		formatLink(ORIGIN, 'join', link),
		formatLink(ORIGIN, 'join', link, invitation),
		formatMove(ORIGIN, link, { seed: new Uint8Array(32).fill(1), turn: 2 })
	];
	for (const text of texts)
		fc.assert(
			fc.property(changed(text), (hostile) => {
				const read = parseLink(hostile);
				if (read.ok) expect(read.value.link.roomKey).toMatch(/^[\w-]{22}$/);
				return isSaid(read);
			}),
			{ numRuns: 300 }
		);
});

test('recovery words', () => {
	const words = wordsOf(new Uint8Array(16).fill(3)).join(' ');
	fc.assert(
		fc.property(changed(words), (hostile) => isSaid(rootOfWords(hostile))),
		{ numRuns: 300 }
	);
});

test('key files', async () => {
	const root = new Uint8Array(16).fill(4);
	const file = await makeKeyFile(root, 'six warm lanterns', { N: 2 });
	await fc.assert(
		fc.asyncProperty(fc.oneof(changed(file), rewritten(file)), async (hostile) => {
			const opened = await openKeyFile(hostile, 'six warm lanterns');
			// White space between two fields is no change.
			if (opened.ok) expect(opened.value).toEqual(root);
			return isSaid(opened);
		}),
		{ numRuns: 300 }
	);
});

test('capsules, as any server may hand them out', async () => {
	const ours: Stretched = { id: 'x'.repeat(22), key: new Uint8Array(32).fill(8) };
	const capsule = sealCapsule(ours, formatLink(ORIGIN, 'join', link));
	fc.assert(
		fc.property(changed(capsule), (hostile) => {
			const opened = openCapsule(ours, hostile);
			return opened === null || hostile === capsule;
		}),
		{ numRuns: 300 }
	);
	// Whoever has the words can seal what is no link.
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (content) => {
			const opened = openCapsule(ours, sealCapsule(ours, content));
			return opened === null || isSaid(parseLink(opened));
		})
	);
	const answer = fc.record({ status: fc.constantFrom(200, 204, 403, 404, 429, 500), body: fc.json() });
	await fc.assert(
		fc.asyncProperty(answer, async ({ status, body }) => {
			vi.stubGlobal('fetch', () => Promise.resolve(new Response(status === 204 ? null : body, { status })));
			const code = { words: [], id: ours.id, capsule, owner: 'o' };
			return isSaid(await fetchCapsule(ours.id)) && isSaid(await bringCapsule(code));
		})
	);
});

test('codes that were sealed for another phone leave what this one has', async () => {
	const room = new MemoryWorkshop();
	await room.found(quizProgram());
	await room.pass();
	const { device } = await joinedPhone(room, 'Ben');
	const moving = await device.session.moving!();
	const before = structuredClone(device.session.entry);
	await fc.assert(
		fc.asyncProperty(changed('AAAA'.repeat(40)), async (hostile) => {
			expect(await moving.unpack(hostile)).toEqual([]);
		})
	);
	expect(device.session.entry).toEqual(before);
	expect(await device.store.drafts(before.id)).toEqual([]);
});

test('backups: the file, and what somebody sealed under a passphrase that they tell', async () => {
	const db = openDatabase('hostile');
	const own = workshopStore(db);
	await own.put(entry('here'));
	const source = openDatabase('source');
	const whole = { ...entry('brought'), link: { ...link, workshop: 'brought' } };
	await workshopStore(source).put(whole);
	await workshopStore(source).putDraft(draft('brought', 'before'));
	await recordStore(source).save('brought', [{ slot: 'me/a/me', bytes: Uint8Array.of(1, 2) }]);
	const packed = await packWorkshop(source, 'brought');
	const text = fromUtf8(packed ?? new Uint8Array()) ?? '';
	await fc.assert(
		fc.asyncProperty(fc.oneof(changed(text), rewritten(text)), async (hostile) => {
			const restored = await unpackWorkshop(db, utf8(hostile));
			expect(isSaid(restored)).toBe(true);
			if (restored.ok) await own.remove(restored.value.id);
			// What was here is untouched, and of what was refused nothing is left.
			expect(await own.list()).toEqual([entry('here')]);
			expect((await db.records.count()) + (await db.drafts.count()) + (await db.updates.count())).toBe(0);
		}),
		{ numRuns: 150 }
	);
	const file = fromLatin1(await sealBackup(utf8('content'), 'six warm lanterns'));
	await fc.assert(
		fc.asyncProperty(changed(file), async (hostile) => {
			const bytes = Uint8Array.from(hostile, (letter) => letter.charCodeAt(0) & 255);
			return isSaid(await openBackup(bytes, 'six warm lanterns'));
		})
	);
	db.shut();
	source.shut();
});

const fromLatin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

afterEach(() => vi.unstubAllGlobals());
