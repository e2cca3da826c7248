import type { WorkshopEntry } from '../core/ports/storage.ts';

/** Where a workshop opens on this device. A facilitator who scans the own join link looks at it as a phone would. */
export function surfacePath(entry: Pick<WorkshopEntry, 'id' | 'role'>): string {
	switch (entry.role) {
		case 'facilitator':
			return `/w/${entry.id}/console`;
		case 'screen':
			return `/w/${entry.id}/screen`;
		case 'participant':
			return `/w/${entry.id}`;
	}
}
