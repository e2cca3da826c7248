import { spawnSync } from 'node:child_process';

/** Runs a command of the system and gives what it printed; throws with what it complained about. */
export function run(command: string, ...parameters: string[]): string {
	const { status, stdout, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8' });
	if (status === 0) return stdout;
	const why = error?.message ?? (stderr.trim() || `status ${status}`);
	throw new Error(`${command} ${parameters.join(' ')}: ${why}`);
}

/** Whether a command is there and ends well. */
export const works = (command: string, ...parameters: string[]): boolean =>
	spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;
