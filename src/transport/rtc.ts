/** The part of WebRTC that simple-peer needs and that this folder wraps; the browser's own classes satisfy it. */

export interface Description {
	type: RTCSdpType;
	sdp: string;
}

export interface Candidate {
	candidate: string;
	sdpMid: string | null;
	sdpMLineIndex: number | null;
}

export interface DataChannelLike {
	readonly label: string;
	readonly readyState: RTCDataChannelState;
	readonly bufferedAmount: number;
	bufferedAmountLowThreshold: number;
	binaryType: BinaryType;
	onopen: (() => void) | null;
	onclose: (() => void) | null;
	onerror: ((event: { error?: unknown; message?: string }) => void) | null;
	onmessage: ((event: { data: ArrayBuffer }) => void) | null;
	onbufferedamountlow: (() => void) | null;
	send(data: Uint8Array<ArrayBuffer>): void;
	close(): void;
}

export interface PeerConnectionLike {
	readonly signalingState: RTCSignalingState;
	readonly iceConnectionState: RTCIceConnectionState;
	readonly iceGatheringState: RTCIceGatheringState;
	readonly connectionState: RTCPeerConnectionState;
	readonly localDescription: Description | null;
	readonly remoteDescription: Description | null;
	onsignalingstatechange: (() => void) | null;
	oniceconnectionstatechange: (() => void) | null;
	onicegatheringstatechange: (() => void) | null;
	onconnectionstatechange: (() => void) | null;
	onicecandidate: ((event: { candidate: Candidate | null }) => void) | null;
	createDataChannel(label: string, options: { negotiated: true; id: number }): DataChannelLike;
	createOffer(): Promise<Description>;
	createAnswer(): Promise<Description>;
	setLocalDescription(description: Description): Promise<void>;
	setRemoteDescription(description: Description): Promise<void>;
	addIceCandidate(candidate: Candidate): Promise<void>;
	close(): void;
}

export type PeerConnectionClass = new (config: RTCConfiguration) => PeerConnectionLike;

/** The browser's own; undefined where there is no WebRTC. */
export function browserPeerConnection(): PeerConnectionClass | undefined {
	// The DOM's handler types name their own event classes; what is read of them is what the interfaces above say.
	return (globalThis as { RTCPeerConnection?: unknown }).RTCPeerConnection as PeerConnectionClass | undefined;
}
