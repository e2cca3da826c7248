import { Devices, facilitatorBody, type LedgerDevice } from './devices.ts';
import { ada, ben, root, stage } from './people.ts';

export interface TwoLedgers {
	devices: Devices;
	adas: LedgerDevice;
	bens: LedgerDevice;
}

/** Ada, who leads through the day and is in the lobby, and Ben, who has heard of it. */
export async function twoLedgers(): Promise<TwoLedgers> {
	const devices = new Devices();
	const adas = await devices.ledger({ own: [ada.key] });
	const bens = await devices.ledger({ own: [ben.key] });
	await adas.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
	await adas.ledger.write('stage', 'main', stage('lobby'), ada.signer);
	await devices.settle();
	return { devices, adas, bens };
}

/** Somebody says on a device who they are. */
export const introduce = (device: LedgerDevice, who = ben) =>
	device.ledger.write('me', 'me', { name: who.name, department: 'sales' }, who.signer);

/** Where a cert of somebody's key stands: see the one that Ada has. */
export function certSlot({ carrier }: LedgerDevice, key: string): string {
	const rootCert = carrier.entries().find(([slot]) => slot.startsWith('cert/'))?.[0] ?? '';
	return rootCert.slice(0, rootCert.lastIndexOf('/') + 1) + key;
}
