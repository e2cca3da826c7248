import type { Problem } from '../core/result/result.ts';
import type { AnyLanguage, Area, Translate } from './areas.ts';
import { flatten, type Messages } from './message.ts';
import { pseudo } from './pseudo.ts';
import { describe, fill, type Catalog } from './translate.ts';
import { messages as enCommon } from './en/common.ts';
import { messages as enHome } from './en/home.ts';
import { messages as enPhone } from './en/phone.ts';
import { messages as enSteps } from './en/steps.ts';
import { messages as enQuestion } from './en/question.ts';
import { messages as enAuthor } from './en/author.ts';
import { messages as enAsks } from './en/asks.ts';
import { messages as enVoice } from './en/voice.ts';
import { messages as enFocus } from './en/focus.ts';
import { messages as enBoards } from './en/boards.ts';
import { messages as enMap } from './en/map.ts';
import { messages as enShareout } from './en/shareout.ts';
import { messages as enPledge } from './en/pledge.ts';
import { messages as enOffline } from './en/offline.ts';
import { messages as enDevice } from './en/device.ts';
import { messages as enConsole } from './en/console.ts';
import { messages as enRunning } from './en/running.ts';
import { messages as enPlanning } from './en/planning.ts';
import { messages as enModeration } from './en/moderation.ts';
import { messages as enKeys } from './en/keys.ts';
import { messages as enProjector } from './en/projector.ts';
import { messages as enCharts } from './en/charts.ts';
import { messages as enMeasure } from './en/measure.ts';
import { messages as enPaper } from './en/paper.ts';
import { messages as enExport } from './en/export.ts';
import { messages as enProblems } from './en/problems.ts';
import { messages as deCommon } from './de/common.ts';
import { messages as deHome } from './de/home.ts';
import { messages as dePhone } from './de/phone.ts';
import { messages as deSteps } from './de/steps.ts';
import { messages as deQuestion } from './de/question.ts';
import { messages as deAuthor } from './de/author.ts';
import { messages as deAsks } from './de/asks.ts';
import { messages as deVoice } from './de/voice.ts';
import { messages as deFocus } from './de/focus.ts';
import { messages as deBoards } from './de/boards.ts';
import { messages as deMap } from './de/map.ts';
import { messages as deShareout } from './de/shareout.ts';
import { messages as dePledge } from './de/pledge.ts';
import { messages as deOffline } from './de/offline.ts';
import { messages as deDevice } from './de/device.ts';
import { messages as deConsole } from './de/console.ts';
import { messages as deRunning } from './de/running.ts';
import { messages as dePlanning } from './de/planning.ts';
import { messages as deModeration } from './de/moderation.ts';
import { messages as deKeys } from './de/keys.ts';
import { messages as deProjector } from './de/projector.ts';
import { messages as deCharts } from './de/charts.ts';
import { messages as deMeasure } from './de/measure.ts';
import { messages as dePaper } from './de/paper.ts';
import { messages as deExport } from './de/export.ts';
import { messages as deProblems } from './de/problems.ts';

/** All texts at once: for tests and reports. Screens load areas instead (see ui/shared/i18n.svelte.ts). */
export const ALL: Record<'en' | 'de', Record<Area, Messages>> = {
	en: {
		common: enCommon,
		home: enHome,
		phone: enPhone,
		steps: enSteps,
		question: enQuestion,
		author: enAuthor,
		asks: enAsks,
		voice: enVoice,
		focus: enFocus,
		boards: enBoards,
		map: enMap,
		shareout: enShareout,
		pledge: enPledge,
		offline: enOffline,
		device: enDevice,
		console: enConsole,
		running: enRunning,
		planning: enPlanning,
		moderation: enModeration,
		keys: enKeys,
		projector: enProjector,
		charts: enCharts,
		measure: enMeasure,
		paper: enPaper,
		export: enExport,
		problems: enProblems
	},
	de: {
		common: deCommon,
		home: deHome,
		phone: dePhone,
		steps: deSteps,
		question: deQuestion,
		author: deAuthor,
		asks: deAsks,
		voice: deVoice,
		focus: deFocus,
		boards: deBoards,
		map: deMap,
		shareout: deShareout,
		pledge: dePledge,
		offline: deOffline,
		device: deDevice,
		console: deConsole,
		running: deRunning,
		planning: dePlanning,
		moderation: deModeration,
		keys: deKeys,
		projector: deProjector,
		charts: deCharts,
		measure: deMeasure,
		paper: dePaper,
		export: deExport,
		problems: deProblems
	}
};

/** The flat table of everything in one language. */
export function catalogOf(language: AnyLanguage): Catalog {
	const areas = Object.entries(ALL[language === 'qps' ? 'en' : language]);
	return Object.assign(
		{},
		...areas.map(([area, messages]) => flatten(language === 'qps' ? pseudo(messages) : messages, area))
	) as Catalog;
}

/** A translator with every area in it. An unknown key comes back as the key. */
export function createTranslator(language: AnyLanguage): Translate {
	const catalog = catalogOf(language);
	return (key, ...params) => {
		const message = catalog[key];
		return message === undefined ? key : fill(message, params[0] ?? {}, language);
	};
}

/** The sentence of a problem in one language. */
export function createDescriber(language: AnyLanguage): (problem: Problem) => string {
	const catalog = catalogOf(language);
	return (problem) => describe(catalog, problem, language);
}
