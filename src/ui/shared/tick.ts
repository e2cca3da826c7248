/** A short haptic tick where the device offers one: a thumb feels that the tap was taken. */
export function tick(): void {
	if ('vibrate' in navigator) navigator.vibrate(8);
}
