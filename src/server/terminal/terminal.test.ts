import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isLoopback, lanAddresses, reachableAddresses, type Interfaces } from './addresses.ts';
import { banner } from './banner.ts';

const info = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) =>
	({ address, family, internal }) as NetworkInterfaceInfo;

const machine: Interfaces = {
	lo: [info('127.0.0.1', 'IPv4', true)],
	docker0: [info('172.17.0.1')],
	tailscale0: [info('100.64.0.9')],
	eth0: [info('169.254.3.4'), info('10.1.2.3'), info('fe80::1', 'IPv6')],
	wlan0: [info('192.168.1.20')]
};

describe('addresses', () => {
	it('that phones can use come first', () => {
		expect(lanAddresses(machine)).toEqual([
			'192.168.1.20',
			'10.1.2.3',
			'172.17.0.1',
			'100.64.0.9',
			'169.254.3.4'
		]);
	});

	it('are those that the server listens on', () => {
		expect(reachableAddresses('0.0.0.0', machine)).toHaveLength(5);
		expect(reachableAddresses('10.1.2.3', machine)).toEqual(['10.1.2.3']);
		expect(reachableAddresses('127.0.0.1', machine)).toEqual([]);
	});

	it('of this machine alone are told apart', () => {
		expect(['localhost', '::1', '127.9.9.9', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
		expect(['10.0.0.1', 'example.org', '128.0.0.1', ''].some(isLoopback)).toBe(false);
	});
});

describe('the terminal', () => {
	it('shows where the server is, the likeliest address as a code', () => {
		const text = banner({ scheme: 'https', host: '0.0.0.0', port: 4173 }, machine);
		expect(text.split('\n')[0]).toBe('Catchball listens on https://localhost:4173');
		expect(text.indexOf('https://192.168.1.20:4173')).toBeLessThan(text.indexOf('https://10.1.2.3:4173'));
		expect(text).toMatch(/[▀▄█]{10}/);
	});

	it('says when phones cannot reach it', () => {
		expect(banner({ scheme: 'http', host: '127.0.0.1', port: 1 }, machine)).toContain('No network address');
	});

	it('writes IPv6 addresses as browsers want them', () => {
		expect(banner({ scheme: 'http', host: 'fd00::1', port: 80 }, machine)).toContain('http://[fd00::1]:80');
	});
});
