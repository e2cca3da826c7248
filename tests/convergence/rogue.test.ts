import { expect, test, vi } from 'vitest';
import { found } from '../../src/compose/founding.ts';
// Sessions fetch these when they are needed; here they are there, so that time alone passes.
import '../../src/replica/board/parts.ts';
import '../../src/replica/generations/carry.ts';
import '../../src/compose/board-losses.ts';
import { FakeNetwork } from '../support/fake-rtc.ts';
import { FakeSignaling } from '../support/fake-signaling.ts';
import { quizProgram } from '../support/quiz-program.ts';
import { stage } from '../support/people.ts';
import { VirtualTime } from '../support/virtual-time.ts';
import { ATTACKS, wipe, type Sight } from '../rogue/attacks.ts';
import { RogueTestDevice } from '../rogue/device.ts';

/** `npm run rogue` lets it go on for ten minutes with thirty devices. */
const DEVICES = Number(process.env['ROGUE_DEVICES'] ?? 10);
const MINUTES = Number(process.env['ROGUE_MINUTES'] ?? 1);
/** Milliseconds. */
const ROUND = 15_000;
const RESTORED_WITHIN = 10_000;
/** Until a facilitator who is told has tapped. */
const TAP = 2_000;

const GOAL = 'Win back ten customers a month who left us in the last two years, and keep nine of them';

