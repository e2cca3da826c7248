/**
 * Of the distributions' package one helper tries with `eval` whether the browser knows generators, which the app's
 * Content-Security-Policy refuses and the console reports as an error. Every browser that runs the app knows them: the
 * build says so instead.
 */
export function noEval() {
	return {
		name: 'no-eval',
		enforce: 'pre' as const,
		apply: 'build' as const,
		load: (id: string): string | null =>
			/@stdlib\/assert-has-generator-support\/lib\/(index|main)\.js/.test(id)
				? 'module.exports = () => true;'
				: null
	};
}
