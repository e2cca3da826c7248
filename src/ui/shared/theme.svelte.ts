import { createContext } from 'svelte';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Read by routes/served-page/boot.js too, before the first paint. */
const STORAGE_KEY = 'catchball/theme';

/** The appearance that was chosen on this device. */
export class ThemeChoice {
	#theme = $state<Theme>(stored());

	get theme(): Theme {
		return this.#theme;
	}

	/** Shows it at once and remembers it on this device. */
	choose(theme: Theme): void {
		this.#theme = theme;
		if (theme === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = theme;
		try {
			localStorage.setItem(STORAGE_KEY, theme);
		} catch {
			// Private mode: the choice holds until the page is closed.
		}
	}
}

function stored(): Theme {
	try {
		const value = localStorage.getItem(STORAGE_KEY);
		return THEMES.find((theme) => theme === value) ?? 'system';
	} catch {
		return 'system';
	}
}

const [read, provide] = createContext<ThemeChoice>();

/** The device's theme; the root layout provides it. */
export const useTheme = read;
export const provideTheme = provide;
