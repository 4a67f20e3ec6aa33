import { describe, expect, it } from 'vitest';
import type { ComparedLink } from '@/lib/core/comparison/comparison';
import { art, version } from '@/lib/core/testing/build';
import { change, comparison, link } from '@/lib/core/testing/links';
import { type RenderedRow, renderComparison, withNotes } from './rendered-rows';
import { countFilters, countTopics, filterRows, isFiltered } from './row-filter';
import { isUnsure, obligationLines, summarise } from './summary';

const LEFT = version({
  slug: 'a',
  articles: [
    art(1, 'The Parties shall trade.', { heading: 'Trade' }),
    'Peace of the Parties.',
    'Assets of the Parties stay.',
  ],
});
const RIGHT = version({
  slug: 'b',
  articles: ['The Parties may trade.', 'Peace.\nAssets of the Parties stay.', 'Alone.'],
});
const COMPARISON = comparison({
  links: [
    link([1], [1], {
      changes: [change(12, 17, 12, 15)],
      obligations: [{ kind: 'modal', change: 0, before: 'shall', after: 'may' }],
    }),
    link([2], [2], { relation: 'narrower', moved: true, confidence: 0.1 }),
  ],
  also: [link([3], ['art_2__para_2'], { relation: 'contrasts' })],
  onlyLeft: ['art_3'],
  onlyRight: ['art_3'],
  transfers: [
    {
      leftEId: 'art_3',
      rightEId: 'art_2',
      fromA: 0,
      toA: 27,
      fromB: 7,
      toB: 34,
      score: 1,
      changes: [],
      obligations: [],
    },
  ],
});
const { rows, changeCount } = renderComparison(LEFT, RIGHT, COMPARISON);
const keys = (some: readonly RenderedRow[]) => some.map(({ key }) => key).join(' ');
const none = { rows: [], topics: [], text: '' };
const row = (key: string) => rows.find((candidate) => candidate.key === key) as RenderedRow;

