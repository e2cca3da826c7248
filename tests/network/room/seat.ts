import type { Browser } from 'playwright';
import { newDevice, startBrowser, type Device, type DeviceOptions } from '../../e2e/support/people.ts';
import type { Host } from '../lan/host.ts';

/** One person: a machine in the network, and a browser of its own on it. */
export interface Seat extends Device {
	host: Host;
	browser: Browser;
}

/** Starts a browser on a machine of the network. */
export async function takeSeat(host: Host, options: DeviceOptions = {}): Promise<Seat> {
	const chromium = process.env.CHROMIUM_PATH;
	if (!chromium) throw new Error('CHROMIUM_PATH names the browser');
	const browser = await startBrowser(host.wrapper(chromium));
	return { host, browser, ...(await newDevice(browser, options)) };
}
