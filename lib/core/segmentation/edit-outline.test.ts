import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { treatySource } from '@/lib/core/testing/treaty-sources';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { applyEdits, roleBehind } from './edit-outline';
import { textLines } from './lines';
import { OUTLINE_ROLES, type OutlineEdit, type OutlineItem } from './outline';
import { coverageOf } from './outline-coverage';
import { outlineOf } from './outline-of';
import { provisionsOfOutline } from './outline-provisions';
import { segment } from './segment';

function read(source: string) {
  const lines = textLines(source);
  const found = segment(lines);
  return { lines, outline: outlineOf(found, lines), found };
}

/** As segmentation parts it, with the numbers of parts as a file that states its structure has them. */
function stated(source: string) {
  const { lines, found } = read(source);
  const { printed: _printed, ...rest } = found;
  return { lines, outline: outlineOf(rest, lines), found };
}

const role = fc.constantFrom(...OUTLINE_ROLES);
const words = fc.constantFrom('', '1', '4', 'IV', '8 bis', '2의3', 'x y', 'Peace', '第三');
const step = fc.record({ turn: fc.nat(8), pick: fc.nat(), at: fc.nat(), role, words });

/** Steps as they fit the outline of the moment; what cannot be is left. */
function walk(
  outline: readonly OutlineItem[],
  steps: readonly {
    turn: number;
    pick: number;
    at: number;
    role: OutlineItem['role'];
    words: string;
  }[],
): { outline: readonly OutlineItem[]; edits: OutlineEdit[] } {
  let now = outline;
  const edits: OutlineEdit[] = [];
  for (const { turn, pick, at, role: to, words: text } of steps) {
    const item = now[pick % Math.max(1, now.length)];
    if (!item) continue;
    const { id } = item;
    const all: OutlineEdit[] = [
      { kind: 'merge', id },
      { kind: 'split', id, at: at % (item.text.length + 1), role: to },
      { kind: 'renumber', id, number: text },
      { kind: 'retitle', id, heading: at % 2 === 0 ? text : (item.text.split('\n')[0] ?? '') },
      { kind: 'retype', id, role: to },
      { kind: 'drop', id },
      { kind: 'take', id, role: to },
      { kind: 'reword', id, text: `${text} ${item.text.slice(at % (item.text.length + 1))}` },
      { kind: 'merge', id },
    ];
    const edit = all[turn] as OutlineEdit;
    try {
      now = applyEdits(now, [edit]);
      edits.push(edit);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
  }
  return { outline: now, edits };
}

describe('any sequence of corrections', () => {
  it.each([
    ['of a text', read],
    ['of a file that states its structure', stated],
  ] as const)('%s keeps every character and sound eIds', (_name, open) => {
    fc.assert(
      fc.property(treatySource(), fc.array(step, { maxLength: 14 }), (source, steps) => {
        const { lines, outline } = open(source);
        const lost = coverageOf(outline, lines).missing;
        const after = walk(outline, steps);
        expect(coverageOf(after.outline, lines).missing).toBe(lost);
        expect(checkProvisions(provisionsOfOutline(after.outline))).toEqual([]);
        expect(new Set(after.outline.map(({ id }) => id)).size).toBe(after.outline.length);
        expect(applyEdits(outline, after.edits)).toEqual(after.outline);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it.each([
    ['of a text', read],
    ['of a file that states its structure', stated],
  ] as const)('%s: what is merged comes apart at the joint as it was', (_name, open) => {
    fc.assert(
      fc.property(
        treatySource(),
        fc.array(step, { maxLength: 6 }),
        fc.nat(),
        (source, steps, pick) => {
          const { outline } = walk(open(source).outline, steps);
          const index = 1 + (pick % Math.max(1, outline.length - 1));
          const item = outline[index];
          const host = outline.findLast(({ role: own }, at) => at < index && own !== 'left-out');
          if (!item || !host || /^(?:part|chapter|section)$/.test(host.role)) return;
          const merged = applyEdits(outline, [{ kind: 'merge', id: item.id }]);
          const back = applyEdits(merged, [
            {
              kind: 'split',
              id: host.id,
              at: host.text.length,
              role: item.role,
            },
          ]);
          const byId = (items: readonly OutlineItem[]) =>
            new Map(items.map((one) => [one.id, one]));
          expect(byId(back)).toEqual(byId(outline));
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});

const TEXT = `Article 1
The Parties keep the peace.
Article 2
They act as in
Article 7 of the Charter, and they meet.
Article 3
Trade
They trade.
1. In goods.
2. In words.
Article 5
This enters into force.`;

const shape = (outline: readonly OutlineItem[]) =>
  provisionsOfOutline(outline).map(({ eId, heading, text }) =>
    [eId, heading && `«${heading}»`, text.replaceAll('\n', ' / ')].filter(Boolean).join(' '),
  );

describe('a correction', () => {
  const { outline } = read(TEXT);
  const edited = (...edits: OutlineEdit[]) => shape(applyEdits(outline, edits));

  it('renumbers and changes no other eId', () => {
    const before = shape(outline);
    const eIds = edited({ kind: 'renumber', id: 'art_5', number: '4' });
    expect(eIds).toEqual([...before.slice(0, -1), 'art_4 This enters into force.']);
    expect(edited({ kind: 'renumber', id: 'art_5', number: '3' }).at(-1)).toBe(
      'art_3-2 This enters into force.',
    );
  });

  it('splits before a heading that was not seen', () => {
    const source = 'Article 1\nOne.\nArtcle 2\nTwo.\nArticle 3\nThree.\nArticle 4\nFour.';
    const { outline: misread } = read(source);
    const split = applyEdits(misread, [
      { kind: 'split', id: 'art_1', at: 'One.\n'.length, role: 'article', line: 3 },
      { kind: 'renumber', id: 'art_1.5', number: '2' },
      { kind: 'retitle', id: 'art_1.5', heading: 'Artcle 2' },
      { kind: 'retitle', id: 'art_1.5', heading: '' },
    ]);
    expect(shape(split)).toEqual(['art_1 One.', 'art_2 Two.', 'art_3 Three.', 'art_4 Four.']);
  });

  it('merges a heading that is none, and its words are text again', () => {
    expect(edited({ kind: 'merge', id: 'art_2' })[0]).toBe(
      'art_1 The Parties keep the peace. / Article 2 / They act as in / Article 7 of the Charter, and they meet.',
    );
  });

  it('takes back what was dropped', () => {
    const drop: OutlineEdit = { kind: 'drop', id: 'art_3' };
    expect(edited(drop).join()).not.toContain('art_3');
    expect(edited(drop, { kind: 'take', id: 'art_3', role: 'article' })).toEqual(shape(outline));
  });

  it('says why it cannot be', () => {
    expect(() => applyEdits(outline, [{ kind: 'merge', id: 'art_1' }])).toThrow('Nothing stands');
    expect(() => applyEdits(outline, [{ kind: 'drop', id: 'art_9' }])).toThrow('not there');
    expect(() =>
      applyEdits(outline, [{ kind: 'split', id: 'art_1', at: 0, role: 'article' }]),
    ).toThrow('both sides');
  });
});

it('tells what words are most likely to be', () => {
  const item: OutlineItem = {
    id: 'art_1',
    role: 'article',
    line: 1,
    label: '',
    text: 'One.\nCHAPTER II\nDone at Lakeside.\nAnd so on.',
  };
  const places = ['CHAPTER', 'Done', 'And'].map((word) => item.text.indexOf(word));
  expect(places.map((at) => roleBehind(item, at))).toEqual(['chapter', 'testimonium', 'article']);
});