test(
	`one rogue device among ${DEVICES}, ${MINUTES} min: stage and sheets are never forged, a wiped board is back within 10 s`,
	{ timeout: 3_600_000 },
	async () => {
		const signaling = new FakeSignaling();
		const network = new FakeNetwork();
		// Thousands of timers wait at once, and the test runner's own clock looks at all of them before it runs one.
		const time = new VirtualTime();
		time.install();
		vi.stubGlobal('WebSocket', signaling.WebSocket);
		const pass = (ms: number) => time.pass(ms);
		const until = async (done: () => boolean, what: string, limit = 60_000): Promise<number> => {
			let taken = 0;
			for (; !done(); taken += 100) {
				if (taken >= limit) throw new Error(`${what}: not within ${limit} ms`);
				await pass(100);
			}
			return taken;
		};

		const root = new Uint8Array(16).fill(7);
		const program = quizProgram();
		const ada = await new RogueTestDevice('Ada', network).open({
			role: 'facilitator',
			root,
			program,
			salt: '09'.repeat(16)
		});
		await found(ada.session, program);
		const honest = [ada];
		for (let n = 1; n < DEVICES - 1; n++) honest.push(await new RogueTestDevice(`P${n}`, network).open());
		const mallory = await new RogueTestDevice('Mallory', network).open();
		const phones = honest.slice(1);
		const watch = await ada.session.watchBoard('sales');
		const boards = await Promise.all(phones.map(({ session }) => session.openBoard('sales')));
		await mallory.session.openBoard('sales');
		const ballots = await Promise.all(
			[...honest, mallory].map(({ session }) => session.openBallot('before'))
		);
		await until(() => phones.every(({ session }) => session.ledger.state().sealTo !== null), 'the beginning');

		const sheets = new Set<string>();
		for (const [at, { session }] of phones.entries()) {
			const sealed = session.sealSheet(new Uint8Array(40).fill(at), 'before');
			if (!sealed.ok) throw new Error('a sheet that could not be sealed');
			sheets.add((await ballots[at + 1]!.submit(sealed.value, session.pseudonym)).slice(0, 16));
		}
		boards[0]!.wigText('w1', 'statement').apply({ index: 0, remove: 0, insert: GOAL });
		boards[0]!.addStop();
		const said = () => boards.map((board) => board.content().wigs[0]?.statement ?? '');
		await until(() => said().every((text) => text === GOAL), 'the first goal');
		await until(
			() => ballots.every((ballot) => ballot.sheets().length === sheets.size),
			'all sheets',
			120_000
		);

		let told = 0;
		const tell = async () => {
			await ada.session.ledger.write('stage', 'main', stage(`step-${++told}`), ada.session.signer);
		};
		await tell();
		const slot = `stage/${ada.session.id}/main`;
		const recordsOf = ({ rooms }: RogueTestDevice) => rooms.get('plenary')!.doc.getMap<Uint8Array>('records');
		await until(() => recordsOf(mallory).has(slot), 'the first stage');
		const oldStage: Sight['oldStage'] = [slot, recordsOf(mallory).get(slot)!];

		/** What must hold at every moment on every honest device. */
		const check = () => {
			for (const { name, session } of honest) {
				const { stage: now, roles } = session.ledger.state();
				if (now && !/^step-|^lobby$/.test(now.step))
					throw new Error(`${name} sees a forged stage: ${now.step}`);
				expect(
					[...roles.values()].filter((role) => role === 'facilitator'),
					name
				).toHaveLength(1);
			}
			for (const ballot of ballots.slice(0, -1))
				for (const { hash } of ballot.sheets()) if (!sheets.has(hash)) throw new Error('a forged sheet');
		};

		const took: number[] = [];
		for (let round = 1; round * ROUND <= MINUTES * 60_000; round++) {
			const own = (purpose: string) => mallory.rooms.get(purpose)!;
			const boardNow = [...mallory.rooms.keys()]
				.filter((purpose) => purpose.startsWith('board-sales'))
				.at(-1)!;
			const sight: Sight = {
				plenary: own('plenary'),
				ballot: own('ballot-before'),
				board: own(boardNow),
				clients: phones.slice(0, 3).map(({ rooms }) => rooms.get('plenary')!.doc.clientID),
				oldStage,
				round
			};
			for (const attack of Object.values(ATTACKS)) {
				attack(sight);
				await pass(200);
				check();
			}
			await tell();
			wipe(own(boardNow));
			const noticed = await until(() => watch.loss() !== null, 'told of the loss', RESTORED_WITHIN);
			await pass(TAP);
			expect((await watch.restore()).ok).toBe(true);
			const back = await until(
				() => said().every((text) => text.includes(GOAL)),
				'the board',
				RESTORED_WITHIN
			);
			took.push(noticed + TAP + back);
			check();
			await pass(Math.max(0, ROUND - (Object.keys(ATTACKS).length * 200 + noticed + TAP + back)));
			check();
		}

		// What Ada told last is on every device, and every sheet is there.
		await until(
			() => honest.every(({ session }) => session.ledger.state().stage?.step === `step-${told}`),
			'the last stage',
			30_000
		);
		await until(
			() => ballots.slice(0, -1).every((ballot) => ballot.sheets().length === sheets.size),
			'the sheets',
			30_000
		);
		for (const ballot of ballots.slice(0, -1))
			expect(new Set(ballot.sheets().map(({ hash }) => hash))).toEqual(sheets);

		const refused: Record<string, number> = {};
		for (const { session, rooms } of honest) {
			for (const [why, count] of Object.entries(session.ledger.refusals()))
				refused[`record: ${why}`] = (refused[`record: ${why}`] ?? 0) + count;
			for (const { room } of rooms.values())
				for (const [why, count] of Object.entries(room.diagnostics().drops))
					refused[`frame: ${why}`] = (refused[`frame: ${why}`] ?? 0) + count;
		}
		const worst = Math.max(...took);
		console.log(
			`${took.length} times wiped; back on all ${phones.length} phones after at most ${(worst / 1000).toFixed(1)} s,`
		);
		console.log(`of which ${TAP / 1000} s are for the facilitator to tap. Refused on all devices together:`);
		console.table(refused);
		expect(worst).toBeLessThan(RESTORED_WITHIN);
		for (const kind of [
			'record: authority',
			'record: order',
			'record: version',
			'record: workshop',
			'frame: forged',
			'frame: gapped',
			'frame: oversized',
			'frame: structure',
			'frame: too-often'
		])
			expect(refused[kind] ?? 0, kind).toBeGreaterThan(0);
		for (const device of [...honest, mallory]) device.close();
		await pass(20_000);
		vi.unstubAllGlobals();
		time.uninstall();
	}
);
