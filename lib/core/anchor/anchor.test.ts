import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeCut, safeCutBefore, splitsSurrogatePair } from '@/lib/core/text/text';
import { type AnchorUnit, anchor } from './anchor';
import { describeRange } from './describe-range';

const SEED = 20240619;

/** A unit and the selector of the words between brackets. */
function marked(eId: string, notation: string) {
  const start = notation.indexOf('[');
  const end = notation.indexOf(']') - 1;
  const text = notation.replace('[', '').replace(']', '');
  return { unit: { eId, text }, selector: describeRange(text, eId, start, end) };
}

/** The words an anchor stands on. */
function wordsAt(units: readonly AnchorUnit[], place: { eId: string; start: number; end: number }) {
  return units.find((unit) => unit.eId === place.eId)?.text.slice(place.start, place.end);
}

const ARTICLE_4 =
  'If one of the Parties is put in a state of war by an armed invasion, the other Party shall at once provide [military and other assistance] with all means in its possession.';
const OTHER = 'The Parties shall develop cooperation in trade, agriculture, education and health.';

describe('anchor', () => {
  it('is exact where the words stand unchanged', () => {
    const { unit, selector } = marked('art_4', ARTICLE_4);
    const { start, end } = selector.position;
    expect(anchor(selector, [unit])).toEqual({ state: 'exact', eId: 'art_4', start, end });
  });

  it.each([
    ['text before it', (text: string) => `In accordance with the Charter. ${text}`],
    ['a changed word beside it', (text: string) => text.replace('at once', 'immediately')],
    ['a rewritten end', (text: string) => `Whereas: ${text.replace('with all means in', 'if')}`],
    ['a word added inside', (text: string) => text.replace('military and', 'military, naval and')],
    ['a typing error inside', (text: string) => text.replace('assistance', 'asistance')],
  ])('moves with %s', (_, edit) => {
    const { unit, selector } = marked('art_4', ARTICLE_4);
    const units = [
      { eId: 'art_3', text: OTHER },
      { ...unit, text: edit(unit.text) },
    ];
    const place = anchor(selector, units);
    expect(place.state).toBe('moved');
    if (place.state !== 'moved') return;
    expect(place.score).toBeGreaterThanOrEqual(0.7);
    expect(wordsAt(units, place)).toMatch(/^military(, naval)? and other as+istance$/);
  });

  it('follows an article to its new number', () => {
    const { unit, selector } = marked('art_4', ARTICLE_4);
    const units = [
      { eId: 'art_4', text: OTHER },
      { eId: 'art_5', text: unit.text },
    ];
    const { start, end } = selector.position;
    expect(anchor(selector, units)).toMatchObject({ state: 'moved', eId: 'art_5', start, end });
  });

  it('does not take the same words at the same offset of another article', () => {
    const { selector } = marked(
      'art_1',
      '[The Parties] shall respect the sovereignty of each other.',
    );
    const units = [{ eId: 'art_1', text: 'The Parties agree to hold consultations every year.' }];
    expect(anchor(selector, units).state).not.toBe('exact');
  });

  it('is orphaned when the words are gone, though their surroundings stand', () => {
    const { unit, selector } = marked('art_4', ARTICLE_4);
    const text = unit.text.replace('military and other assistance ', '');
    expect(anchor(selector, [{ eId: 'art_4', text }])).toEqual({ state: 'orphaned' });
  });

  it('does not take the same words elsewhere when they were deleted where they stood', () => {
    const { unit, selector } = marked('art_4', ARTICLE_4);
    const units = [
      { eId: 'art_4', text: unit.text.replace('military and other assistance ', '') },
      { eId: 'art_5', text: unit.text },
    ];
    expect(anchor(selector, units)).toMatchObject({
      state: 'ambiguous',
      candidates: [{ eId: 'art_5' }],
    });
  });

  it('asks when two places are equally good', () => {
    const { unit, selector } = marked('art_7', 'Each Party [shall bear its own costs] in full.');
    const units = [
      { eId: 'art_8', text: unit.text },
      { eId: 'art_9', text: unit.text },
    ];
    expect(anchor(selector, units)).toMatchObject({
      state: 'ambiguous',
      candidates: [{ eId: 'art_8' }, { eId: 'art_9' }],
    });
  });

  it('lets the context decide between equal words', () => {
    const { unit, selector } = marked(
      'art_3',
      'The Parties shall consult on trade matters. The [Parties shall consult] on defence matters.',
    );
    const units = [{ ...unit, text: `Without prejudice to Article 2: ${unit.text}` }];
    const place = anchor(selector, units);
    expect(place).toMatchObject({ state: 'moved', start: selector.position.start + 32 });
  });

  it('shows a person a verbatim occurrence that nothing else supports', () => {
    const { selector } = marked('art_4', ARTICLE_4);
    const text = `${OTHER} This includes military and other assistance. ${OTHER}`;
    expect(anchor(selector, [{ eId: 'art_9', text }])).toMatchObject({
      state: 'ambiguous',
      candidates: [{ eId: 'art_9' }],
    });
  });

  it('is orphaned in a version without text', () => {
    expect(anchor(marked('art_4', ARTICLE_4).selector, [])).toEqual({ state: 'orphaned' });
  });

  it('finds a place again from its own description, whatever the text', () => {
    const property = fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (texts, which, a, b) => {
        const units = texts.map((text, index) => ({ eId: `art_${index + 1}`, text }));
        const unit = units[which % units.length] ?? { eId: 'art_1', text: 'x' };
        const [start, end] = range(unit.text, a, b);
        const place = anchor(describeRange(unit.text, unit.eId, start, end), units);
        expect(place).toEqual({ state: 'exact', eId: unit.eId, start, end });
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 400 });
  });

  it('moves with its words when text is put before it, and to no other place', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    const states: string[] = [];
    const property = fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, added, a, b) => {
      const start = safeCutBefore(text, a % text.length);
      const end = safeCutAfter(text, start + 1 + (b % (text.length - start)));
      const units = [{ eId: 'art_1', text: `${added}\n${text}` }];
      const place = anchor(describeRange(text, 'art_1', start, end), units);
      states.push(place.state);
      const shift = added.length + 1;
      if (place.state === 'moved') expect(place.start).toBe(start + shift);
    });
    fc.assert(property, { seed: SEED, numRuns: 400 });
    // Rarely so little context was recorded that it seems to stand elsewhere: then a person is asked.
    const moved = states.filter((state) => state === 'moved').length;
    expect(moved).toBeGreaterThanOrEqual(0.95 * states.length);
  });

  it('stays within its work budget for a long quote in a long text, and does not guess', () => {
    const text = Array.from({ length: 400 }, (_, i) => `Clause ${i * 7919}: ${OTHER}`).join('\n');
    const selector = describeRange(text, 'art_1', 1000, 9000);
    const edited = text.replaceAll('agriculture', 'farming');
    const { prefix, exact, suffix } = selector.quote;
    const budget = { cells: 1_000_000 };
    const place = anchor(selector, [{ eId: 'art_1', text: edited }], budget);
    expect(place).toEqual({ state: 'orphaned' });
    // Spent to the end, and the last step cost no more than one column of the table.
    expect(budget.cells).toBeLessThanOrEqual(0);
    expect(budget.cells).toBeGreaterThan(-(prefix + exact + suffix).length);
  });
});

function range(text: string, a: number, b: number): [number, number] {
  let start = a % text.length;
  if (splitsSurrogatePair(text, start)) start -= 1;
  let end = start + 1 + (b % (text.length - start));
  if (splitsSurrogatePair(text, end)) end += 1;
  return [start, end];
}

function safeCutAfter(text: string, offset: number): number {
  let cut = offset;
  while (!isSafeCut(text, cut)) cut += 1;
  return cut;
}
