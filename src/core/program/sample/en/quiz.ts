import type { QuizItem } from '../../../quiz/items.ts';
import { same, twins } from '../twins.ts';

export const quiz: QuizItem[] = [
	...twins(
		'vision',
		'one-day',
		{
			type: 'single',
			question:
				'The installer rings the bell in the morning. According to our vision, when is the house warm?',
			options: ['After a weekend', 'The next morning', 'After three days', 'The same evening'],
			correct: 3,
			explanation: 'The vision says: running on the evening of the day the installer came.'
		},
		{
			type: 'single',
			question: 'What does our vision promise about the time an installation takes?',
			options: ['A single day', 'Half a week', 'One week', 'A fixed date'],
			correct: 0,
			explanation: 'One day: the installer comes in the morning, and in the evening the pump is running.'
		}
	),
	...twins(
		'one-day-today',
		'one-day',
		{
			type: 'single',
			question: 'How long do two installers need for one of our pumps today, on average?',
			options: ['1.5 days', '3.2 days', '5.5 days', '8 days'],
			correct: 1,
			explanation: '3.2 days for two people. Their time is the bottleneck of the whole industry.'
		},
		{
			type: 'single',
			question: 'How many of 100 installations in existing homes are finished within one working day today?',
			options: ['4', '45', '22', '70'],
			correct: 2,
			explanation: '22 today, 80 in 2030.'
		}
	),
	...twins(
		'one-day-means',
		'one-day',
		{
			type: 'multiple',
			question: 'Which two things are to make one-day installation possible?',
			options: [
				'A hydraulic module that arrives assembled',
				'Installation teams on our own payroll',
				'A quote made from twelve photos',
				'Smaller pumps for smaller houses'
			],
			correct: [0, 2],
			explanation: 'The module saves time in the cellar, the quote from photos saves two visits before.'
		},
		{
			type: 'multiple',
			question: 'What do we give installers so that they are done in a day? Two are right.',
			options: [
				'A bonus for every working day they save',
				'A planning tool that works from photos',
				'Hydraulics filled and tested at the factory',
				'A second van for every team'
			],
			correct: [1, 2],
			explanation:
				'Planning from twelve photos, and a module that leaves the factory assembled, tested and filled.'
		}
	),
	...twins(
		'homes-which',
		'existing-homes',
		{
			type: 'single',
			question: 'Which houses do we develop for first?',
			options: [
				'New houses with underfloor heating',
				'Old houses that keep their radiators',
				'Office buildings with cooling',
				'Blocks of flats with one central plant'
			],
			correct: 1,
			explanation:
				'Houses from before 1995 with the radiators they have: the half of the market that nobody serves well.'
		},
		{
			type: 'single',
			question: 'A developer wants a special version for 200 new houses. What is our answer?',
			options: [
				'Yes, from 100 units on',
				'Yes, if the margin is right',
				'The catalogue, as for everybody',
				'The board decides case by case'
			],
			correct: 2,
			explanation:
				'New buildings get what is in the catalogue. Special versions are on the list of what we will not do.'
		}
	),
	...twins(
		'homes-technology',
		'existing-homes',
		{
			type: 'single',
			question: 'Which flow temperature do our pumps have to reach for old radiators?',
			options: ['35 °C', '45 °C', '90 °C', '70 °C'],
			correct: 3,
			explanation: '70 °C: what radiators in a house from before 1995 need on the coldest days.'
		},
		{
			type: 'single',
			question: 'Which refrigerant do we build on for existing homes?',
			options: ['Propane', 'R32', 'Ammonia', 'R410A'],
			correct: 0,
			explanation: 'Propane reaches 70 °C, and no regulation in sight will take it off the market.'
		}
	),
	...twins(
		'homes-share',
		'existing-homes',
		{
			type: 'truefalse',
			question: 'Existing homes already bring more than half of our revenue.',
			correct: false,
			explanation: 'It is 38 % today. 65 % is the aim for 2030.'
		},
		{
			type: 'truefalse',
			question: 'By 2030 about two thirds of our revenue shall come from existing homes.',
			correct: true,
			explanation: '65 % in 2030, after 38 % today.'
		}
	),
	...twins(
		'service-time',
		'warm-again',
		{
			type: 'single',
			question: 'From the fault report until the house is warm again: which median do we want to reach?',
			options: ['4 hours', '16 hours', '24 hours', '48 hours'],
			correct: 1,
			explanation: '16 hours: who calls in the afternoon is warm in the morning.'
		},
		{
			type: 'single',
			question: 'How long do customers wait today, in the median, until a failed pump heats again?',
			options: ['12 hours', '24 hours', '72 hours', '41 hours'],
			correct: 3,
			explanation: '41 hours. The aim is 16.'
		}
	),
	...twins(
		'service-way',
		'warm-again',
		{
			type: 'order',
			question: 'How will a fault be dealt with? Put the steps in order.',
			options: [
				'The pump reports a change in its data',
				'The service desk names the part',
				'The van leaves with the part on board',
				'The technician repairs it at the first visit'
			],
			correct: [0, 1, 2, 3],
			explanation: 'The part is known before the van leaves: that is what makes the first visit the last one.'
		},
		{
			type: 'order',
			question: 'A pump loses pressure in November. What happens, one after the other?',
			options: [
				'It gives notice before it fails',
				'The desk finds the cause from afar',
				'The right spare part is loaded',
				'One visit, and the house stays warm'
			],
			correct: [0, 1, 2, 3],
			explanation: 'Notice, cause, part, visit. Today the visit comes first, and often a second one.'
		}
	),
	...twins(
		'platforms-number',
		'two-platforms',
		{
			type: 'single',
			question: 'How many product platforms will be left in the end?',
			options: ['One', 'Three', 'Two', 'Five'],
			correct: 2,
			explanation: 'Two, out of seven that have grown over twenty years.'
		},
		{
			type: 'single',
			question: 'On how many product platforms do we build today?',
			options: ['Seven', 'Three', 'Five', 'Twelve'],
			correct: 0,
			explanation: 'Seven, each with boards, brackets and spare parts of its own. Two will be left.'
		}
	),
	...twins(
		'platforms-gain',
		'two-platforms',
		{
			type: 'multiple',
			question: 'What do we expect of having fewer platforms? Two are right.',
			options: [
				'More variants for every country',
				'Delivery four weeks after the order',
				'350 purchased parts instead of 900',
				'A second factory abroad'
			],
			correct: [1, 2],
			explanation:
				'Four weeks instead of eleven, 350 parts instead of 900. And engineers for the other three priorities.'
		},
		{
			type: 'multiple',
			question: 'Which two changes belong to “Two platforms instead of seven”?',
			options: [
				'From eleven weeks of delivery time to four',
				'From 62 to 85 repairs at the first visit',
				'From 38 to 65 % of revenue',
				'From 900 purchased parts to 350'
			],
			correct: [0, 3],
			explanation: 'The other two figures belong to “Warm again by tomorrow” and “Existing homes first”.'
		}
	),
	...twins(
		'non-goals',
		null,
		{
			type: 'truefalse',
			question: 'From 2028 on we will also sell to home owners directly.',
			correct: false,
			explanation: 'The installer is our customer. Direct sale is on the list of what we will not do.'
		},
		{
			type: 'truefalse',
			question: 'Installers remain our only way to the home owner.',
			correct: true,
			explanation: 'They do: direct sale is on the list of what we will not do.'
		}
	),
	...same('recall', null, {
		type: 'recall',
		question: 'Name three of our four priorities, in your own words.',
		accepted: [
			'one-day installation = one day = installation in a day = install in one day = faster installation = installation time',
			'existing homes = old houses = old homes = existing buildings = existing houses = renovation = radiators',
			'warm again by tomorrow = warm again = service = faster repair = repair time = first visit',
			'two platforms = fewer platforms = platforms = fewer parts = less variety'
		],
		need: 3,
		explanation:
			'One-day installation; existing homes first; warm again by tomorrow; two platforms instead of seven. Any wording that means one of them counts.'
	})
];
