import type { Area } from '../i18n/areas.ts';

/** The texts that a route shows first; the rest loads when it is used. */
export function areasOf(route: string | null): Area[] {
	switch (route) {
		case '/':
			return ['common', 'home', 'device'];
		case '/privacy':
			return ['common', 'home', 'device'];
		case '/takeover':
			return ['common', 'keys', 'problems'];
		case '/join':
		case '/screen':
			// Those of the form for the words come with it.
			return ['common'];
		case '/new':
			return [
				'common',
				'console',
				'planning',
				'author',
				'question',
				'focus',
				'measure',
				'map',
				'shareout',
				'problems'
			];
		case '/w/[id]/console':
		case '/w/[id]/words':
			return [
				'common',
				'console',
				'keys',
				'running',
				'planning',
				'moderation',
				'author',
				'asks',
				'boards',
				'voice',
				'focus',
				'map',
				'shareout',
				'measure'
			];
		case '/w/[id]/screen':
			return ['common', 'projector', 'asks', 'voice', 'focus', 'map', 'shareout', 'pledge'];
		case '/w/[id]':
			// Those of later steps come with the steps.
			return ['common', 'phone', 'question'];
		case '/w/[id]/leader':
			return ['common', 'phone', 'steps', 'asks', 'pledge', 'map'];
		default:
			return ['common'];
	}
}
