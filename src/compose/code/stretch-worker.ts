import { stretch } from '../../crypto/code.ts';

/** Stretches words off the page's thread. Takes the words, answers with what they become. */
self.onmessage = ({ data }: MessageEvent<string[]>) => {
	self.postMessage(stretch(data));
};
