import { encode } from 'uqr';

/** Modules of white around the code; readers want four. */
const QUIET_ZONE = 4;

/** A QR code as one SVG path, in units of one module. */
export interface QrPath {
	/** Edge length of the whole picture, quiet zone included. */
	size: number;
	path: string;
}

/**
 * The path of a QR code for `text`. Dark modules of a row are joined into one rectangle, so that no hairlines show
 * between them. Throws when the text is longer than a code holds (2,331 bytes at level M).
 */
export function qrPath(text: string): QrPath {
	const { data, size } = encode(text, { ecc: 'M', border: 0 });
	const parts: string[] = [];
	for (const [y, row] of data.entries()) {
		for (let x = 0; x < size; x++) {
			if (!row[x]) continue;
			const start = x;
			while (row[x + 1]) x++;
			const width = x - start + 1;
			parts.push(`M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`);
		}
	}
	return { size: size + 2 * QUIET_ZONE, path: parts.join('') };
}
