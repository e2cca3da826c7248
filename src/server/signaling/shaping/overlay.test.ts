import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubt, trust } from './doubting.ts';
import { announce, promote } from './joining.ts';
import { comeBack, goAway } from './leaving.ts';
import { degree, type Member } from './member.ts';
import { report } from './reporting.ts';
import { quantile, SimulatedRoom } from './simulated-room.ts';

const member = (room: SimulatedRoom, name: string): Member => {
	const found = room.overlay.members.get(name);
	if (!found) throw new Error(`${name} is not there`);
	return found;
};
const neighbours = (room: SimulatedRoom, name: string): string[] =>
	[...member(room, name).links.keys()].map((other) => other.name).sort();

describe.each([30, 100, 200, 500, 1000])('a room of %i', (count) => {
	it.each([0, 1000, 30_000])('keeps its bounds when all come within %i ms', (span) => {
		const room = new SimulatedRoom(count + span);
		let highest = 0;
		room.enter(count, span, 1);
		room.pass(span + 5000, () => (highest = Math.max(highest, room.phoneDegrees().at(-1) ?? 0)));
		const degrees = room.phoneDegrees();
		expect(quantile(degrees, 0.5)).toBeLessThanOrEqual(5);
		expect(quantile(degrees, 0)).toBeGreaterThanOrEqual(3);
		expect(highest).toBeLessThanOrEqual(8);
		expect(room.parts).toBe(1);
	});

	it('keeps its bounds when twenty come a second, and has nobody short of links 3 s after the last', () => {
		const room = new SimulatedRoom(count + 3);
		room.enter(count, count * 50, 1);
		room.pass(count * 50 + 3200);
		const degrees = room.phoneDegrees();
		expect(quantile(degrees, 0.5)).toBeLessThanOrEqual(5);
		expect(quantile(degrees, 0)).toBeGreaterThanOrEqual(3);
		expect(quantile(degrees, 1)).toBeLessThanOrEqual(8);
		// Two links and a half each, and what the first ones need so that the room hangs together.
		expect(room.dials.length / count).toBeLessThan(2.6);
		expect(room.parts).toBe(1);
	});

	it('tells nobody twice to dial the same peer, and never both ends', () => {
		const room = new SimulatedRoom(count);
		room.enter(count, 10_000, 2);
		room.pass(15_000);
		const pairs = room.dials.map((pair) => [...pair].sort().join(' '));
		expect(new Set(pairs).size).toBe(pairs.length);
		expect(room.dials.every(([dialler, target]) => dialler !== target)).toBe(true);
	});

	it('is in one piece again within 2 s when 30 % leave at once, and whole after 5', () => {
		const room = new SimulatedRoom(count + 7);
		room.enter(count, 10_000, 1);
		room.pass(15_000);
		room.close(room.somePhones(0.3));
		let parted = 0;
		room.pass(5000, () => (parted = room.parts > 1 ? room.time : parted));
		expect(parted - 15_000).toBeLessThan(2000);
		expect(quantile(room.phoneDegrees(), 0)).toBeGreaterThanOrEqual(3);
		expect(quantile(room.phoneDegrees(), 1)).toBeLessThanOrEqual(8);
	});
});

describe('a newcomer', () => {
	it('costs the same, however many are there', () => {
		const perJoiner = [30, 100, 300, 1000].map((count) => {
			const room = new SimulatedRoom(count);
			room.enter(count, count * 60, 1);
			room.pass(count * 60 + 5000);
			return room.dials.length / count;
		});
		expect(Math.max(...perJoiner) / Math.min(...perJoiner)).toBeLessThan(1.3);
	});

	it('gets one link at once, to a hub, and the others 1.5 s later', () => {
		const room = new SimulatedRoom(1);
		room.enter(20, 1000, 1);
		room.pass(6000);
		announce(room.overlay, 'ada');
		expect(room.dials.at(-1)).toEqual(['p0', 'ada']);
		room.pass(1400);
		expect(degree(member(room, 'ada'))).toBe(1);
		room.pass(400);
		expect(degree(member(room, 'ada'))).toBeGreaterThanOrEqual(3);
	});

	it('is introduced to somebody who has the document when there is no hub', () => {
		const room = new SimulatedRoom(2);
		room.enter(10, 0);
		room.pass(6000);
		room.enter(5, 0, 0, 'young');
		room.pass(50);
		announce(room.overlay, 'ada');
		expect(room.dials.at(-1)?.[0]).toMatch(/^p/);
	});

	it('is not kept waiting by a dialler that does not dial', () => {
		const room = new SimulatedRoom(3);
		room.enter(10, 0, 1);
		room.pass(6000);
		room.asleep.add('p0');
		announce(room.overlay, 'ada');
		room.pass(2600);
		expect(room.dials.filter(([dialler, target]) => dialler === 'p0' && target === 'ada')).toHaveLength(1);
		expect(neighbours(room, 'ada')).not.toContain('p0');
		expect(degree(member(room, 'ada'))).toBeGreaterThanOrEqual(2);
	});
});

