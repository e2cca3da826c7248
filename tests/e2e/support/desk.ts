import type { BrowserContext, Page } from 'playwright';
import { expect } from 'playwright/test';
import { WALL } from './people.ts';
import { keepWords } from './recovery-words.ts';

const INPUTS = 'tests/fixtures/inputs';

/** What the facilitator's hand does on the console. */
export class Desk {
	readonly page: Page;
	/** The recovery words of the workshop that was made last. */
	words: string[] = [];

	constructor(page: Page) {
		this.page = page;
	}

	/** From the plan with three files to the lobby; `look` is called at each screen on the way. */
	async makeWorkshop(look: (name: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
		await this.page
			.getByTestId('plan-files')
			.setInputFiles(['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`));
		await expect(this.page.getByTestId('imports')).toContainText('quiz.csv');
		await look('plan');
		await this.page.getByTestId('create-workshop').click();
		await expect(this.page.getByTestId('recovery-words').locator('li')).toHaveCount(12);
		await look('words');
		this.words = await keepWords(this.page, look);
		await this.at('lobby');
	}

	get link(): Promise<string> {
		return this.page.getByTestId('join-link').inputValue();
	}

	/** Waits until the room is in a step. */
	async at(step: string): Promise<void> {
		await expect(this.page.locator(`[data-testid="now"][data-step="${step}"]`)).toBeVisible();
	}

	/** Presses the large button. */
	async next(): Promise<void> {
		await this.page.getByTestId('next').click();
		await expect(this.page.getByTestId('next')).toBeEnabled();
	}

	/** Goes to the agenda's step by its place, from 0. */
	async goTo(place: number, step: string): Promise<void> {
		await this.page.locator('nav').getByRole('listitem').nth(place).getByRole('button').click();
		await this.at(step);
	}

	/** Opens the wall in a window of its own. */
	async openWall(context: BrowserContext): Promise<Page> {
		const opening = context.waitForEvent('page');
		await this.page.getByTestId('open-projector').click();
		const wall = await opening;
		await wall.setViewportSize(WALL);
		return wall;
	}
}
