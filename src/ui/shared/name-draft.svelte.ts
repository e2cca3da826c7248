import { createContext } from 'svelte';

/** The name that a person types while the room is still being found: it goes along from screen to screen. */
export class NameDraft {
	value = $state('');
	/** Whether the person is in the field now: the next screen's field takes the keyboard over. */
	typing = false;
	/** Whether this person has come by an invitation to a workshop that the device did not know. */
	arriving = false;
}

const [read, provide] = createContext<NameDraft>();

/** The page's name draft; the root layout provides it. */
export const useNameDraft = read;
export const provideNameDraft = provide;
