import type { Spotlight } from '../../../core/stage/stage.ts';

/** Headings under which things for the wall are listed, in their order. */
export const GROUPS = [
	'department',
	'goal',
	'stop',
	'ask',
	'friction',
	'question',
	'strategy',
	'picture',
	'prompt',
	'matrix'
] as const;
export type Group = (typeof GROUPS)[number];

/** Where a spotlight is listed: a list stands with what it is a list of. */
export function groupOf({ kind }: Spotlight): Group {
	switch (kind) {
		case 'frictions':
			return 'friction';
		case 'questions':
			return 'question';
		case 'map':
		case 'pulse':
			return 'strategy';
		default:
			return kind;
	}
}
