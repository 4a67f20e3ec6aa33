import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { GROUND_LEVELS } from '@/lib/core/comparison/shared-ground';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { splitsSurrogatePair } from '@/lib/core/text/text';
import { markedHtml, type TextBlock } from './marked-html';
import type { TextMark, TextPoint } from './marks';

/** The only tags the function may write, with their attributes in their order. Values hold no quote or markup. */
const VALUE = '"[^"<>]*"';
const OPENING = [
  `<p class="para"(?: id=${VALUE})?(?: data-eid=${VALUE})?(?: data-number=${VALUE})?>`,
  '<span class="fold">',
  '<span class="variant" data-place="[1-9][0-9]*">',
  `<a class="variant-sign" id=${VALUE} href=${VALUE} data-place="[1-9][0-9]*" aria-label="Variant [1-9][0-9]*">`,
  `<(?:del|ins) class="change" data-change="[1-9][0-9]*"(?: data-moved="")?` +
    `(?: data-duty="")?(?: id=${VALUE})?>`,
  '<(?:del|ins) class="reworded">',
  '<span class="shared" data-level="(?:words|form|order|sentence|concept|formula)"' +
    `(?: data-p=${VALUE})?(?: data-words="[0-9]+")?(?: data-texts="[0-9]+")?(?: id=${VALUE})?>`,
  `<a class="answer" href=${VALUE} data-p=${VALUE} data-sign=${VALUE} aria-label=${VALUE}>`,
  `<span class="only" data-only=${VALUE}>`,
  `<span class="transfer"(?: id=${VALUE})?>`,
  `<span class="duty" data-words=${VALUE} title=${VALUE}>`,
  '<span class="break" data-break="(?:split|join)" data-change="[1-9][0-9]*">',
  `<a class="partner" href=${VALUE} data-place=${VALUE} aria-label=${VALUE}>`,
  '<mark class="note" data-notes="[\\w -]+" data-depth="[1-9][0-9]*"(?: data-own="")?' +
    '(?: data-first="[\\w -]+" tabindex="0" aria-details="[\\w -]+")?>',
];
const PIECE = new RegExp(
  `(?<open>${OPENING.join('|')})|</(?<close>p|span|del|ins|mark|a)>|(?<text>(?:[^<>&"']|&(?:amp|lt|gt|quot|#39|#13);)+)`,
  'gy',
);
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};
const decode = (text: string) => text.replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity);

/** Reads markup by the strict grammar above; fails on anything else. Gives the text that shows. */
function readMarkup(markup: string) {
  const open: string[] = [];
  const pieces: string[] = [];
  const firsts: string[] = [];
  let signs = 0;
  let read = 0;
  for (const match of markup.matchAll(PIECE)) {
    const { open: opening, close, text } = match.groups ?? {};
    if (opening !== undefined) {
      const tag = /^<(\w+)/.exec(opening)?.[1] ?? '';
      if ((tag === 'p') !== (open.length === 0)) throw new Error(`<${tag}> at ${match.index}`);
      if (/class="(?:duty|break|partner|variant-sign|answer|only)"/.test(opening)) signs += 1;
      open.push(tag);
      firsts.push(...(/data-first="([^"]*)"/.exec(opening)?.[1]?.split(' ') ?? []));
    } else if (close !== undefined) {
      if (open.pop() !== close) throw new Error(`</${close}> at ${match.index}`);
    } else {
      if (open.length === 0 && /[^\n]/.test(text ?? '')) throw new Error(`bare text ${text}`);
      pieces.push(decode(text ?? ''));
    }
    read += match[0].length;
  }
  if (read < markup.length) throw new Error(`not our markup: ${markup.slice(read)}`);
  if (open.length > 0) throw new Error(`left open: ${open}`);
  return { text: pieces.join(''), firsts, pieces, signs };
}

type Node = DefaultTreeAdapterTypes.Node;

function textContent(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}

