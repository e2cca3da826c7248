import { promptsOf } from '../../../core/program/prompts.ts';
import { shortCard } from '../../../core/cards/card.ts';
import { focusOfPage } from '../../../core/cards/page.ts';
import { entryOf, textOf } from '../../../core/spotlight/entry.ts';
import { RESULT_PICTURES } from '../../../core/stage/pictures.ts';
import type { Spotlight } from '../../../core/stage/stage.ts';
import type { WorkshopState } from '../../../core/workshop/state.ts';
import type { Translate } from '../../../i18n/areas.ts';

type Known = Pick<WorkshopState, 'program' | 'strategy' | 'pledges' | 'asks' | 'cards'>;

/** What something in the spotlight is called in a list: its own words where it has any. */
export function choiceName(t: Translate, { state }: { state: Known }, spotlight: Spotlight): string {
	const department = (id: string): string =>
		state.program?.departments.find((one) => one.id === id)?.name ?? id;
	switch (spotlight.kind) {
		case 'goal':
		case 'stop':
		case 'ask':
		case 'friction': {
			const entry = entryOf(spotlight, state);
			return entry ? textOf(entry) : t('voice.spot.gone');
		}
		case 'department':
			return department(spotlight.id);
		case 'matrix':
			return `${t('focus.desk.matrix')}: ${department(spotlight.id)}`;
		case 'frictions':
			return spotlight.id === null
				? t('focus.desk.frictions')
				: t('focus.wall.frictionsOf', { department: department(spotlight.id) });
		case 'questions':
			return t('voice.desk.list');
		case 'question':
			return (
				state.cards.questions.find(({ id }) => shortCard(id) === spotlight.id)?.text ?? t('voice.wall.gone')
			);
		case 'map':
			return t('map.title');
		case 'picture': {
			const picture = RESULT_PICTURES.find((one) => one === spotlight.id);
			return picture ? t(`console.results.${picture}`) : spotlight.id;
		}
		case 'prompt':
			return (
				(state.program && promptsOf(state.program).find(({ id }) => id === spotlight.id)?.text) ??
				t('focus.wall.gone')
			);
		case 'pulse':
			return t('voice.wall.pulse');
		case 'strategy': {
			const focus = focusOfPage(spotlight.id);
			if (focus.kind === 'indicators' || focus.kind === 'nonGoals' || focus.kind === 'vision')
				return t(`console.focus.${focus.kind}`);
			const id = focus.kind === 'priority' ? focus.id : '';
			return state.strategy?.priorities.find((priority) => priority.id === id)?.name ?? id;
		}
	}
}
