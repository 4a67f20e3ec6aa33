import { describe, expect, it } from 'vitest';
import { buildProvisions, type NestedPart, type NestedUnit } from './provision-tree';
import { levelOf, verificationOf, verificationsOf } from './verification';
import { piecesByState, verificationWords } from './verification-words';

function article(more: Partial<NestedUnit>) {
  const unit = { eId: 'art_3', kind: 'article', state: 'text-seen', sources: [] } as const;
  return buildProvisions([{ ...unit, ...more }]);
}

function verified(more: Partial<NestedUnit>) {
  const provisions = article(more);
  const verification = verificationsOf({ provisions }).get('art_3');
  if (!verification) throw new Error('the article has no verification');
  return verification;
}

const seen: NestedPart = { text: 'Seen.' };
const memory: NestedPart = { text: 'Remembered.', state: 'from-memory' };

describe('the verification of a unit', () => {
  it.each([
    ['official-text', 'verified'],
    ['text-seen', 'verified'],
    ['content-confirmed', 'confirmed'],
    ['from-memory', 'unchecked'],
    ['low-confidence', 'unchecked'],
  ] as const)('%s is %s', (state, level) => {
    expect(levelOf(state)).toBe(level);
    expect(verified({ text: 'Words.', state })).toMatchObject({
      state,
      best: state,
      worst: state,
      level,
      mixed: false,
    });
  });

  it('is no better than its paragraphs, whatever the record says of the whole', () => {
    const mixed = verified({ paragraphs: [seen, memory, { text: 'More.' }] });
    expect(mixed).toMatchObject({
      state: 'text-seen',
      best: 'text-seen',
      worst: 'from-memory',
      level: 'confirmed',
      mixed: true,
    });
    expect(verified({ state: 'text-seen', paragraphs: [memory, memory] })).toMatchObject({
      best: 'from-memory',
      level: 'unchecked',
      mixed: false,
    });
    expect(
      verified({ paragraphs: [seen, { text: 'As printed.', state: 'official-text' }] }),
    ).toMatchObject({ level: 'verified', mixed: true });
    expect(
      verified({ state: 'low-confidence', paragraphs: [memory, { text: 'Guessed.' }] }),
    ).toMatchObject({ level: 'unchecked', mixed: true });
  });

  it('counts opening words as the provision they open', () => {
    const opened = verified({ text: 'Each Party:', paragraphs: [memory, memory] });
    expect(opened).toMatchObject({ best: 'text-seen', worst: 'from-memory', mixed: true });
    expect(verificationWords(opened).sentence).toBe(
      'Opening words: text seen in the sources. Paragraphs 1, 2: from memory, not checked.',
    );
  });

  it('takes the state of a paragraph for its points', () => {
    const points = [{ text: 'a;' }, { text: 'b.', state: 'low-confidence' }] as const;
    const unit = verified({
      paragraphs: [seen, { text: 'As follows:', state: 'content-confirmed', points }],
    });
    expect(piecesByState(unit)).toEqual([
      { state: 'text-seen', pieces: 'Paragraph 1' },
      { state: 'content-confirmed', pieces: 'Opening words of 2, Paragraph 2(1)' },
      { state: 'low-confidence', pieces: 'Paragraph 2(2)' },
    ]);
  });

  it('names points that stand in the unit itself', () => {
    const unit = verified({
      points: [
        { number: 'a', text: 'One.' },
        { number: 'b', ...memory },
      ],
    });
    expect(verificationWords(unit)).toEqual({
      mark: 'Differs by paragraph',
      sentence: 'Point a: text seen in the sources. Point b: from memory, not checked.',
    });
  });

  it('says one state in words, without naming parts', () => {
    expect(verificationWords(verified({ paragraphs: [memory, memory] })).mark).toBe(
      'From memory, not checked',
    );
  });

  it('is the same for one unit as for all units of the text', () => {
    const provisions = article({ paragraphs: [seen, memory] });
    const [unit, ...parts] = provisions;
    if (!unit) throw new Error('there is no article');
    expect(verificationOf(unit, parts)).toEqual(verificationsOf({ provisions }).get('art_3'));
  });
});
