import { beforeEach, describe, expect, it } from 'vitest';
import { Devices, type BallotDevice } from '../../tests/support/devices.ts';
import { ada, ben, cem, link, mallory, me, root, sign } from '../../tests/support/people.ts';
import { fromUtf8, toBase64, toHex, utf8 } from '../crypto/encoding.ts';
import { participantIdOf } from '../crypto/identity.ts';
import { seal } from '../crypto/seal.ts';

let devices: Devices;
let adas: BallotDevice;
let bens: BallotDevice;
const bensKey = toHex(ben.pseudonym.publicKey);
const slotOf = (who: typeof ben) => `sheet/${participantIdOf(who.pseudonym.publicKey)}/before`;

const sheet = (text: string) => {
	const sealed = seal(root.sealing.publicKey, utf8(text), 'before', 100);
	if (!sealed.ok) throw new Error('too large');
	return sealed.value;
};
const open = (sealed: Uint8Array) => fromUtf8(root.sealing.opener.open(sealed, 'before') ?? new Uint8Array());

beforeEach(async () => {
	devices = new Devices();
	adas = await devices.ballot({ keep: 'all' });
	bens = await devices.ballot({ own: [bensKey] });
});

describe('a ballot', () => {
	it('brings sheets to the facilitator, who alone can open them', async () => {
		const hash = await bens.ballot.submit(sheet('my answers'), ben.pseudonym);
		await devices.settle();
		const [arrived] = adas.ballot.sheets();
		expect(arrived).toMatchObject({ hash, pseudonym: bensKey, version: 1 });
		expect(open(arrived?.sealed ?? new Uint8Array())).toBe('my answers');
	});

	it('keeps each pseudonym’s newest sheet', async () => {
		await bens.ballot.submit(sheet('first thought'), ben.pseudonym);
		await bens.ballot.submit(sheet('second thought'), ben.pseudonym);
		await devices.settle();
		expect(adas.ballot.sheets().map(({ sealed, version }) => [open(sealed), version])).toEqual([
			['second thought', 2]
		]);
	});

	it('says that there are more, once for all that came together', async () => {
		let heard = 0;
		adas.ballot.subscribe(() => heard++);
		const cems = await devices.ballot();
		await bens.ballot.submit(sheet('b'), ben.pseudonym);
		await cems.ballot.submit(sheet('c'), cem.pseudonym);
		await devices.settle();
		expect(heard).toBe(1);
		expect(adas.ballot.sheets()).toHaveLength(2);
	});

	it('calls a sheet that is still whispered saved, puts no second one beside it, and then says who holds it', async () => {
		bens.carrier.whispered = new Map();
		const hash = await bens.ballot.submit(sheet('b'), ben.pseudonym);
		bens.acknowledgements.held(5);
		expect(bens.ballot.delivery()).toBe('saved');
		// Somebody's rubbish in its place is no reason to shout, as long as the whisper is under way.
		adas.carrier.put([[slotOf(ben), new Uint8Array([1])]]);
		await devices.settle(60_000);
		expect(bens.carrier.bytesPut).toBe(0);
		bens.carrier.arrive();
		bens.carrier.whispered = null;
		await devices.settle();
		expect(bens.ballot.delivery()).toBe('shared');
		expect(adas.ballot.sheets().map((one) => one.hash)).toEqual([hash]);
	});

	it('whispers again after a restart what had not been said', async () => {
		bens.carrier.whispered = new Map();
		const hash = await bens.ballot.submit(sheet('b'), ben.pseudonym);
		bens.ballot.close();
		const again = await devices.ballot({ own: [bensKey], store: bens.store });
		expect(again.ballot.delivery()).toBe('saved');
		again.carrier.whispered = new Map();
		await devices.settle(1000);
		again.carrier.arrive();
		await devices.settle();
		expect(adas.ballot.sheets().map((one) => one.hash)).toEqual([hash]);
	});

	it('says where one’s own sheet is, also after a restart', async () => {
		expect(bens.ballot.delivery()).toBeUndefined();
		bens.store.hold();
		const submitted = bens.ballot.submit(sheet('b'), ben.pseudonym);
		expect(bens.ballot.delivery()).toBe('saving');
		bens.store.go();
		await submitted;
		expect(bens.ballot.delivery()).toBe('saved');
		bens.ballot.close();
		const again = await devices.ballot({ own: [bensKey], store: bens.store, carrier: bens.carrier });
		expect(again.ballot.delivery()).toBe('saved');
		await devices.settle();
		again.acknowledgements.held(2);
		expect(again.ballot.delivery()).toBe('shared');
	});

	it('rejects a sheet that could not be saved', async () => {
		bens.store.full = true;
		await expect(bens.ballot.submit(sheet('b'), ben.pseudonym)).rejects.toMatchObject({
			code: 'record-not-saved'
		});
		expect(bens.ballot.sheets()).toEqual([]);
	});

	it('offers a sheet again that never left the phone', async () => {
		await bens.ballot.submit(sheet('b'), ben.pseudonym);
		bens.ballot.close();
		// The document was lost, the store was not.
		await devices.ballot({ own: [bensKey], store: bens.store });
		const later = new Devices();
		const facilitator = await later.ballot({ keep: 'all' });
		await later.ballot({ own: [bensKey], store: bens.store });
		await later.settle(2000);
		expect(facilitator.ballot.sheets()).toHaveLength(1);
	});

	it('keeps everybody’s sheets on the facilitator’s device, and only one’s own on a phone', async () => {
		await bens.ballot.submit(sheet('b'), ben.pseudonym);
		const cems = await devices.ballot({ own: [toHex(cem.pseudonym.publicKey)] });
		await devices.settle();
		const slots = async (device: BallotDevice) =>
			(await device.store.load(link.workshop)).map(({ slot }) => slot);
		expect(await slots(adas)).toEqual([slotOf(ben)]);
		expect(await slots(bens)).toEqual([slotOf(ben)]);
		expect(await slots(cems)).toEqual([]);
	});

	it('takes nothing but sheets of its wave from somebody with developer tools', async () => {
		await bens.ballot.submit(sheet('b'), ben.pseudonym);
		await devices.settle();
		const before = adas.ballot.sheets();
		const rogue = devices.carriers.join();
		devices.carriers.deliver();
		const body = { sealed: toBase64(sheet('forged')) };
		rogue.put([
			[slotOf(ben), sign(mallory.pseudonym, 'sheet', 'before', body, { version: 9 })],
			[slotOf(mallory), sign(mallory.pseudonym, 'sheet', 'after', body)],
			[
				`sheet/${participantIdOf(mallory.pseudonym.publicKey)}/after`,
				sign(mallory.pseudonym, 'sheet', 'after', body)
			],
			[`me/${ada.id}/me`, me(ada)],
			['x', new Uint8Array(400)]
		]);
		await devices.settle();
		expect(adas.ballot.sheets()).toEqual(before);
		// Ben's own device puts his sheet back where it was.
		await devices.settle(1000);
		const late = await devices.ballot();
		await devices.settle();
		expect(late.ballot.sheets()).toEqual(before);
	});
});
