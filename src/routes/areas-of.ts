import type { Area } from '../i18n/areas.ts';

/** The texts that a route shows first; the rest loads when it is used. */
export function areasOf(route: string | null): Area[] {
	switch (route) {
		case '/':
			return ['common', 'home'];
		case '/join':
		case '/screen':
			return ['common', 'home'];
		case '/new':
		case '/w/[id]/console':
		case '/w/[id]/words':
			return ['common', 'console', 'asks'];
		case '/w/[id]/screen':
			return ['common', 'projector', 'asks'];
		case '/w/[id]':
			return ['common', 'phone', 'asks'];
		default:
			return ['common'];
	}
}