describe('renderComparison', () => {
  it('shows every row once, with numbered changes', () => {
    expect(keys(rows)).toBe('art_1 art_2 b.art_3 art_3');
    expect(changeCount).toBe(1);
    expect(row('art_1').left[0]?.html).toContain('data-change="1" data-duty=""');
    expect(row('art_1').right[0]?.html).toContain('id="b.change-1"');
  });

  it('names what else answers to a provision, on both sides', () => {
    expect(row('art_3').related).toMatchObject([
      { kind: 'also', letter: 'B', href: '#b.art_2__para_2', label: 'Art. 2(2)' },
      { kind: 'transfer', letter: 'B', href: '#b.transfer-1', label: 'Art. 2' },
    ]);
    expect(row('art_2').related).toMatchObject([
      { kind: 'also', letter: 'A', href: '#art_3', label: 'Art. 3', of: 'Art. 2(2)' },
      { kind: 'transfer', letter: 'A', href: '#transfer-1', label: 'Art. 3' },
    ]);
    expect(row('art_3').left[0]?.html).toContain('href="#b.transfer-1"');
    expect(row('art_2').right[0]?.html).toContain('<span class="transfer" id="b.transfer-1">');
  });

  it('leads only to places that are there', () => {
    const html = rows.flatMap(({ left, right }) => [...left, ...right].map((side) => side.html));
    const ids = new Set([
      ...rows.flatMap((one) => [
        one.key,
        ...one.left.map((side) => side.unit.eId),
        ...one.right.map((side) => `b.${side.unit.eId}`),
      ]),
      ...html.flatMap((one) => [...one.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]);
    const links = [
      ...html.flatMap((one) => [...one.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)),
      ...rows.flatMap((one) => one.related.map(({ href }) => href.slice(1))),
      ...obligationLines(rows).map(({ href }) => href.slice(1)),
    ];
    expect(links).not.toHaveLength(0);
    expect(links.filter((id) => !ids.has(id ?? ''))).toEqual([]);
  });

  it('keeps signs and changes when notes are painted in', () => {
    const side = row('art_3').left[0];
    const notes = {
      marks: [{ kind: 'note', id: 'n1', start: 0, end: 6 } as const],
      whole: false,
      ids: ['n1'],
      count: 1,
    };
    const painted = side && withNotes(side, LEFT, notes);
    expect(painted?.html).toContain('data-notes="n1"');
    expect(painted?.html).toContain('class="partner"');
    expect(side && withNotes(side, LEFT, undefined)).toBe(side);
  });
});

describe('filterRows', () => {
  it.each([
    ['nothing', none, 'art_1 art_2 b.art_3 art_3'],
    ['a relation', { ...none, rows: ['narrower' as const] }, 'art_2'],
    ['a further relation', { ...none, rows: ['contrasts' as const] }, 'art_2 art_3'],
    ['either of two', { ...none, rows: ['only-b' as const, 'moved' as const] }, 'art_2 b.art_3'],
    ['changed obligations', { ...none, rows: ['obligations' as const] }, 'art_1'],
    ['words of a heading or text', { ...none, text: 'TRADE parties' }, 'art_1'],
    ['a phrase', { ...none, text: '“of the parties”' }, 'art_2 art_3'],
    ['what nothing answers', { ...none, rows: ['only-a' as const] }, ''],
    ['both', { ...none, rows: ['narrower' as const], text: 'assets' }, 'art_2'],
    ['a topic no row is on', { ...none, topics: ['nothing'] }, ''],
  ])('asked for %s', (_, query, found) => {
    expect(keys(filterRows(rows, query))).toBe(found);
    expect(isFiltered(query)).toBe(query !== none);
  });

  it('counts as many rows as it shows', () => {
    for (const [filter, count] of countFilters(rows)) {
      expect(filterRows(rows, { ...none, rows: [filter] })).toHaveLength(count);
    }
    for (const [topic, count] of countTopics(rows)) {
      expect(filterRows(rows, { ...none, topics: [topic] })).toHaveLength(count);
    }
    expect(row('b.art_3').answers).toEqual(['only-b', 'unchecked']);
  });
});

describe('summarise', () => {
  it('counts links, sides and doubts, and weighs similarity by length', () => {
    const summary = summarise(COMPARISON, LEFT, RIGHT);
    expect(summary).toMatchObject({ links: 2, onlyLeft: 0, onlyRight: 1, moved: 1, unsure: 1 });
    expect(summary.relations).toMatchObject({ similar: 1, narrower: 1, identical: 0 });
    const long = (24 + 22 + 21 + 34) * 0.5;
    expect(summary.similarity).toBeCloseTo(long / (24 + 21 + 27 + 22 + 34 + 6), 10);
  });

  it('never doubts what people paired', () => {
    const made = { ...(COMPARISON.links[1] as ComparedLink), correction: 'c' };
    expect([isUnsure(made), isUnsure(COMPARISON.links[1] as ComparedLink)]).toEqual([false, true]);
  });

  it('lists changes of obligation with their places', () => {
    expect(obligationLines(rows)).toEqual([
      { id: 'art_1 0', words: 'shall → may', href: '#change-1', place: 'Art. 1' },
    ]);
  });

  it('lists what is owed differently in words that stand elsewhere, where A has them', () => {
    const obligations = [{ kind: 'number', change: 0, before: 'three', after: 'five' } as const];
    const [words] = COMPARISON.transfers;
    if (!words) throw new Error('there is one');
    const changed = { ...words, changes: [change(0, 6, 7, 13)], obligations };
    const shown = renderComparison(LEFT, RIGHT, { ...COMPARISON, transfers: [changed] }).rows;
    expect(obligationLines(shown).slice(1)).toEqual([
      {
        id: 'art_3 #b.transfer-1 three → five',
        words: 'three → five',
        href: '#b.transfer-1',
        place: 'Art. 3, now B Art. 2',
      },
    ]);
    expect(countFilters(shown).get('obligations')).toBe(3);
    const html = shown.find(({ key }) => key === 'art_3')?.left[0]?.html;
    expect(html).toContain('<del class="reworded">Assets</del>');
  });

  it('counts what differs in spelling only apart, and numbers no such change', () => {
    const spelled = { ...change(0, 5, 0, 5), kind: 'spelling' } as const;
    const links = [link([2], [2], { changes: [spelled, change(13, 20, 6, 12)] })];
    const one = { ...COMPARISON, links };
    expect(summarise(one, LEFT, RIGHT).spellings).toBe(1);
    const shown = renderComparison(LEFT, RIGHT, one);
    expect(shown.changeCount).toBe(1);
    const html = shown.rows.find(({ key }) => key === 'art_2')?.left[0]?.html;
    expect(html).toContain('<span class="spelling">Peace</span>');
    expect(html).toContain('data-change="1"');
  });

  it('finds two empty texts not alike, without dividing by nothing', () => {
    const empty = version({ articles: [] });
    expect(summarise({ ...COMPARISON, links: [] }, empty, empty).similarity).toBe(0);
  });
});
