import { describe, expect, it } from 'vitest';
import { version } from '@/lib/core/testing/build';
import { said } from '@/lib/core/testing/corrections';
import { compareHref, PLAIN_QUERY } from './compare-query';
import { languageLinks, permanentPath, pinnedQuery } from './comparison-address';
import { formatSides } from './version-address';

const [a, b] = [version({ slug: 'a', lang: 'ru' }), version({ slug: 'b' })] as const;
const choiceOf = (...pairs: Parameters<typeof pinnedQuery>[1]) =>
  pinnedQuery({ ...PLAIN_QUERY, show: 'clean' }, pairs).corrections;

describe('the permanent address of a comparison', () => {
  it('names every version, and that no correction holds where none does', () => {
    expect(permanentPath([a, b], PLAIN_QUERY, [[]])).toBe('/compare/a:ru@v1...b:en@v1?fix=none');
  });

  it('names the corrections in effect, and none that a later one replaced', () => {
    const all = said('1=2', '1=3');
    const [earlier, later] = all.map(({ id }) => id);
    expect(choiceOf(all)).toEqual([later]);
    expect(choiceOf(all.slice(0, 1))).toEqual([earlier]);
  });

  it('names those of every pair of texts, each once', () => {
    const all = said('1=2', '1=3');
    const [one, other] = [all.slice(0, 1), all.slice(1)];
    expect(choiceOf(one, [], other, one)).toEqual(all.map(({ id }) => id));
  });

  it('keeps the rest of the query', () => {
    expect(pinnedQuery({ ...PLAIN_QUERY, show: 'clean' }, [])).toMatchObject({ show: 'clean' });
  });
});

it('offers each language of one side, the other staying in its own', () => {
  const hrefOf = (...sides: Parameters<Parameters<typeof languageLinks>[3]>) =>
    compareHref(formatSides(sides), PLAIN_QUERY);
  expect(languageLinks({ slug: 'b', lang: 'en', version: 1 }, ['en', 'fa'], a, hrefOf)).toEqual([
    { lang: 'en', href: '/compare/b:en...a:ru' },
    { lang: 'fa', href: '/compare/b:fa...a:ru' },
  ]);
});
