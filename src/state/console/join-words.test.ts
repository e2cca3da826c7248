import { describe, expect, it } from 'vitest';
import { sample } from '../../core/program/sample/sample.ts';
import type { CodeOffice, JoinCode } from '../../core/ports/code.ts';
import { CAPSULE_LIMITS } from '../../core/protocol/capsule.ts';
import { fail, ok } from '../../core/result/result.ts';
import { MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import { JoinWords } from './join-words.svelte.ts';

/** A server's capsules, and an office that draws words in a row. */
class Server {
	reachable = true;
	held = new Map<string, JoinCode>();
	made = 0;

	office(): CodeOffice {
		const reach = <T>(work: () => T) => (this.reachable ? ok(work()) : fail({ code: 'code-no-server' }));
		return {
			make: () => {
				const word = 'abcdefgh'[this.made++]!.repeat(4);
				return Promise.resolve({
					words: [word, word, word, word],
					id: word,
					capsule: 'c',
					owner: `o${this.made}`
				});
			},
			offer: (code) => {
				const other = this.held.get(code.id);
				if (this.reachable && other && other.owner !== code.owner)
					return Promise.resolve(fail({ code: 'code-refused' }));
				return Promise.resolve(reach(() => (this.held.set(code.id, code), null)));
			},
			withdraw: (code) => Promise.resolve(reach(() => (this.held.delete(code.id), null)))
		};
	}
}

const four = (letter: string) => Array<string>(4).fill(letter.repeat(4));

async function setUp() {
	const workshop = new MemoryWorkshop();
	const ada = await workshop.found(sample('en'));
	const server = new Server();
	const open = () => {
		const keys = { ...ada.session.facilitator!, codes: () => Promise.resolve(server.office()) };
		return new JoinWords(ada.session, keys);
	};
	const said = () => ada.session.ledger.state().code;
	return { workshop, ada, server, open, said };
}

describe('the four words', () => {
	it('are made, held by the server, kept on the disk and said to everybody', async () => {
		const { workshop, ada, server, open, said } = await setUp();
		const ben = await workshop.join('Ben');
		await open().open('en');
		await workshop.pass();
		expect([...server.held.keys()]).toEqual(['aaaa']);
		expect(said()).toEqual(four('a'));
		expect(ben.session.ledger.state().code).toEqual(four('a'));
		expect((await ada.store.get(ada.session.entry.id))?.code?.words).toEqual(four('a'));
	});

	it('stay the same when the console is opened again', async () => {
		const { server, open, said } = await setUp();
		const first = open();
		await first.open('en');
		first.close();
		await open().open('de');
		expect(server.made).toBe(1);
		expect(said()).toEqual(four('a'));
	});

	it('come back to a server that has forgotten everything', async () => {
		const { workshop, server, open } = await setUp();
		await open().open('en');
		server.held.clear();
		await workshop.pass(CAPSULE_LIMITS.renewal + 1);
		expect([...server.held.keys()]).toEqual(['aaaa']);
	});

	it('are said when the server has them, not before', async () => {
		const { workshop, server, open, said } = await setUp();
		server.reachable = false;
		const words = open();
		await words.open('en');
		expect(said()).toEqual([]);
		expect(words.problem?.code).toBe('code-no-server');
		server.reachable = true;
		await workshop.pass(CAPSULE_LIMITS.renewal + 1);
		expect(said()).toEqual(four('a'));
		expect(words.problem).toBeNull();
		// A short silence later on does not wipe the wall.
		server.reachable = false;
		await workshop.pass(CAPSULE_LIMITS.renewal + 1);
		expect(said()).toEqual(four('a'));
		expect(words.problem?.code).toBe('code-no-server');
	});

	it('are replaced, and the old ones go at once', async () => {
		const { server, open, said } = await setUp();
		const words = open();
		await words.open('en');
		await words.replace();
		expect([...server.held.keys()]).toEqual(['bbbb']);
		expect(said()).toEqual(four('b'));
	});

	it('stay when the old ones could not be taken back', async () => {
		const { server, open, said } = await setUp();
		const words = open();
		await words.open('en');
		server.reachable = false;
		await words.replace();
		expect(words.problem?.code).toBe('code-no-server');
		expect(said()).toEqual(four('a'));
		server.reachable = true;
		await words.replace();
		expect(said()).toEqual(four('c'));
	});

	it('of two windows on one device become the same', async () => {
		const { workshop, server, open, said } = await setUp();
		const [one, other] = [open(), open()];
		await one.open('en');
		await other.open('en');
		await one.replace();
		await workshop.pass(CAPSULE_LIMITS.renewal + 1);
		expect(said()).toEqual(four('b'));
		expect(server.made).toBe(2);
	});

	it('that another device holds give way to new ones', async () => {
		const { workshop, server, open, said } = await setUp();
		server.held.set('aaaa', { words: [], id: 'aaaa', capsule: 'x', owner: 'mallory' });
		await open().open('en');
		expect(said()).toEqual([]);
		await workshop.pass(CAPSULE_LIMITS.renewal + 1);
		expect(said()).toEqual(four('b'));
	});

	it('stay the same under whoever takes over with the twelve words', async () => {
		const { workshop, ada, server, open, said } = await setUp();
		const ben = await workshop.join('Ben');
		const first = open();
		await first.open('en');
		await workshop.pass();
		first.close();
		await ada.session.close();
		const taking = workshop.takeOver('Eve');
		await workshop.pass(20_000);
		const eve = (await taking).session;
		await new JoinWords(eve, {
			...eve.facilitator!,
			codes: () => Promise.resolve(server.office())
		}).open('de');
		await workshop.pass();
		expect(server.made).toBe(1);
		expect([...server.held.values()].map(({ owner }) => owner)).toEqual(['o1']);
		expect(ben.session.ledger.state().code).toEqual(said());
		expect(eve.ledger.state().code).toEqual(four('a'));
	});

	it('of a room that was left are replaced, also when the server was away and the console is opened again', async () => {
		const { workshop, ada, server, open, said } = await setUp();
		const first = open();
		await first.open('en');
		server.reachable = false;
		const { facilitator, ledger, signer, entry } = ada.session;
		const sealed = facilitator!.sealRoomKey([], 1);
		await ledger.write('rekey', 'main', { number: 1, ...sealed, without: [] }, signer);
		await workshop.pass();
		expect(entry.keyNumber).toBe(1);
		expect(said()).toEqual(four('a'));
		first.close();
		server.reachable = true;
		await open().open('en');
		await workshop.pass();
		expect(said()).not.toEqual(four('a'));
		expect(server.held.has('aaaa')).toBe(false);
	});
});
