import type { Reaction } from '../../core/cards/card.ts';

/** How a reaction looks, on phones, the wall and the console alike; its name stands in `shareout.reaction`. */
export const SIGNS: Record<Reaction, string> = {
	applause: '👏',
	heart: '❤️',
	strong: '💪',
	idea: '💡',
	doubt: '🤔'
};
