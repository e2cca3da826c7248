import type { DeviceRole } from '../../core/ports/storage.ts';

/** One workshop in the list of the home page. */
export interface WorkshopItem {
	id: string;
	title: string;
	role: DeviceRole;
	/** Milliseconds since 1970, this device's clock. */
	openedAt: number;
	sample: boolean;
}
