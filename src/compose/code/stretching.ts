import { stretch, type Stretched } from '../../crypto/code.ts';

/**
 * Stretches words without holding up the page: in a worker of its own, which takes its 64 MiB with it when it ends. A
 * browser that has no module workers does it in the page.
 */
export async function stretchAside(words: readonly string[]): Promise<Stretched> {
	try {
		return await inWorker(words);
	} catch {
		return stretch(words);
	}
}

function inWorker(words: readonly string[]): Promise<Stretched> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./stretch-worker.ts', import.meta.url), { type: 'module' });
		const end = (settle: () => void) => {
			worker.terminate();
			settle();
		};
		worker.onmessage = ({ data }: MessageEvent<Stretched>) => end(() => resolve(data));
		worker.onerror = () => end(() => reject(new Error('The words could not be stretched in a worker.')));
		worker.postMessage([...words]);
	});
}
