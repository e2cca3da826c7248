import { fromHex } from './encoding.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

/** RFC 8032, section 7.1, test 1: the signature of nothing. Every implementation of Ed25519 has to know it. */
export const KNOWN = {
	secret: bytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
	publicKey: bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
	signature: bytes(
		'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
	)
};
