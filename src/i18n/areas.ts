import type { At, Messages, Params, Paths } from './message.ts';
import type { messages as common } from './en/common.ts';
import type { messages as home } from './en/home.ts';
import type { messages as phone } from './en/phone.ts';
import type { messages as steps } from './en/steps.ts';
import type { messages as question } from './en/question.ts';
import type { messages as author } from './en/author.ts';
import type { messages as asks } from './en/asks.ts';
import type { messages as voice } from './en/voice.ts';
import type { messages as focus } from './en/focus.ts';
import type { messages as boards } from './en/boards.ts';
import type { messages as map } from './en/map.ts';
import type { messages as shareout } from './en/shareout.ts';
import type { messages as pledge } from './en/pledge.ts';
import type { messages as console } from './en/console.ts';
import type { messages as moderation } from './en/moderation.ts';
import type { messages as running } from './en/running.ts';
import type { messages as planning } from './en/planning.ts';
import type { messages as keys } from './en/keys.ts';
import type { messages as projector } from './en/projector.ts';
import type { messages as charts } from './en/charts.ts';
import type { messages as measure } from './en/measure.ts';
import type { messages as paper } from './en/paper.ts';
import type { messages as exports } from './en/export.ts';
import type { messages as offline } from './en/offline.ts';
import type { messages as device } from './en/device.ts';

/** English is where the keys are defined; other languages mirror it. */
interface Keyed {
	common: typeof common;
	home: typeof home;
	phone: typeof phone;
	steps: typeof steps;
	question: typeof question;
	author: typeof author;
	asks: typeof asks;
	voice: typeof voice;
	focus: typeof focus;
	boards: typeof boards;
	map: typeof map;
	shareout: typeof shareout;
	pledge: typeof pledge;
	console: typeof console;
	running: typeof running;
	planning: typeof planning;
	moderation: typeof moderation;
	keys: typeof keys;
	projector: typeof projector;
	charts: typeof charts;
	measure: typeof measure;
	paper: typeof paper;
	export: typeof exports;
	offline: typeof offline;
	device: typeof device;
}

/** Texts come in areas, so that a phone does not load the console's. `problems` is keyed by problem code. */
export type Area = keyof Keyed | 'problems';

/** A key of `t`: the dotted path of a message, its area first. */
export type MessageKey = Paths<Keyed>;

/** Turns a key and the values of its placeholders into a sentence. */
export type Translate = <K extends MessageKey>(key: K, ...params: Params<At<Keyed, K>>) => string;

/** Languages that a person can pick. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `qps` is the pseudo-language: English, accented and longer, which shows what was forgotten. */
export type AnyLanguage = Language | 'qps';

type Loader = () => Promise<{ messages: Messages }>;

const loaders: Record<Language, Record<Area, Loader>> = {
	en: {
		common: () => import('./en/common.ts'),
		home: () => import('./en/home.ts'),
		phone: () => import('./en/phone.ts'),
		steps: () => import('./en/steps.ts'),
		question: () => import('./en/question.ts'),
		author: () => import('./en/author.ts'),
		asks: () => import('./en/asks.ts'),
		voice: () => import('./en/voice.ts'),
		focus: () => import('./en/focus.ts'),
		boards: () => import('./en/boards.ts'),
		map: () => import('./en/map.ts'),
		shareout: () => import('./en/shareout.ts'),
		pledge: () => import('./en/pledge.ts'),
		console: () => import('./en/console.ts'),
		running: () => import('./en/running.ts'),
		planning: () => import('./en/planning.ts'),
		moderation: () => import('./en/moderation.ts'),
		keys: () => import('./en/keys.ts'),
		projector: () => import('./en/projector.ts'),
		charts: () => import('./en/charts.ts'),
		measure: () => import('./en/measure.ts'),
		paper: () => import('./en/paper.ts'),
		export: () => import('./en/export.ts'),
		offline: () => import('./en/offline.ts'),
		device: () => import('./en/device.ts'),
		problems: () => import('./en/problems.ts')
	},
	de: {
		common: () => import('./de/common.ts'),
		home: () => import('./de/home.ts'),
		phone: () => import('./de/phone.ts'),
		steps: () => import('./de/steps.ts'),
		question: () => import('./de/question.ts'),
		author: () => import('./de/author.ts'),
		asks: () => import('./de/asks.ts'),
		voice: () => import('./de/voice.ts'),
		focus: () => import('./de/focus.ts'),
		boards: () => import('./de/boards.ts'),
		map: () => import('./de/map.ts'),
		shareout: () => import('./de/shareout.ts'),
		pledge: () => import('./de/pledge.ts'),
		console: () => import('./de/console.ts'),
		running: () => import('./de/running.ts'),
		planning: () => import('./de/planning.ts'),
		moderation: () => import('./de/moderation.ts'),
		keys: () => import('./de/keys.ts'),
		projector: () => import('./de/projector.ts'),
		charts: () => import('./de/charts.ts'),
		measure: () => import('./de/measure.ts'),
		paper: () => import('./de/paper.ts'),
		export: () => import('./de/export.ts'),
		offline: () => import('./de/offline.ts'),
		device: () => import('./de/device.ts'),
		problems: () => import('./de/problems.ts')
	}
};

/** Loads one area of one language. Rejects when the file can't be fetched. */
export async function loadArea(language: AnyLanguage, area: Area): Promise<Messages> {
	const { messages } = await loaders[language === 'qps' ? 'en' : language][area]();
	if (language !== 'qps') return messages;
	const { pseudo } = await import('./pseudo.ts');
	return pseudo(messages);
}

/** The area that a key belongs to. */
export const areaOf = (key: string): Area => key.slice(0, key.indexOf('.')) as Area;
