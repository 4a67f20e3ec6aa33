import { describe, expect, it } from 'vitest';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { compareTexts } from '@/lib/core/engine/compare';
import { alignNWay } from '@/lib/core/engine/n-way';
import { version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { countNWayFilters, renderNWay } from './rendered-n-way';
import { renderComparison } from './rendered-rows';
import { countTopics, filterRows } from './row-filter';

const PEACE = 'The two sides keep the peace on the common border.';
const DUTY = 'The Parties shall give notice of tariffs and customs duties on imported goods.';
const POWER = DUTY.replace('shall', 'may');
const SPORT = 'Museums and sport are supported by both governments.';

const [a, b, c] = [
  version({ slug: 'a', articles: [PEACE, DUTY] }),
  version({ slug: 'b', articles: [POWER, PEACE, SPORT] }),
  version({ slug: 'c', articles: [DUTY] }),
] as const;
const versions: readonly VersionText[] = [a, b, c];

const [ab, ac, bc] = [compareTexts(a, b), compareTexts(a, c), compareTexts(b, c)];
const table = alignNWay(
  versions.map(({ provisions }) => unitsOf(provisions).map(({ eId }) => eId)),
  [
    { a: 0, b: 1, links: ab.links },
    { a: 0, b: 2, links: ac.links },
    { a: 1, b: 2, links: bc.links },
  ],
  0,
);
const shown = renderNWay(
  versions,
  table,
  [undefined, renderComparison(a, b, ab), renderComparison(a, c, ac)],
  false,
);
const keys = (query: Partial<typeof PLAIN_QUERY>) =>
  filterRows(shown.rows, { ...PLAIN_QUERY, ...query }).map(({ key }) => key);

describe('rows of a table of three texts', () => {
  it('are all there without a filter', () => {
    expect(keys({})).toEqual(shown.rows.map(({ key }) => key));
  });

  it('answer by how a text stands to the pivot’s', () => {
    expect(keys({ rows: ['obligations'] })).toEqual(['a.art_2']);
    expect(keys({ rows: ['only-b'] })).toEqual(['b.art_3']);
    expect(keys({ rows: ['only-a'] })).toEqual([]);
    expect(countNWayFilters(shown.rows).get('obligations')).toBe(1);
    expect([...countNWayFilters(shown.rows).keys()]).not.toContain('only-b');
  });

  it('answer by words of any text, in one provision', () => {
    expect(keys({ text: '“common border”' })).toEqual(['a.art_1']);
    expect(keys({ text: 'may tariffs' })).toEqual(['a.art_2']);
    expect(keys({ text: 'border tariffs' })).toEqual([]);
  });

  it('answer by topic', () => {
    const topics = countTopics(shown.rows);
    expect(topics.size).toBeGreaterThan(0);
    for (const [topic, count] of topics) expect(keys({ topics: [topic] })).toHaveLength(count);
  });

  it('count the changes they hold', () => {
    expect(shown.rows.reduce((sum, row) => sum + row.changeCount, 0)).toBe(shown.changeCount);
  });
});