describe('markedHtml on any input', () => {
  const offsets = (length: number) =>
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const markIn = (length: number): fc.Arbitrary<TextMark> => {
    const change = fc.integer({ min: 1, max: 50 });
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
    const changed = fc.record(
      {
        kind: fc.constantFrom('deletion' as const, 'insertion' as const),
        change,
        moved: fc.boolean(),
        obligation: fc.boolean(),
        anchor: anyText(8),
      },
      { requiredKeys: ['kind', 'change'] },
    );
    const name = fc.oneof(
      changed,
      fc.record({ kind: fc.constant('reworded' as const), inB: fc.boolean() }),
      fc.record({ kind: fc.constant('transfer' as const), anchor: anyText(8) }),
      fc.record({ kind: fc.constant('fold' as const) }),
      fc.record(
        {
          kind: fc.constant('shared' as const),
          level: fc.constantFrom(...GROUND_LEVELS),
          passage: anyText(4),
          words: fc.nat(40),
          texts: fc.nat(6),
          anchor: anyText(8),
        },
        { requiredKeys: ['kind', 'level'] },
      ),
      fc.record({ kind: fc.constant('variant' as const), place: change }),
      fc.record({ kind: fc.constant('note' as const), id, own: fc.boolean() }),
    );
    return fc.tuple(offsets(length), name).map(([range, rest]) => ({ ...range, ...rest }));
  };
  const pointIn = (length: number): fc.Arbitrary<TextPoint> => {
    const words = anyText(8);
    const name = fc.oneof(
      fc.record({ kind: fc.constant('obligation' as const), words }),
      fc.record({
        kind: fc.constant('variant' as const),
        place: fc.integer({ min: 1, max: 50 }),
        id: words,
        href: words,
      }),
      fc.record({
        kind: fc.constantFrom('split' as const, 'join' as const),
        change: fc.integer({ min: 1, max: 50 }),
      }),
      fc.record({
        kind: fc.constant('answer' as const),
        passage: words,
        sign: words,
        href: words,
        spoken: words,
      }),
      fc.record({ kind: fc.constant('only' as const), letter: words }),
      fc.record({
        kind: fc.constant('partner' as const),
        href: words,
        place: words,
        spoken: words,
      }),
    );
    return fc.tuple(fc.nat(length), name).map(([at, rest]) => ({ at, ...rest }));
  };
  const blocksOf = (text: string) =>
    fc.tuple(anyText(8), fc.array(fc.nat(text.length), { maxLength: 6 })).map(([name, cuts]) => {
      const sorted = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
      return sorted.slice(1).flatMap((end, index): TextBlock[] => {
        const start = sorted[index] ?? 0;
        return index % 2 === 0 ? [{ eId: name, number: name, start, end }] : [];
      });
    });
  const input = anyText(40).chain((text) =>
    fc.record({
      text: fc.constant(text),
      eId: fc.option(anyText(8), { nil: undefined }),
      idPrefix: fc.option(anyText(8), { nil: undefined }),
      marks: fc.array(markIn(text.length), { maxLength: 12 }),
      points: fc.array(pointIn(text.length), { maxLength: 4 }),
      blocks: fc.oneof(fc.constant([]), blocksOf(text)),
    }),
  );

  it('shows exactly the text, in tags of its own only, well nested', () => {
    const property = fc.property(input, (marked) => {
      const { text, signs } = readMarkup(markedHtml(marked));
      expect(text).toBe(marked.text.replaceAll('\0', '\uFFFD'));
      expect(signs).toBe(marked.points.length);
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('reads the same in a real HTML parser', () => {
    const property = fc.property(input, (marked) => {
      const shown = textContent(parseFragment(`<div>${markedHtml(marked)}</div>`));
      expect(shown).toBe(marked.text.replaceAll('\0', '\uFFFD'));
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });

  it('gives each note that shows one door', () => {
    const property = fc.property(input, (marked) => {
      const { firsts } = readMarkup(markedHtml({ ...marked, blocks: [] }));
      expect(new Set(firsts).size).toBe(firsts.length);
      const bare = (mark: TextMark) => /^\n*$/.test(marked.text.slice(mark.start, mark.end));
      const shown = marked.marks.flatMap((mark) =>
        mark.kind === 'note' && !bare(mark) ? mark.id : [],
      );
      expect(firsts).toEqual(expect.arrayContaining(shown));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('never cuts a character in two', () => {
    const property = fc.property(input, (marked) => {
      let at = 0;
      for (const piece of readMarkup(markedHtml({ ...marked, blocks: [] })).pieces) {
        expect(splitsSurrogatePair(marked.text, at)).toBe(false);
        at += piece.length;
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});
