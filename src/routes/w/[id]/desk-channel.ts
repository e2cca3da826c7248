import type { BoardProgress } from '../../../state/console/boards.svelte.ts';
import type { Shortcut } from '../../../ui/console/shortcuts.ts';

/** How far the boards are, by department id, as the console tells the wall. */
export type BoardsOnWall = Readonly<Record<string, Pick<BoardProgress, 'wigs' | 'leads'>>>;

type Message = { key: Shortcut } | { boards: BoardsOnWall } | { hello: true };

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
	channel.onmessage = ({ data }: MessageEvent<Message>) => {
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
