import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';
import { DEFAULTS } from './settings.ts';

const run = (...args: string[]) => {
	const asked = parseOptions(args, {});
	if (asked.kind !== 'run') throw new Error(`${args.join(' ')} gives ${JSON.stringify(asked)}`);
	return asked.options;
};

describe('the command line', () => {
	it('has defaults for everything', () => {
		expect(run()).toEqual(DEFAULTS);
	});

	it('chooses port, host, build and data', () => {
		expect(run('--port', '8080', '--host', '::1', '--no-build', '--data', '/d')).toMatchObject({
			port: 8080,
			host: '::1',
			build: false,
			data: '/d'
		});
	});

	it('chooses TLS', () => {
		expect(run('--https').tls).toEqual({ kind: 'local' });
		expect(run('--cert', 'a', '--key', 'b').tls).toEqual({ kind: 'given', cert: 'a', key: 'b' });
	});

	it('chooses STUN and TURN', () => {
		expect(run('--stun-port=3479').stun).toBe(3479);
		expect(run('--no-stun').stun).toBeNull();
		expect(
			run('--turn-url', 'turn:a:1', '--turn-url=turns:b?transport=tcp', '--turn-secret', 's').turn
		).toEqual({
			urls: ['turn:a:1', 'turns:b?transport=tcp'],
			secret: 's'
		});
		const asked = parseOptions(['--turn-url', 'turn:a'], { TURN_SECRET: 's' });
		expect(asked).toMatchObject({ options: { turn: { secret: 's' } } });
	});

	it('names every option in its help', () => {
		const asked = parseOptions(['-h'], {});
		if (asked.kind !== 'help') throw new Error('no help');
		for (const option of [
			'port',
			'host',
			'no-build',
			'https',
			'cert',
			'key',
			'data',
			'stun-port',
			'turn-url',
			'turn-secret',
			'redis',
			'metrics-public'
		])
			expect(asked.text).toContain(`--${option}`);
	});

	it.each([
		[['--prot', '1'], "Unknown option '--prot'"],
		[['extra'], "Unexpected argument 'extra'"],
		[['--port', 'abc'], '--port must be a number from 0 to 65535, not "abc"'],
		[['--port', '65536'], '--port must be a number'],
		[['--port=-1'], '--port must be a number'],
		[['--port'], "'--port <value>' argument missing"],
		[['--stun-port', 'x'], '--stun-port must be a number'],
		[['--cert', 'a'], '--cert and --key belong together'],
		[['--turn-url', 'http://a', '--turn-secret', 's'], '--turn-url must look like'],
		[['--turn-url', 'turn:a'], '--turn-url needs a --turn-secret'],
		[['--turn-secret', 's'], '--turn-secret needs a --turn-url'],
		[['--redis', 'localhost'], '--redis must look like']
	])('refuses %j in one line', (args, message) => {
		const asked = parseOptions(args, {});
		if (asked.kind !== 'error') throw new Error('it was accepted');
		expect(asked.message).toContain(message);
		expect(asked.message).not.toContain('\n');
	});
});
