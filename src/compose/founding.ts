import { publicProgram } from '../core/program/public-program.ts';
import type { Program } from '../core/program/program.ts';
import { writeVault } from '../core/program/vault.ts';
import type { Session } from '../core/ports/session.ts';
import { firstStage } from '../core/stage/move.ts';
import { toHex } from '../crypto/encoding.ts';

/** A new workshop's first records: who runs it, what only the words open, what everybody may know. */
export async function found(session: Session, program: Program): Promise<void> {
	const { ledger, signer, facilitator } = session;
	if (!facilitator) throw new Error('Only the holder of the root key founds a workshop');
	await ledger.write(
		'cert',
		toHex(signer.publicKey),
		{ role: 'facilitator', revoked: false, sealTo: facilitator.sealTo, accepts: [] },
		facilitator.root
	);
	const vault = writeVault({ program, salt: session.entry.salt ?? '' });
	await ledger.write('vault', 'main', { sealed: facilitator.sealVault(vault) }, facilitator.root);
	await ledger.write('program', 'main', publicProgram(program), signer);
	const stage = firstStage(program);
	if (stage) await ledger.write('stage', 'main', stage, signer);
}
