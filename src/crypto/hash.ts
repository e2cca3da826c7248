import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './encoding.ts';

/** Hex SHA-256: 64 digits. */
export const sha256Hex = (bytes: Uint8Array): string => toHex(sha256(bytes));

/** First 16 hex digits of a hex hash: what receipts and certs list. */
export const shortHash = (hash: string): string => hash.slice(0, 16);
