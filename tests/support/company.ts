import type { Ask, AskState } from '../../src/core/asks/ask.ts';
import type { MapSource } from '../../src/core/map/map-of.ts';
import type { Catch, Pledge } from '../../src/core/pledge/pledge.ts';
import type { Strength } from '../../src/core/pledge/support.ts';
import { seededRandom } from './chance.ts';

const PRIORITIES = {
	en: [
		'Answer the same day',
		'Digital fundraising that grows',
		'Data that we trust',
		'People who stay',
		'Less, but better'
	],
	de: [
		'Antwort am selben Tag',
		'Digitale Spenden, die wachsen',
		'Daten, denen wir trauen',
		'Menschen, die bleiben',
		'Weniger, dafür besser'
	]
};
const DEPARTMENTS = {
	en: [
		'Sales',
		'Legal',
		'Customer Service & Field Operations',
		'Finance',
		'Human Resources',
		'Product',
		'Software Development',
		'IT Operations',
		'Marketing',
		'Communications',
		'Procurement',
		'Logistics',
		'Quality',
		'Production North',
		'Production South',
		'Research',
		'Data & Analytics',
		'Facilities',
		'Occupational Health and Safety Management',
		'Compliance',
		'Partner Programme',
		'Training',
		'Strategy Office',
		'Works Council'
	],
	de: [
		'Vertrieb',
		'Recht',
		'Kundenservice und Außendienst',
		'Finanzen',
		'Personal',
		'Produktmanagement',
		'Softwareentwicklung',
		'IT-Betrieb',
		'Marketing',
		'Öffentlichkeitsarbeit',
		'Einkauf',
		'Logistik',
		'Qualitätssicherung',
		'Produktion Nord',
		'Produktion Süd',
		'Forschung',
		'Daten und Auswertung',
		'Gebäudemanagement',
		'Arbeitssicherheit und Gesundheitsschutz',
		'Compliance',
		'Partnerprogramm',
		'Weiterbildung',
		'Strategiebüro',
		'Betriebsrat'
	]
};

export interface CompanyOptions {
	departments: number;
	priorities: number;
	asks: number;
	language?: 'en' | 'de';
	seed?: number;
}

/**
 * A company that has pledged: the same one for the same options. Its third priority is carried by nobody, its second
 * department is asked by many, its last has not pledged, and some pledges were thrown back.
 */
export function companyOf({
	departments: count,
	priorities: goals,
	asks: wanted,
	language = 'en',
	seed = 5
}: CompanyOptions): MapSource {
	const random = seededRandom(seed);
	const chance = () => random.fraction();
	const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
	const priorities = PRIORITIES[language].slice(0, goals).map((name, at) => ({ id: `p${at + 1}`, name }));
	const departments = DEPARTMENTS[language].slice(0, count).map((name, at) => ({ id: `d${at + 1}`, name }));
	const carried = priorities.filter((_, at) => at !== 2);
	const pledges = departments.slice(0, -1).map(({ id, name }): [string, Pledge[]] => {
		const supports = new Map<string, Strength>();
		for (let at = chance() < 0.4 ? 3 : 2; at > 0; at--) supports.set(pick(carried).id, pick([1, 2, 2, 3, 3]));
		const wig = {
			id: 'w1',
			statement: `Halve what waits at ${name}`,
			from: '40',
			to: '20',
			unit: 'days',
			by: '2040-06-30',
			lag: 'Median days',
			leads: [],
			supports: [...supports].map(([priority, strength]) => ({ priority, strength }))
		};
		const stop = { id: 's1', what: `The weekly report of ${name}`, who: 'Ada', from: '2040-01-01' };
		const base = { department: id, turn: 1, previous: null, author: 'somebody' };
		return [id, [{ ...base, hash: `pledge of ${id}`, wigs: [wig], stops: [stop] }]];
	});
	const catches = departments.flatMap(({ id }): [string, Catch[]][] => {
		if (chance() < 0.2) return [];
		const verdict = chance() < 0.2 ? 'returned' : 'accepted';
		return [[`pledge of ${id}`, [{ pledge: `pledge of ${id}`, verdict, reason: '', author: 'leader' }]]];
	});
	const asks = Array.from({ length: wanted }, (_, at): Ask => {
		const from = pick(departments);
		const others = departments.filter(({ id }) => id !== from.id);
		const popular = others.find(({ id }) => id === 'd2');
		const to = popular && chance() < 0.2 ? popular : pick(others);
		const state = pick<AskState>(['agreed', 'agreed', 'asked', 'saidBack', 'countered']);
		const id = String(at).padStart(64, '0');
		const terms = {
			what: `Ask ${at + 1} of ${to.name}`,
			includes: 'in',
			excludes: 'out',
			kpis: [],
			by: '2040-06-30'
		};
		return {
			id,
			from: from.id,
			to: to.id,
			state,
			terms,
			version: 1,
			before: null,
			saidBack: null,
			reason: '',
			turns: []
		};
	});
	return { priorities, departments, pledges: new Map(pledges), catches: new Map(catches), asks };
}
