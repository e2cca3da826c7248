/** What simple-peer asks of Node's modules, in the few lines of it that it uses in a browser. */

/** A name for a peer in debug output. */
export const randombytes = (length: number) => {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return {
		toString: () => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
	};
};

export const Buffer = { from: (data: ArrayBuffer) => new Uint8Array(data) };

/** Debug output goes nowhere. */
export const debug = () => () => undefined;

/** Where the browser has WebRTC; null where it has none. */
export const getBrowserRTC = () =>
	typeof RTCPeerConnection === 'undefined'
		? null
		: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate };
