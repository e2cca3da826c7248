import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespaceOf, removeNamespace } from './namespaces.ts';
import { run } from './run.ts';

/** One machine in the network: a namespace with one cable, whose other end is plugged into the switch. */
export class Host {
	readonly name: string;
	readonly address: string;
	readonly namespace: string;
	/** The switch's end of the cable. */
	readonly port: string;
	readonly #switch: string;
	readonly #scratch: string;

	constructor(name: string, address: string, plug: { switch: string; port: string; scratch: string }) {
		this.name = name;
		this.address = address;
		this.namespace = namespaceOf(name);
		this.port = plug.port;
		this.#switch = plug.switch;
		this.#scratch = plug.scratch;
		run('ip', 'netns', 'add', this.namespace);
		run(
			...['ip', '-n', this.#switch, 'link', 'add', this.port, 'type', 'veth'],
			...['peer', 'name', 'eth0', 'netns', this.namespace]
		);
		run('ip', '-n', this.#switch, 'link', 'set', this.port, 'master', 'br0', 'up');
		run('ip', '-n', this.namespace, 'address', 'add', `${address}/24`, 'dev', 'eth0');
		run('ip', '-n', this.namespace, 'link', 'set', 'lo', 'up');
		this.plugIn();
	}

	/** What has to stand before a command for it to run on this machine. */
	get prefix(): [string, ...string[]] {
		return ['ip', 'netns', 'exec', this.namespace];
	}

	/** The folder of this machine's only user, made when it is asked for first. */
	get home(): string {
		const folder = join(this.#scratch, `home-${this.name}`);
		mkdirSync(folder, { recursive: true });
		return folder;
	}

	/** A file that runs `program` on this machine, with whatever parameters it is given. */
	wrapper(program: string): string {
		const file = join(this.#scratch, `${this.name}-${program.split('/').at(-1)}`);
		const command = [...this.prefix, program].join(' ');
		writeFileSync(file, `#!/bin/sh\nexport HOME=${this.home}\nexec ${command} "$@"\n`);
		chmodSync(file, 0o755);
		return file;
	}

	/** As when Wi-Fi is switched off on a phone: the machine knows that it has no network. */
	unplug(): void {
		run('ip', '-n', this.namespace, 'link', 'set', 'eth0', 'down');
	}

	plugIn(): void {
		run('ip', '-n', this.namespace, 'link', 'set', 'eth0', 'up');
		// There is no way out; but without a default route browsers gather no candidates and mDNS is not sent.
		run('ip', '-n', this.namespace, 'route', 'replace', 'default', 'dev', 'eth0');
	}

	/** Client isolation: isolated ports of a bridge reach those that aren't, and no other isolated one. */
	isolate(yes: boolean): void {
		run('bridge', '-n', this.#switch, 'link', 'set', 'dev', this.port, 'isolated', yes ? 'on' : 'off');
	}

	/** Whether a packet gets from here to another machine, and an answer back: "refused" is one. */
	reaches(other: Host): boolean {
		const dial = `exec 3<>/dev/tcp/${other.address}/9`;
		const [bin, ...prefix] = this.prefix;
		const { stderr } = spawnSync(bin, [...prefix, 'timeout', '2', 'bash', '-c', dial], { encoding: 'utf8' });
		return /refused/.test(stderr);
	}

	remove(): void {
		removeNamespace(this.namespace);
	}
}
