/** The day of a moment (milliseconds since 1970) by this device's own calendar, as an ISO date. */
export function dayOf(time: number): string {
	const date = new Date(time);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
