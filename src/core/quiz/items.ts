import type { Certainty } from '../statistics/certainty.ts';

/** The two parallel forms; an item may belong to both. */
export type Form = 'A' | 'B';
export type ItemForm = Form | 'AB';
export type ItemType = 'single' | 'multiple' | 'truefalse' | 'order' | 'recall';

interface ItemBase {
	id: string;
	/** One place of the blueprint: an A item and its B twin share it. */
	slot: string;
	form: ItemForm;
	question: string;
	/** Id of the priority the item is about, if any. */
	priority: string | null;
	explanation: string;
}

/** One option is right. `correct` is its index. */
export interface SingleItem extends ItemBase {
	type: 'single';
	options: string[];
	correct: number;
}
/** Several options are right. `correct` holds their indices, ascending. */
export interface MultipleItem extends ItemBase {
	type: 'multiple';
	options: string[];
	correct: number[];
}
/** Two options, always `true` first; screens translate them. */
export interface TrueFalseItem extends ItemBase {
	type: 'truefalse';
	correct: boolean;
}
/** `correct` lists indices of `options` in the right sequence. */
export interface OrderItem extends ItemBase {
	type: 'order';
	options: string[];
	correct: number[];
}
/** Free text, `need` distinct wordings out of `accepted`. */
export interface RecallItem extends ItemBase {
	type: 'recall';
	accepted: string[];
	need: number;
}
export type QuizItem = SingleItem | MultipleItem | TrueFalseItem | OrderItem | RecallItem;

/**
 * What a phone may know of an item before the reveal: no key, no explanation, no priority. The options of an
 * `order` item stand in a drawn sequence, because a facilitator's file usually holds them in the right one.
 */
export interface PublicItem {
	id: string;
	slot: string;
	form: ItemForm;
	type: ItemType;
	question: string;
	/** Empty for `truefalse` and `recall`. */
	options: string[];
	/** For `recall`: how many answers are asked for. Otherwise 0. */
	need: number;
}

/** The quiz as published when the first wave opens. `commitment` = hex SHA-256 of salt and canonical key. */
export interface PublicQuiz {
	items: PublicItem[];
	commitment: string;
	/** Whether phones ask after each answer how sure its person is. Absent: no. */
	certainty?: boolean;
}

/** An answer that no accepted wording covers and that was ruled right. */
export interface RecallAddition {
	/** The answer as `recallKey` gives it: all that are equal to it count. */
	answer: string;
	/** Index of the accepted wording that it stands for, or right by itself. */
	as: number | 'own';
}

/** The secret half of an item; indices are into the *public* item's options. */
export type ItemKey =
	| { type: 'single'; correct: number; priority: string | null; explanation: string }
	| { type: 'multiple'; correct: number[]; priority: string | null; explanation: string }
	| { type: 'truefalse'; correct: boolean; priority: string | null; explanation: string }
	| { type: 'order'; correct: number[]; priority: string | null; explanation: string }
	| {
			type: 'recall';
			accepted: string[];
			need: number;
			priority: string | null;
			explanation: string;
			/** Ruled right by the facilitator; added for scoring, and never part of the committed key. */
			additions?: RecallAddition[];
	  };

/** Item id -> key. Lives in the vault until `reveal`. */
export type AnswerKey = Record<string, ItemKey>;

/** One person's answer to one item, in indices of the *public* item's options. Absent = not answered. */
export type Answer =
	| { type: 'single'; choice: number }
	| { type: 'multiple'; choices: number[] }
	| { type: 'truefalse'; choice: boolean }
	| { type: 'order'; sequence: number[] }
	| { type: 'recall'; texts: string[] };

/** Item id -> answer. */
export type Answers = Record<string, Answer>;

/** Item id -> how sure the person said to be of their answer. Absent = not said. */
export type Certainties = Record<string, Certainty>;

/** What is inside the seal of one sheet. */
export interface Sheet {
	form: Form;
	department: string | null;
	answers: Answers;
	/** Of answers that are there; absent where the quiz does not ask. */
	certainty?: Certainties;
	/** Set when the facilitator typed it in from paper, for somebody without a phone. */
	proxy?: true;
}
