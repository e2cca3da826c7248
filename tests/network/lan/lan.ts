import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from './host.ts';
import { namespaceOf, removeLeftovers, removeNamespace } from './namespaces.ts';
import { run } from './run.ts';

/** Frames that mDNS sends to all of a network. */
const MULTICAST_DNS = 'ether daddr { 01:00:5e:00:00:fb, 33:33:00:00:00:fb } drop';

/**
 * A network of its own: machines on one switch, with no way to anywhere else. Everything lies in namespaces, so that
 * nothing of the machine that runs this is changed, and all is gone when it is closed.
 */
export class Lan {
	readonly #switch = namespaceOf('switch');
	readonly #scratch = mkdtempSync(join(tmpdir(), 'catchball-lan-'));
	readonly #hosts = new Map<string, Host>();

	constructor() {
		removeLeftovers();
		run('ip', 'netns', 'add', this.#switch);
		try {
			run(...['ip', '-n', this.#switch, 'link', 'add', 'br0', 'type', 'bridge'], ...['mcast_snooping', '0']);
			run('ip', '-n', this.#switch, 'link', 'set', 'br0', 'up');
			this.#nft('add table bridge air');
			this.#nft('add chain bridge air forward { type filter hook forward priority 0; policy accept; }');
		} catch (error) {
			this.close();
			throw error;
		}
	}

	/** The machine of this name, made when it is asked for first. */
	host(name: string): Host {
		const known = this.#hosts.get(name);
		if (known) return known;
		const number = this.#hosts.size + 1;
		const host = new Host(name, `10.77.0.${number}`, {
			switch: this.#switch,
			port: `port${number}`,
			scratch: this.#scratch
		});
		this.#hosts.set(name, host);
		return host;
	}

	/** From now on no frame gets from one machine to another, and none of them is told: an access point that hangs. */
	hush(): void {
		this.#nft('add rule bridge air forward drop');
	}

	/** From now on so many of a hundred frames are lost, by chance: a hall full of phones on one access point. */
	lose(percent: number): void {
		this.#nft(`add rule bridge air forward numgen random mod 100 < ${percent} drop`);
	}

	/** From now on nothing gets from these machines to all others, or back; each half goes on by itself. */
	divide(...half: Host[]): void {
		const ports = half.map(({ port }) => `"${port}"`).join(', ');
		this.#nft(`add rule bridge air forward iifname { ${ports} } oifname != { ${ports} } drop`);
		this.#nft(`add rule bridge air forward iifname != { ${ports} } oifname { ${ports} } drop`);
	}

	/** A network that keeps multicast to itself, as company Wi-Fi does: names that mDNS would find are not found. */
	dropMulticast(): void {
		this.#nft(`add rule bridge air forward ${MULTICAST_DNS}`);
	}

	/** A network for web pages alone: TCP gets through. */
	dropUdp(): void {
		this.#nft('add rule bridge air forward ip protocol udp drop');
	}

	/** Lets everything through again. */
	clear(): void {
		this.#nft('flush chain bridge air forward');
	}

	/** No path between any two machines but those named. */
	isolateAllBut(...reachable: string[]): void {
		for (const host of this.#hosts.values()) host.isolate(!reachable.includes(host.name));
	}

	close(): void {
		for (const host of this.#hosts.values()) host.remove();
		this.#hosts.clear();
		removeNamespace(this.#switch);
		rmSync(this.#scratch, { recursive: true, force: true });
	}

	#nft(rule: string): void {
		run('ip', 'netns', 'exec', this.#switch, 'nft', rule);
	}
}
