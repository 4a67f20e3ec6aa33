import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { renderNWay } from '@/lib/core/presentation/rendered-n-way';
import { unitsOf } from '@/lib/core/treaty/provision';
import { renderedRows } from '../rendered-texts';
import { treatyOf } from '../testing/treaties';
import { compareNWay } from './compare-n-way';

const PEACE = 'The Parties shall keep the peace of the region and the security of their borders.';
const SHIPS = 'Merchant ships of one Party may enter the open ports of the other Party.';
const WHEAT = 'Wheat is delivered at the price of the season in instalments every autumn.';
const SKIES = 'Astronauts of both States share an orbital laboratory for experiments.';

const compare = (slugs: readonly string[], pivot = 0) =>
  compareNWay(
    ANONYMOUS,
    slugs.map((slug) => ({ slug })),
    { ...PLAIN_QUERY, pivot },
  );

describe('comparing three texts', () => {
  it('aligns them to the pivot and brings together what it leaves out', async () => {
    const slugs = [
      await treatyOf(PEACE, WHEAT),
      await treatyOf(SHIPS, PEACE),
      await treatyOf(PEACE, SHIPS, SKIES),
    ];
    const { versions, table, compared } = await compare(slugs);
    expect(versions.map(({ treaty }) => treaty.slug)).toEqual(slugs);
    expect(compared.map((pair) => pair !== undefined)).toEqual([false, true, true]);
    expect(table.rows.map(({ cells }) => cells.map((eIds) => eIds.join()))).toEqual([
      ['', 'art_1', 'art_2'],
      ['art_1', 'art_2', 'art_1'],
      ['', '', 'art_3'],
      ['art_2', '', ''],
    ]);
  });

  it('aligns to another one when asked, and to the first when that is none', async () => {
    const slugs = [
      await treatyOf(PEACE),
      await treatyOf(SHIPS, PEACE),
      await treatyOf(PEACE, SHIPS),
    ];
    const byThird = await compare(slugs, 2);
    expect(byThird.table.rows.map(({ key }) => key)).toEqual(['a.art_1', 'b.art_1']);
    expect(byThird.table.rows.map(({ cells }) => cells[2])).toEqual([['art_1'], ['art_2']]);
    expect((await compare(slugs, 8)).pivot).toBe(0);
  });

  it('shows every provision once, with the changes of each pair under numbers of their own', async () => {
    const slugs = [
      await treatyOf(PEACE, SHIPS),
      await treatyOf(PEACE.replace('region', 'continent'), SHIPS),
      await treatyOf(PEACE.replace('borders', 'coasts'), SHIPS),
    ];
    const { versions, table, compared } = await compare(slugs);
    const shown = renderNWay(
      versions,
      table,
      compared.map((pair) => pair && renderedRows(pair)),
      false,
    );
    const html = shown.rows.flatMap(({ cells }) =>
      cells.flatMap(({ passages }) => passages.map((passage) => passage.html)),
    );
    expect(html.length).toBe(versions.flatMap(({ provisions }) => unitsOf(provisions)).length);
    const numbers = html.join('').match(/data-change="\d+"/g) ?? [];
    expect(numbers).toEqual(['data-change="1"', 'data-change="2"']);
    expect(shown.changeCount).toBe(2);
  });

  it('says which text is not stored', async () => {
    const slug = await treatyOf(PEACE);
    await expect(compare([slug, slug, 'nothing-here'])).rejects.toThrow(
      'No text of “nothing-here” is stored.',
    );
  });
});
