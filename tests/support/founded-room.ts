import type { Invitation } from '../../src/core/ports/keys.ts';
import type { Program } from '../../src/core/program/program.ts';
import { decodeSheet } from '../../src/core/quiz/sheet.ts';
import type { Sheet } from '../../src/core/quiz/items.ts';
import { Console } from '../../src/state/console/console.svelte.ts';
import { MemoryWorkshop, type MemoryDevice } from './memory-session.ts';
import { quizProgram } from './quiz-program.ts';

/** A workshop that Ada has founded, with nobody else in it yet. */
export interface FoundedRoom {
	room: MemoryWorkshop;
	ada: MemoryDevice;
	desk: Console;
}

/** Founds a workshop with this program, opens its console and lets everything settle. */
export async function foundedRoom(program: Program = quizProgram()): Promise<FoundedRoom> {
	const room = new MemoryWorkshop();
	const ada = await room.found(program);
	const desk = new Console(ada.session);
	await room.pass();
	return { room, ada, desk };
}

/** A one-time invitation to a role, as the console's code carries it, once the room knows of it. */
export async function invitationTo(
	{ room, desk }: Pick<FoundedRoom, 'room' | 'desk'>,
	role: 'leader' | 'co-facilitator'
): Promise<Invitation> {
	const invited = await desk.roles.invite(role);
	if (!invited) throw new Error('There is no invitation');
	await room.pass();
	return invited.invitation;
}

/** The sheets of a wave that have come to Ada and that she can open. */
export async function arrivedSheets(
	{ room, ada }: Pick<FoundedRoom, 'room' | 'ada'>,
	wave: string
): Promise<Sheet[]> {
	await room.pass();
	const ballot = await ada.session.openBallot(wave);
	const sheets = ballot.sheets().flatMap(({ sealed }) => {
		const content = ada.session.facilitator?.openSheet(sealed, wave);
		const sheet = content && decodeSheet(content);
		return sheet ? [sheet] : [];
	});
	ballot.close();
	return sheets;
}
