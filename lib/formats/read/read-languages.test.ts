import { describe, expect, it } from 'vitest';
import { readLanguages } from './read-treaty';

const BILINGUAL = [1, 2, 3].flatMap((number) => [
  `Article ${number}`,
  `Статья ${number}`,
  `The Parties shall count the fish of lake ${number} in the spring.`,
  `Стороны считают рыбу озера ${number} весной.`,
]);
const page = (lines: readonly string[]) =>
  new TextEncoder().encode(
    `<html lang=en><nav>Home</nav>${lines.map((line) => `<p>${line}`).join('')}`,
  );

describe('readLanguages', () => {
  it('gives a text of each language, the one that was asked for first', async () => {
    const texts = await readLanguages(page(BILINGUAL), { lang: 'ru-RU' });
    expect(
      texts.map(({ lang, provisions, coverage }) => [
        lang,
        provisions.map(({ eId }) => eId),
        coverage.missing,
      ]),
    ).toEqual([
      ['ru', ['art_1', 'art_2', 'art_3'], 0],
      ['en', ['art_1', 'art_2', 'art_3'], 0],
    ]);
    const [russian, english] = texts;
    expect(russian.remarks[0]).toContain('2 texts (English, Russian)');
    const left = ({ reason }: { reason: string }) => reason.startsWith('Navigation');
    expect([russian.leftOut.filter(left), english?.leftOut.filter(left)]).toMatchObject([
      [{ text: 'Home' }],
      [],
    ]);
  });

  it('gives one where there is one', async () => {
    const english = BILINGUAL.filter((line) => /^[A-Z]/.test(line));
    expect(await readLanguages(page(english))).toHaveLength(1);
  });
});
