import { storyOf as storyOfChain, type Version } from '../core/pledge/story.ts';
import type { WorkshopState } from '../core/workshop/state.ts';

/** Every version of a department's answer with what was said of it, oldest first. */
export const storyOf = ({ state }: { state: WorkshopState }, department: string): Version[] =>
	storyOfChain(state.pledges.get(department) ?? [], state.catches);
