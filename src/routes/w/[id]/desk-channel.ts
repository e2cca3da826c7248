import * as v from 'valibot';
import type { BoardProgress } from '../../../state/console/boards.svelte.ts';
import { SHORTCUTS, type Shortcut } from '../../../ui/console/shortcuts.ts';

/** How far the boards are, by department id, as the console tells the wall. */
export type BoardsOnWall = Readonly<Record<string, Pick<BoardProgress, 'wigs' | 'leads'>>>;

/** Another version of the app, or an extension, may speak on it too. */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const messageSchema = v.union([
	v.strictObject({ key: v.picklist(SHORTCUTS) }),
	v.strictObject({ boards: v.record(v.string(), v.object({ wigs: count, leads: count })) }),
	v.strictObject({ hello: v.literal(true) })
]);

type Message = v.InferOutput<typeof messageSchema>;

interface Listeners {
	onkey?: (shortcut: Shortcut) => void;
	onboards?: (boards: BoardsOnWall) => void;
	/** A window of the wall has been opened. */
	onhello?: () => void;
}

/**
 * Between the console and the wall's window on the same device: a clicker's keys go to the console whichever of the two
 * has the focus, and the wall hears of boards without being in their rooms. Only this browser's own pages of this
 * workshop are on it.
 */
export function openDeskChannel(workshop: string, { onkey, onboards, onhello }: Listeners) {
	const channel = new BroadcastChannel(`catchball/desk/${workshop}`);
	channel.onmessage = ({ data: said }: MessageEvent<unknown>) => {
		const heard = v.safeParse(messageSchema, said);
		if (!heard.success) return;
		const data = heard.output;
		if ('key' in data) onkey?.(data.key);
		else if ('boards' in data) onboards?.(data.boards);
		else onhello?.();
	};
	const send = (message: Message) => channel.postMessage(message);
	return {
		sendKey: (key: Shortcut) => send({ key }),
		sendBoards: (boards: BoardsOnWall) => send({ boards: { ...boards } }),
		sendHello: () => send({ hello: true }),
		close: () => channel.close()
	};
}