describe('a small room', () => {
	it('links everybody to everybody', () => {
		for (let count = 2; count <= 6; count++) {
			const room = new SimulatedRoom(count);
			room.enter(count, 500);
			room.pass(2500);
			expect(room.phoneDegrees()).toEqual(Array<number>(count).fill(count - 1));
		}
	});

	it('is linked to everybody again when it has become small', () => {
		const room = new SimulatedRoom(5);
		room.enter(12, 500);
		room.pass(4000);
		room.leave(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
		room.pass(1000);
		expect(room.phoneDegrees()).toEqual([4, 4, 4, 4, 4]);
	});

	it('of eight is in one piece at once', () => {
		const room = new SimulatedRoom(6);
		room.enter(8, 0);
		room.pass(1000);
		expect(room.parts).toBe(1);
		expect(
			[...room.overlay.phones].every(({ links }) => [...links.values()].some(({ answered }) => answered))
		).toBe(true);
	});
});

describe('a hub', () => {
	it('has no more than its cap while a thousand come', () => {
		const room = new SimulatedRoom(8);
		room.enter(1000, 5000, 2);
		room.pass(10_000);
		expect([...room.overlay.hubs].map(degree).every((links) => links <= 32 && links >= 30)).toBe(true);
	});

	it('that proves itself later gets its links then', () => {
		const room = new SimulatedRoom(9);
		room.enter(60, 1000);
		room.pass(6000);
		promote(room.overlay, 'p7');
		expect(degree(member(room, 'p7'))).toBeGreaterThanOrEqual(8);
	});
});

describe('a lost link', () => {
	const settled = () => {
		const room = new SimulatedRoom(11);
		room.enter(40, 1000);
		room.pass(6000);
		return room;
	};

	it('is found when both of its ends announce themselves again', () => {
		const room = settled();
		const [ben = ''] = neighbours(room, 'p3');
		announce(room.overlay, 'p3');
		announce(room.overlay, ben);
		expect(neighbours(room, 'p3')).not.toContain(ben);
		room.pass(1000);
		expect(degree(member(room, 'p3'))).toBeGreaterThanOrEqual(3);
		expect(degree(member(room, ben))).toBeGreaterThanOrEqual(3);
	});

	it('counts once when y-webrtc tells of it twice', () => {
		const room = settled();
		const before = degree(member(room, 'p3'));
		announce(room.overlay, 'p3');
		announce(room.overlay, 'p3');
		expect(degree(member(room, 'p3'))).toBeGreaterThanOrEqual(Math.min(3, before - 1));
		expect(member(room, 'p3').lost).toBe(1);
	});

	it('is replaced at once when its end names the peers that are left', () => {
		const room = settled();
		const [ben = '', ...others] = neighbours(room, 'p3');
		report(room.overlay, 'p3', [ben, ...others]);
		report(room.overlay, 'p3', others);
		expect(neighbours(room, 'p3')).not.toContain(ben);
		expect(degree(member(room, 'p3'))).toBeGreaterThanOrEqual(3);
		expect(room.suspected).toContain(ben);
	});

	it('puts its other end to the test: a silent one is nobody to dial', () => {
		const room = settled();
		const [ben = '', ...others] = neighbours(room, 'p3');
		report(room.overlay, 'p3', [ben, ...others]);
		report(room.overlay, 'p3', others);
		doubt(room.overlay, ben);
		const before = room.dials.length;
		room.enter(100, 1000, 0, 'new');
		room.pass(5000);
		expect(room.dials.slice(before).some(([dialler]) => dialler === ben)).toBe(false);
		trust(room.overlay, ben);
		room.pass(1000);
		expect(room.parts).toBe(1);
	});
});

describe('a socket that closes', () => {
	it('costs nothing when it comes back in time', () => {
		const room = new SimulatedRoom(12);
		room.enter(40, 1000);
		room.pass(6000);
		const before = [room.dials.length, neighbours(room, 'p3')];
		goAway(room.overlay, 'p3');
		room.pass(500);
		comeBack(room.overlay, 'p3');
		announce(room.overlay, 'p3');
		room.pass(3000);
		expect([room.dials.length, neighbours(room, 'p3')]).toEqual(before);
	});

	it('is mourned after the grace, and its neighbours are healed', () => {
		const room = new SimulatedRoom(13);
		room.enter(40, 1000);
		room.pass(6000);
		goAway(room.overlay, 'p3');
		room.pass(1200);
		expect(room.gone).toEqual(['p3']);
		expect(quantile(room.phoneDegrees(), 0)).toBeGreaterThanOrEqual(3);
	});
});

describe('a restarted server', () => {
	it('learns the overlay from what the peers report, without a single dial', () => {
		const before = new SimulatedRoom(14);
		before.enter(60, 1000, 1);
		before.pass(6000);
		const after = new SimulatedRoom(15);
		for (const name of before.overlay.members.keys()) {
			// A client says whom it is linked to before it announces itself: see the topic's `links`.
			announce(after.overlay, name, { have: 1 });
			report(after.overlay, name, neighbours(before, name));
		}
		after.pass(5000);
		expect(after.dials).toEqual([]);
		for (const name of before.overlay.members.keys())
			expect(neighbours(after, name)).toEqual(neighbours(before, name));
		expect(after.parts).toBe(1);
	});

	it('leaves clients alone that only say how many links they have', () => {
		const room = new SimulatedRoom(16);
		for (let index = 0; index < 40; index++) announce(room.overlay, `p${index}`, { have: 4 });
		room.pass(5000);
		expect(room.dials).toEqual([]);
	});
});

it('nobody can make another one look busy by naming it', () => {
	const room = new SimulatedRoom(17);
	room.enter(20, 0);
	room.pass(4000);
	const before = degree(member(room, 'p5'));
	for (let index = 6; index < 16; index++) report(room.overlay, `p${index}`, ['p5', 'x1', 'x2']);
	expect(degree(member(room, 'p5'))).toBeLessThanOrEqual(before);
});

describe('any history', () => {
	const step = fc.oneof(
		fc.record({ kind: fc.constant('come' as const), who: fc.nat(40) }),
		fc.record({ kind: fc.constant('lose' as const), who: fc.nat(40) }),
		fc.record({ kind: fc.constant('close' as const), who: fc.nat(40) }),
		fc.record({ kind: fc.constant('back' as const), who: fc.nat(40) }),
		fc.record({ kind: fc.constant('sleep' as const), who: fc.nat(40) }),
		fc.record({
			kind: fc.constant('report' as const),
			who: fc.nat(40),
			peers: fc.array(fc.nat(50), { maxLength: 9 })
		}),
		fc.record({ kind: fc.constant('doubt' as const), who: fc.nat(40) }),
		fc.record({ kind: fc.constant('wait' as const), who: fc.nat(3000) })
	);

	it('keeps the invariants: caps, no link to nobody, counts that add up, one piece in the end', () => {
		fc.assert(
			fc.property(fc.integer(), fc.array(step, { maxLength: 120 }), (seed, steps) => {
				const room = new SimulatedRoom(seed);
				room.enter(15, 500, 1);
				room.pass(3000);
				for (const act of steps) {
					const name = `p${act.who}`;
					switch (act.kind) {
						case 'come':
						case 'lose':
							announce(room.overlay, name);
							break;
						case 'close':
							goAway(room.overlay, name);
							break;
						case 'back':
							if (room.overlay.members.get(name)?.awaySince !== null) comeBack(room.overlay, name);
							break;
						case 'sleep':
							room.asleep.add(name);
							break;
						case 'report':
							report(
								room.overlay,
								name,
								act.peers.map((peer) => `p${peer}`)
							);
							break;
						case 'doubt':
							doubt(room.overlay, name);
							break;
						case 'wait':
							room.pass(act.who);
							break;
						default:
							act satisfies never;
					}
					let ends = 0;
					for (const one of room.overlay.members.values()) {
						expect(one.links.size).toBeLessThanOrEqual(one.hub ? 32 : 8);
						ends += one.links.size;
						for (const other of one.links.keys()) expect(room.overlay.members.get(other.name)).toBe(other);
					}
					expect(ends).toBe(2 * room.overlay.links);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
