/** Signs under one key. */
export interface Signer {
	/** 32-byte Ed25519 public key. */
	readonly publicKey: Uint8Array;
	/** 64-byte signature of `message`. */
	sign(message: Uint8Array): Uint8Array;
}

/** Anonymous public-key sealing: anybody can seal, only the holder of the key pair can open. */
export interface Opener {
	/** The sealed bytes' content, or null when they were not sealed to this key or under another context. */
	open(sealed: Uint8Array, context: string): Uint8Array | null;
}

/** What a device is allowed to do in a workshop: the parts of an invitation link. */
export interface WorkshopLink {
	/** 22 characters base64url: 128 bit. */
	workshop: string;
	/** 22 characters base64url: first 128 bit of the root key's hash. */
	fingerprint: string;
	/** 22 characters base64url: 128 bit. */
	roomKey: string;
}

/** An invitation to a role: shown once, as a QR code, on the console. */
export interface Invitation {
	/** 11 characters base64url: 64 bit. */
	id: string;
	/** 22 characters base64url: 128 bit. */
	secret: string;
}
