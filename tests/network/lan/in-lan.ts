import { Lan } from './lan.ts';
import { whyNoNetwork } from './namespaces.ts';

/** Runs a command's work in a network of its own, which is gone afterwards. Ends with 2 where none can be made. */
export async function inLan(work: (lan: Lan) => Promise<void>): Promise<void> {
	const why = whyNoNetwork();
	if (why) {
		console.error(`No network can be made here: ${why}.`);
		process.exitCode = 2;
		return;
	}
	const lan = new Lan();
	// An interrupted run tidies up as well.
	const end = (): never => {
		lan.close();
		process.exit(130);
	};
	process.once('SIGINT', end).once('SIGTERM', end);
	try {
		await work(lan);
	} finally {
		lan.close();
	}
}
