import { Phone } from '../../src/state/phone/phone.svelte.ts';
import type { MemoryDevice, MemoryWorkshop } from './memory-session.ts';

/** A phone that has joined, and its device. */
export async function joinedPhone(
	room: MemoryWorkshop,
	name: string,
	department = 'sales'
): Promise<{ device: MemoryDevice; phone: Phone }> {
	const device = await room.join(name);
	await room.pass();
	const phone = new Phone(device.session);
	await phone.join(name, department);
	await room.pass();
	return { device, phone };
}
