import { flushSync, mount, unmount } from 'svelte';
import { mapOf } from '../../../../src/core/map/map-of.ts';
import { I18n } from '../../../../src/ui/shared/i18n.svelte.ts';
import { companyOf } from '../../../support/company.ts';
import Page from './Page.svelte';

/** The product's own pictures of a made-up company, without a workshop around them. */
const wanted = new URLSearchParams(location.search);
const number = (name: string, usual: number) => Number(wanted.get(name) ?? usual);
const language = wanted.get('lang') === 'de' ? 'de' : 'en';
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const i18n = new I18n(language);
await i18n.load('common', 'map', 'asks', 'steps');
await document.fonts.ready;
const company = companyOf({
	departments: number('departments', 24),
	priorities: number('priorities', 5),
	asks: number('asks', 60),
	language
});

let page: ReturnType<typeof mount> | null = null;
const strategy = {
	vision: '',
	priorities: company.priorities.map((one) => ({ ...one, text: '' })),
	indicators: [],
	nonGoals: []
};
function show(view: string): void {
	const map = mapOf(company);
	page = mount(Page, { target: document.body, props: { map, view, i18n, strategy } });
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** Settles when the next frame has been painted. */
async function painted(): Promise<void> {
	await frame();
	await new Promise<void>((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => resolve();
		port2.postMessage(null);
	});
}

/** Milliseconds from the records' state to the picture on the screen: model, layout, elements, style and paint. */
async function draw(view: string): Promise<number> {
	if (page) await unmount(page);
	await painted();
	const start = performance.now();
	show(view);
	flushSync();
	await painted();
	return performance.now() - start;
}

/** Milliseconds between the frames of a page on which nothing but one box moves. */
async function idle(frames: number): Promise<number[]> {
	if (page) await unmount(page);
	page = null;
	const box = document.body.appendChild(document.createElement('div'));
	box.style.cssText = 'width: 4rem; height: 4rem; background: currentcolor; will-change: transform';
	const intervals: number[] = [];
	let last = await frame();
	for (let at = 0; at < frames; at++) {
		box.style.transform = `translateX(${at}px)`;
		const now = await frame();
		intervals.push(now - last);
		last = now;
	}
	box.remove();
	return intervals;
}

/**
 * Somebody zooms in and out, moves about and looks at one department after the other, something in every frame.
 * Milliseconds between the frames.
 */
async function explore(frames: number): Promise<number[]> {
	if (page) await unmount(page);
	show('explore');
	await painted();
	const stage = document.querySelector('[data-testid="map-frame"]')!;
	const names = [...document.querySelectorAll<HTMLElement>('[data-pick^="department"]')];
	const box = stage.getBoundingClientRect();
	const intervals: number[] = [];
	let last = await frame();
	for (let at = 0; at < frames; at++) {
		const clientX = box.x + box.width * (0.5 + 0.3 * Math.sin(at / 20));
		const clientY = box.y + box.height * (0.5 + 0.3 * Math.cos(at / 20));
		if (at % 12 === 0) names[(at / 12) % names.length]?.click();
		stage.dispatchEvent(
			new WheelEvent('wheel', {
				// In as far as it goes within a second and a half, and out again.
				deltaY: -12 * Math.sin(at / 30),
				clientX,
				clientY,
				bubbles: true,
				cancelable: true
			})
		);
		const now = await frame();
		intervals.push(now - last);
		last = now;
	}
	return intervals;
}

declare global {
	interface Window {
		bench?: { draw: typeof draw; idle: typeof idle; explore: typeof explore };
	}
}
window.bench = { draw, idle, explore };
show(wanted.get('view') ?? 'wall');
