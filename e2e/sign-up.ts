import type { Page } from '@playwright/test';
import { expect, type newPerson, open } from './fixtures';

/** Makes an account as a newcomer does, on the page; they are signed in after it. */
export async function signUp(page: Page, person: ReturnType<typeof newPerson>): Promise<void> {
  await open(page, '/sign-up');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('link', { name: person.name })).toBeVisible();
}
