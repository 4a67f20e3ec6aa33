import { describe, expect, it } from 'vitest';
import { anchor } from './anchor';
import { describeRange } from './describe-range';

/**
 * How often does a note land on words its author did not mean? Boilerplate is the hard case: the
 * same phrases stand in every article. The quoted words are deleted, so every place found is wrong.
 */

const PARTIES = ['Each Party', 'The Parties', 'The Contracting Parties', 'Either Party'];
const VERBS = [
  'shall take all appropriate measures to promote',
  'shall refrain from any act that impairs',
  'undertake to consult each other on',
  'shall encourage, within the limits of their laws,',
];
const OBJECTS = [
  'cooperation in the field of trade',
  'the security and stability of the other Party',
  'exchanges between their competent authorities',
  'measures having equivalent effect',
  'the implementation of this Agreement',
];
const TAILS = [
  'in accordance with their laws and regulations.',
  'on the basis of equality and mutual benefit.',
  'as provided for in this Article.',
  'by means of an exchange of notes through diplomatic channels.',
];

/** Lehmer's generator: the figures below must not change from run to run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function boilerplate(random: () => number) {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: 12 }, (_, index) => ({
    eId: `art_${index + 1}`,
    text: Array.from({ length: 6 }, () =>
      [pick(PARTIES), pick(VERBS), pick(OBJECTS), pick(TAILS)].join(' '),
    ).join(' '),
  }));
}

describe('deleted words in boilerplate', () => {
  it.each([8, 16, 32, 64, 128])('are not found elsewhere (%s characters, 60 trials)', (length) => {
    const random = generator(length * 7919);
    let silent = 0;
    for (let trial = 0; trial < 60; trial += 1) {
      const units = boilerplate(random);
      const chosen = units[Math.floor(random() * units.length)] ?? { eId: '', text: '' };
      const start = Math.floor(random() * (chosen.text.length - length));
      const selector = describeRange(chosen.text, chosen.eId, start, start + length);
      const text = chosen.text.slice(0, start) + chosen.text.slice(start + length);
      const edited = units.map((unit) => (unit === chosen ? { ...unit, text } : unit));
      const place = anchor(selector, edited);
      if (place.state === 'exact' || place.state === 'moved') silent += 1;
    }
    expect(silent).toBe(0);
  });
});
