/*
 * npm run rogue -- --devices 30 --minutes 10
 *
 * One device with developer tools in a room of others: the app's own sessions, records, boards and transport, over a
 * WebRTC, a network and a clock in memory. The unit tests run the short form.
 */
import { spawnSync } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';

const whole = (text: string): string => {
	if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
	return text;
};
const { devices, minutes } = new Command('rogue')
	.description('One rogue device in a room: what was refused, and how long a wiped board took to be back.')
	.option('--devices <number>', 'how many devices, the rogue one included', whole, '30')
	.option('--minutes <number>', 'how long it goes on', whole, '10')
	.parse()
	.opts<{ devices: string; minutes: string }>();

const child = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', 'tests/convergence/rogue.test.ts'],
	{
		stdio: 'inherit',
		env: { ...process.env, ROGUE_DEVICES: devices, ROGUE_MINUTES: minutes }
	}
);
process.exitCode = child.status ?? 1;
