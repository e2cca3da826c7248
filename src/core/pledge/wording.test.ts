import { expect, test } from 'vitest';
import { MADE_UP } from '../rehearsal/lines.ts';
import { strategy as german } from '../program/sample/de/index.ts';
import { strategy as english } from '../program/sample/en/index.ts';
import { soundsLikeProject, soundsLikeSlogan } from './wording.ts';

const kindOf = (statement: string, from: number | null = 12, to: number | null = 20, unit = 'days') => {
	if (soundsLikeSlogan({ statement })) return 'slogan';
	return soundsLikeProject({ statement, unit }, from, to) ? 'project' : 'goal';
};

test.each([
	'Become the best service in Europe',
	'Be No. 1',
	'Number one in logistics',
	'Customers first!',
	'We put our customers at the heart of everything',
	'One team, one dream',
	'Take sales to the next level',
	'World-class quality',
	'Employer of choice',
	'Raise the bar in every project',
	'We shape the future of mobility',
	'Unleash our potential',
	'Go the extra mile',
	'The leading platform for archives',
	'Wir begeistern unsere Kunden',
	'Der Kunde steht im Mittelpunkt',
	'Menschen im Mittelpunkt',
	'Gemeinsam stark',
	'Fit für die Zukunft',
	'Wir gestalten die Zukunft',
	'Spitzenqualität aus einer Hand',
	'Jeden Tag ein bisschen besser',
	'Maßstäbe setzen',
	'Vorreiter bei der Nachhaltigkeit',
	'Die Nr. 1 im Norden',
	'Mit Leidenschaft dabei',
	'Bester Arbeitgeber der Region',
	'Wir ziehen an einem Strang'
])('a slogan: %s', (statement) => expect(kindOf(statement)).toBe('slogan'));

test.each([
	'Roll out the new ticket system',
	'Implement SAP by 2027',
	'Launch the customer portal',
	'Set up a data warehouse in Q3',
	'We will migrate to the cloud',
	'Redesign the website',
	'Establish a PMO',
	'Pilot the new shift plan',
	'Automate invoicing',
	'Kick off phase 2 of the programme',
	'Let’s build a training academy',
	'Neues CRM einführen',
	'Ein Datenlager aufbauen bis Ende 2026',
	'Wir führen ein neues Ticketsystem ein',
	'Wir setzen die Strategie um',
	'Einführung des CRM vorbereiten und abschließen',
	'Website bis 30. Juni neu entwickeln',
	'Schulungskonzept erarbeiten',
	'Umstellen auf Phase 2'
])('a project: %s', (statement) => expect(kindOf(statement)).toBe('project'));

test.each([
	['Einführung des neuen CRM', 0, 100, '%'],
	['Der Umzug', 0, 1, ''],
	['Project Phoenix', 0, 100, '%'],
	['Relaunch des Shops', 0, 100, '%']
])('a project by its numbers: %s', (statement, from, to, unit) =>
	expect(kindOf(statement, from, to, unit)).toBe('project')
);

test.each([
	'Answer every question within a day',
	'A contract is answered within 5 days',
	'Keep those who join us',
	'Check a picture while it is still news',
	'Complete orders within two days',
	'Migrate 95 % of customers to the portal',
	'Reduce the leading cause of returns',
	'Fewer calls about the number one reason for complaints',
	'Deliver offers faster',
	'Half of all contracts need no lawyer',
	'Halve what waits at Sales',
	'A newcomer’s first edit on a phone succeeds as often as one at a desk',
	'Build parts with fewer defects',
	'Spitzenlast am Montag senken',
	'Wir führen in fünf Märkten',
	'Wir setzen weniger Papier ein',
	'90 % der Verträge bis Ende März abschließen',
	'Angebote schneller erstellen',
	'Anfragen innerhalb eines Tages beantworten',
	'Rechnungen pünktlich bezahlen',
	'Weniger Ausschuss in der Frühschicht',
	'Kundinnen empfehlen uns weiter',
	'Neue Leute bleiben länger als ein Jahr',
	'Durchlaufzeit vom Auftrag bis zur Lieferung',
	'Team Nord beantwortet alle Anrufe'
])('neither: %s', (statement) => expect(kindOf(statement)).toBe('goal'));

test('no alarm at the goals of the rehearsal and at what the sample programs aim for', () => {
	const goals = [MADE_UP.en, MADE_UP.de].flatMap((lines) => lines.goals.map(({ goal }) => goal));
	const aims = [...english.indicators, ...german.indicators];
	for (const statement of [...goals, ...aims])
		expect([statement, kindOf(statement)]).toEqual([statement, 'goal']);
});
