import { run, works } from './run.ts';

/** Every namespace of these tests is called by this, the process that made it, and its host's name. */
const PREFIX = 'catchball-';

export const namespaceOf = (host: string): string => `${PREFIX}${process.pid}-${host}`;

/** Why no network can be made on this machine; null when it can. */
export function whyNoNetwork(): string | null {
	if (process.platform !== 'linux') return 'network namespaces are Linux’s';
	if (process.getuid?.() !== 0) return 'only root may make network namespaces';
	for (const [command, sign] of [
		['ip', '-V'],
		['bridge', '-V'],
		['nft', '--version']
	] as const)
		if (!works(command, sign)) return `there is no \`${command}\` (Debian: iproute2, nftables)`;
	const trial = namespaceOf('trial');
	try {
		run('ip', 'netns', 'add', trial);
		run('ip', '-n', trial, 'link', 'add', 'br0', 'type', 'bridge');
		run('ip', 'netns', 'exec', trial, 'nft', 'add table bridge trial');
		return null;
	} catch (error) {
		return `this kernel or container refuses (${String(error).split('\n')[0]})`;
	} finally {
		removeNamespace(trial);
	}
}

/** Ends what runs in a namespace and removes it. */
export function removeNamespace(name: string): void {
	if (!namespaces().includes(name)) return;
	for (const pid of run('ip', 'netns', 'pids', name).split('\n').filter(Boolean)) {
		try {
			process.kill(Number(pid), 'SIGKILL');
		} catch {
			// It has just ended by itself.
		}
	}
	run('ip', 'netns', 'del', name);
}

/** Removes what a run that was killed has left behind. */
export function removeLeftovers(): void {
	for (const name of namespaces()) {
		const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
		if (owner && !works('kill', '-0', owner)) removeNamespace(name);
	}
}

const namespaces = (): string[] =>
	run('ip', 'netns', 'list')
		.split('\n')
		.map((line) => line.split(' ')[0] ?? '')
		.filter((name) => name.startsWith(PREFIX));
