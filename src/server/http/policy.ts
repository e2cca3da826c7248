import { createHash } from 'node:crypto';

/** Text of every inline script of a page; scripts with a `src` have none that would need a hash. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/**
 * The Content-Security-Policy for the app: nothing but its own files, and of inline scripts only those that the
 * build put into the page.
 *
 * `style-src-attr` is open because Kit's page and its route announcer carry static `style` attributes; style
 * elements stay forbidden. `'self'` in `connect-src` covers the WebSocket of the same host.
 * @param page HTML of the built index.html
 */
export function contentSecurityPolicy(page: string): string {
	const hashes = [...page.matchAll(INLINE_SCRIPT)].map(([, script = '']) => `'sha256-${sha256(script)}'`);
	return [
		"default-src 'none'",
		["script-src 'self'", ...new Set(hashes)].join(' '),
		"style-src 'self'",
		"style-src-attr 'unsafe-inline'",
		"connect-src 'self'",
		"img-src 'self' data: blob:",
		"font-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		// A rehearsal shows console, wall and phone of its own page in frames.
		"frame-src 'self'",
		"frame-ancestors 'self'",
		// No text becomes HTML or script but by a policy: Svelte's, for its own templates, and routes/served-page/boot.js's, which
		// lets the app's own workers through and no markup at all.
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html default'
	].join('; ');
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
