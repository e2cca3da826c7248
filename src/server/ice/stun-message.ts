import { isIPv6 } from 'node:net';

/*
 * STUN binding (RFC 5389): the one request that a browser needs to learn its own address as others see it.
 */
const BINDING_REQUEST = 0x0001;
const BINDING_SUCCESS = 0x0101;
const MAGIC_COOKIE = 0x2112a442;
const HEADER = 20;
const XOR_MAPPED_ADDRESS = 0x0020;
const FINGERPRINT = 0x8028;
const FINGERPRINT_XOR = 0x5354554e;

/**
 * The answer to a binding request, or null when the datagram is none (then nothing is sent: whoever sends junk gets
 * nothing back).
 * @param datagram as received
 * @param address IPv4 or IPv6 address that it came from
 * @param port port that it came from
 */
export function answerStun(datagram: Buffer, address: string, port: number): Buffer | null {
	if (!isBindingRequest(datagram)) return null;
	const transaction = datagram.subarray(4, HEADER);
	const mapped = attribute(XOR_MAPPED_ADDRESS, xorAddress(address, port, transaction));
	const header = Buffer.alloc(HEADER);
	header.writeUInt16BE(BINDING_SUCCESS, 0);
	// The length counts the fingerprint that follows.
	header.writeUInt16BE(mapped.length + 8, 2);
	transaction.copy(header, 4);
	const message = Buffer.concat([header, mapped]);
	const checksum = Buffer.alloc(4);
	checksum.writeUInt32BE((crc32(message) ^ FINGERPRINT_XOR) >>> 0);
	return Buffer.concat([message, attribute(FINGERPRINT, checksum)]);
}

function isBindingRequest(datagram: Buffer): boolean {
	return (
		datagram.length >= HEADER &&
		datagram.readUInt16BE(0) === BINDING_REQUEST &&
		datagram.readUInt32BE(4) === MAGIC_COOKIE &&
		datagram.readUInt16BE(2) === datagram.length - HEADER &&
		datagram.length % 4 === 0
	);
}

/** XOR-MAPPED-ADDRESS, RFC 5389 section 15.2. `transaction` begins with the magic cookie. */
function xorAddress(address: string, port: number, transaction: Buffer): Buffer {
	const bytes = addressBytes(address);
	const value = Buffer.alloc(4 + bytes.length);
	value[1] = bytes.length === 4 ? 1 : 2;
	value.writeUInt16BE(port ^ (MAGIC_COOKIE >>> 16), 2);
	bytes.forEach((byte, index) => (value[4 + index] = byte ^ (transaction[index] ?? 0)));
	return value;
}

function addressBytes(address: string): number[] {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
	if (!isIPv6(plain)) return plain.split('.').map(Number);
	const [head = '', tail] = plain.split('::');
	const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
	const [before, after] = [groups(head), groups(tail ?? '')];
	const zeros = Array<string>(8 - before.length - after.length).fill('0');
	return [...before, ...(tail === undefined ? [] : zeros), ...after].flatMap((group) => {
		const value = parseInt(group, 16);
		return [value >> 8, value & 255];
	});
}

/** Type, length, value padded to four bytes. */
function attribute(type: number, value: Buffer): Buffer {
	const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
	padded.writeUInt16BE(type, 0);
	padded.writeUInt16BE(value.length, 2);
	value.copy(padded, 4);
	return padded;
}

/** CRC-32 as in ITU-T V.42, which STUN's fingerprint uses. Node 20 has none of its own in all versions. */
function crc32(bytes: Buffer): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}
