import type { WorkshopEntry } from '../../src/core/ports/storage.ts';
import { Phone } from '../../src/state/phone/phone.svelte.ts';
import type { MemoryDevice, MemoryWorkshop } from './memory-session.ts';

/** A phone that has joined, and its device; `given` is what it brings along, such as an invitation. */
export async function joinedPhone(
	room: MemoryWorkshop,
	name: string,
	department = 'sales',
	given: Partial<WorkshopEntry> = {}
): Promise<{ device: MemoryDevice; phone: Phone }> {
	const device = await room.join(name, given);
	await room.pass();
	const phone = new Phone(device.session);
	await phone.join(name, department);
	await room.pass();
	return { device, phone };
}
