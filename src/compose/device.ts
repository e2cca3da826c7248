import type { DeviceStorage } from '../core/ports/device.ts';
import { isPersistent, onWiped, wipeDevice, type CatchballDatabase } from '../storage/index.ts';

/** This device's storage as screens see it. */
export function deviceStorage(database: CatchballDatabase): DeviceStorage {
	onWiped(database, () => location.replace('/'));
	return {
		health: () => database.health.current(),
		subscribe: (listener) => database.health.subscribe(listener),
		seen: () => database.health.seen(),
		promised: isPersistent,
		wipe: () => wipeDevice(database)
	};
}
