import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import { writeDoor } from '../../core/workshop/door.ts';
import { hexOf } from '../../core/values/hex.ts';

/**
 * Seals the open invitations and the four words to the recovery words, if they are not so by now. A device that leads no
 * more leaves that to the one that does.
 */
export async function sealDoor({ entry, ledger, signer }: Session, keys: FacilitatorKeys): Promise<void> {
	const { roles, vaults } = ledger.state();
	if (roles.get(hexOf(signer.publicKey)) !== 'facilitator') return;
	const content = writeDoor(entry);
	const before = vaults.get('door');
	if (before !== undefined && keys.openVault(before) === content) return;
	await ledger.write('vault', 'door', { sealed: keys.sealVault(content) }, keys.root);
}
