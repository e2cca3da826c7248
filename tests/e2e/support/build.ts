import { spawnSync } from 'node:child_process';

/** Builds the app once, before the journeys. */
export default function build(): void {
	if (process.env.CATCHBALL_BUILT === '1') return;
	const { status } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		{
			stdio: 'inherit'
		}
	);
	if (status !== 0) throw new Error('The app did not build');
}
