import type { MatrixCard } from '../../../../core/focus/matrix.ts';
import { byState, counts } from '../../../../core/asks/tally.ts';
import { WAVES } from '../../../../core/program/waves.ts';
import { itemsOfForm } from '../../../../core/quiz/forms.ts';
import { onWall } from '../../../../core/stage/hold.ts';
import { remaining } from '../../../../core/stage/timer.ts';
import { companyMapOf } from '../../../../state/company-map.ts';
import { storyOf } from '../../../../state/story-of.ts';
import type { Workshop } from '../../../../state/workshop.svelte.ts';
import { resultNames } from '../../../../ui/charts/names.ts';
import { spotlightView } from './spotlight-view.ts';
import type { AskOnWall, CheersOnWall, ProjectorView } from '../../../../ui/projector/view.ts';

/** What the wall is handed: plain values, read from the workshop. `now`: this device's clock, milliseconds. */
export function projectorView(
	workshop: Workshop,
	now: number,
	matrix: readonly MatrixCard[] = []
): ProjectorView {
	const { program, strategy, quiz, results, later } = workshop.state;
	const stage = workshop.stage && onWall(workshop.stage);
	const items = quiz?.items ?? [];
	const timer = stage?.timer ?? null;
	return {
		program,
		stage,
		strategy,
		departments: workshop.departments.map(({ department, members, pledge, verdict, word, reason }) => ({
			id: department.id,
			name: department.name,
			here: members.length,
			pledge,
			verdict: verdict ?? 'open',
			reason,
			asks: asksOnWall(workshop, department.id),
			changes: storyOf(workshop, department.id).at(-1)?.changes.length ?? 0,
			divided: word.divided,
			cheers: cheersOnWall(workshop, department.id),
			board: null
		})),
		map: companyMapOf(workshop),
		here: workshop.participants.length,
		receipted: Object.fromEntries(WAVES.map((wave) => [wave, workshop.receipted(wave)])),
		later: Object.fromEntries(later),
		questions: quiz ? itemsOfForm(items, 'A').length : null,
		results,
		names: resultNames(strategy, program, items),
		joinLink: workshop.joinLink,
		address: `${new URL(workshop.joinLink).host}/join`,
		words: workshop.state.code,
		timer: timer ? { left: remaining(timer, now), total: timer.seconds } : null,
		connection: workshop.connection,
		spotlight: spotlightView({ ...workshop.state, stage }, matrix)
	};
}

/** What phones give a department, and who offers it help: departments by name, people of none by their own. */
const cheersOnWall = (workshop: Workshop, department: string): CheersOnWall => ({
	reactions: Object.fromEntries(workshop.state.cards.reactions.get(department) ?? []),
	helpers: [
		...new Set(
			workshop.helpsFor(department).flatMap((help) => {
				const name = help.department || help.name;
				return name ? [name] : [];
			})
		)
	]
});

/** What a department asks of others and still stands, what waits first. */
const asksOnWall = (workshop: Workshop, department: string): AskOnWall[] =>
	workshop.asks
		.filter(({ ask }) => ask.from === department && counts(ask))
		.sort((a, b) => byState(a.ask, b.ask))
		.map(({ ask, to }) => ({ id: ask.id, to: to.name, what: ask.terms.what, state: ask.state }));
