import type { Attachment } from 'svelte/attachments';

const SMALLEST = 0.4;
const STEP = 0.04;

/**
 * Makes sure that nothing is cut off on the wall: while the element's content is higher or wider than its box, its
 * custom property `--fit` goes down from 1 (to 0.4 at the least). Sizes inside are written as
 * `calc(... * var(--fit))`. Looks again when box or content change.
 */
export const shrinkToFit: Attachment<HTMLElement> = (element) => {
	const fit = () => {
		let scale = 1;
		element.style.setProperty('--fit', '1');
		while (scale > SMALLEST && overflows(element)) {
			scale -= STEP;
			element.style.setProperty('--fit', scale.toFixed(2));
		}
	};
	const onResize = new ResizeObserver(fit);
	onResize.observe(element);
	const onContent = new MutationObserver(fit);
	onContent.observe(element, { childList: true, subtree: true, characterData: true });
	// A face that is used for the first time arrives later and has another width.
	document.fonts?.addEventListener('loadingdone', fit);
	return () => {
		document.fonts?.removeEventListener('loadingdone', fit);
		onResize.disconnect();
		onContent.disconnect();
	};
};

const overflows = (element: HTMLElement): boolean =>
	element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
