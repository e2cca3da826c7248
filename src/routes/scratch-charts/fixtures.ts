import type { ProjectorView } from '../../ui/projector/view.ts';
import type {
	PublishedFigure,
	PublishedResults,
	PublishedStatistic,
	DistributionBin
} from '../../core/publish/results.ts';
import { sample } from '../../core/program/sample/sample.ts';
import { publicProgram } from '../../core/program/public-program.ts';
import { resultNames } from '../../ui/charts/names.ts';

const rnd = (seed: number) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
export function viewFor(params: URLSearchParams): ProjectorView {
	const lang = (params.get('lang') ?? 'en') as 'en' | 'de';
	const program = sample(lang);
	const r = rnd(Number(params.get('seed') ?? 3));
	const people = Number(params.get('people') ?? 48);
	const f = (lo = 20, span = 30): PublishedFigure => {
		const before = Math.round((lo + r() * span) * 10) / 10;
		return {
			shown: true,
			n: people,
			before,
			after: Math.min(100, Math.round((before + r() * 45 - 4) * 10) / 10)
		};
	};
	const nd = Number(params.get('departments') ?? 0);
	const deps = nd
		? Array.from({ length: nd }, (_, i) => ({
				id: 'd' + i,
				name: program.departments[i % program.departments.length]!.name + ' ' + (i + 1),
				people: null
			}))
		: program.departments;
	const slots = [...new Map(program.quiz.map((q) => [q.slot, q.question])).keys()];
	const ns = Number(params.get('slots') ?? slots.length);
	const bins: DistributionBin[] =
		people >= 50
			? Array.from({ length: 10 }, (_, i) => ({
					from: i * 10,
					to: i * 10 + 10,
					before: Math.round(people * [0.06, 0.1, 0.18, 0.2, 0.16, 0.12, 0.1, 0.05, 0.02, 0.01][i]!),
					after: Math.round(people * [0, 0.01, 0.02, 0.05, 0.08, 0.14, 0.2, 0.24, 0.18, 0.08][i]!)
				}))
			: [
					{ from: 0, to: 20, before: 9, after: 0 },
					{ from: 20, to: 40, before: 20, after: 5 },
					{ from: 40, to: 60, before: 14, after: 11 },
					{ from: 60, to: 100, before: 5, after: 32 }
				];
	const statistics: PublishedStatistic[] = [
		{
			name: 'certainty',
			of: { kind: 'total' },
			n: people,
			values: {
				before: { points: 0.1, confidentlyWrong: 17.5 },
				after: { points: 1.6, confidentlyWrong: 6.1 }
			}
		},
		...slots.map((id, i): PublishedStatistic => ({
			name: 'certainty',
			of: { kind: 'slot', id },
			n: people,
			values: {
				before: { points: 0.1, confidentlyWrong: Math.round(r() * 38) },
				after: i === 2 ? undefined : { points: 1.6, confidentlyWrong: Math.round(r() * r() * 30) }
			}
		}))
	];
	const results: PublishedResults = {
		minimum: 5,
		matched: people,
		unmatched: 7,
		total: params.has('hidden')
			? { shown: false, reason: 'few' }
			: params.has('bound')
				? { shown: true, n: 6, before: 20, after: 61, bound: { before: 'under20' } }
				: {
						shown: true,
						n: people,
						before: Number(params.get('before') ?? 38.2),
						after: Number(params.get('after') ?? 71.4)
					},
		groupGain: 0.537,
		meanGain: 0.51,
		priorities: program.strategy.priorities.map(({ id }, i) => ({
			id,
			figure:
				params.has('bound') && i < 2
					? {
							shown: true,
							n: 7,
							before: i ? 80 : 20,
							after: i ? 80 : 66,
							bound: i
								? { before: 'over80' as const, after: 'over80' as const }
								: { before: 'under20' as const }
						}
					: f()
		})),
		departments: deps.map(({ id }, i) => ({
			id,
			figure: i % 5 === 3 ? ({ shown: false, reason: 'few' } as const) : f()
		})),
		slots: slots.slice(0, ns).map((id) => ({ id, figure: f(10, 60) })),
		others: { departments: ['x'], figure: f() },
		statistics,
		distribution: bins
	};
	return {
		program: { ...publicProgram(program), departments: deps },
		stage: {
			step: program.agenda.find((s) => s.kind === 'results')!.id,
			phase: 'revealed',
			focus: { kind: 'picture', id: params.get('picture') ?? 'total' },
			curtain: 'content',
			timer: null
		},
		strategy: program.strategy,
		departments: [],
		here: people,
		receipted: { before: people, after: people },
		questions: 9,
		results,
		names: resultNames(program.strategy, { departments: deps }, program.quiz),
		joinLink: 'https://example.org/join#v1.a.b.c',
		address: 'example.org/join',
		words: [],
		timer: null,
		connection: { kind: 'connected', peers: 4 }
	} as ProjectorView;
}
