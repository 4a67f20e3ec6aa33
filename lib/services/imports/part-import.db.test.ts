import { describe, expect, it } from 'vitest';
import { importOf, plainTreaty, readImport } from '../testing/imports';
import { person } from '../testing/people';
import { confirmImport } from './confirm-import';
import { listImports, saveEdits } from './open-import';
import { partImport } from './part-import';

const BILINGUAL = `${plainTreaty(
  'The Parties shall share the river, and shall keep its water clean.',
  'The Parties shall meet every year in one of the two capitals.',
)}

ДОГОВОР О РЕКАХ

Стороны, желая делить их,

Статья 1

Стороны делят реку и сохраняют её воду чистой для всех жителей берегов.

Статья 2

Стороны встречаются каждый год в одной из двух столиц по очереди.
`;

describe('an import of a file in two languages', () => {
  it('says so, and becomes one import of each', async () => {
    const { actor } = await person();
    const found = await importOf(actor, BILINGUAL, 'rivers.txt');
    expect(found.reading?.languages).toEqual(['en', 'ru']);
    const parts = await partImport(actor, found.id);
    expect(parts.map(({ name }) => name)).toEqual(['rivers.txt (English)', 'rivers.txt (Russian)']);
    expect((await listImports(actor)).map(({ id }) => id).sort()).toEqual(
      parts.map(({ id }) => id).sort(),
    );
    for (const [index, lang] of ['en', 'ru'].entries()) {
      const { reading } = await readImport(actor, parts[index]?.id ?? '');
      expect(reading?.lang).toBe(lang);
      expect(reading?.languages).toBeUndefined();
      const articles = reading?.outline.filter(({ role }) => role === 'article') ?? [];
      expect(articles.map(({ number }) => number)).toEqual(['1', '2']);
      const left = reading?.outline.filter(({ role }) => role === 'left-out') ?? [];
      expect(left.map(({ reason }) => reason)).toContainEqual(
        expect.stringContaining('text of its own'),
      );
    }
    const address = await confirmImport(actor, parts[1]?.id ?? '', {
      as: 'treaty',
      title: 'Договор о реках',
      shortTitle: 'Rivers',
      parties: [],
      lang: 'ru',
      standing: 'authentic',
      checked: false,
    });
    expect(address).toMatchObject({ lang: 'ru', version: 1 });
  });

  it('is not parted where it is one text, is another person’s or was corrected', async () => {
    const [{ actor }, other] = [await person(), await person()];
    const one = await importOf(actor, plainTreaty('The Parties share the river.', 'They meet.'));
    await expect(partImport(actor, one.id)).rejects.toMatchObject({ code: 'conflict' });
    const two = await importOf(actor, BILINGUAL);
    await expect(partImport(other.actor, two.id)).rejects.toMatchObject({ code: 'not-found' });
    const [first] = two.reading?.outline.filter(({ role }) => role === 'article') ?? [];
    await saveEdits(actor, two.id, 0, [{ kind: 'drop', id: first?.id ?? '' }]);
    await expect(partImport(actor, two.id)).rejects.toMatchObject({ code: 'conflict' });
    expect((await listImports(actor)).map(({ id }) => id)).toContain(two.id);
  });
});
