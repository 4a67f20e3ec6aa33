/** What is done to a text to make its next version, drawn from a seed. */

import { shuffled } from '../eval/random';
import {
  added,
  join,
  renumbered,
  replacing,
  slice,
  type Traced,
  type TracedUnit,
  trimmed,
} from './edited-version';
import { pick, type Random, wordsIn } from './spans';

/** A unit without start..end. */
export function without(unit: TracedUnit, start: number, end: number): TracedUnit {
  return { eId: unit.eId, ...join([slice(unit, 0, start), slice(unit, end)]) };
}

const SENTENCE_END = /[.;。؛](?:\s+|$)|[。]|\n/gu;

/** The sentences of a text, with the blanks behind them. */
function sentencesOf(part: Traced): Traced[] {
  const sentences: Traced[] = [];
  let from = 0;
  for (const { 0: mark, index } of part.text.matchAll(SENTENCE_END)) {
    sentences.push(slice(part, from, index + mark.length));
    from = index + mark.length;
  }
  if (from < part.text.length) sentences.push(slice(part, from));
  return sentences.filter(({ text }) => text.trim().length > 0);
}

/** Words of a unit changed inside start..end: replaced, left out or added, about `share` of them. */
export function editWords(
  unit: TracedUnit,
  range: { readonly start: number; readonly end: number },
  share: number,
  foreign: readonly string[],
  random: Random,
): TracedUnit {
  const words = wordsIn(unit.text).filter(
    ({ start, end }) => start >= range.start && end <= range.end,
  );
  const count = Math.max(1, Math.round(words.length * share));
  const chosen = shuffled(words, Math.floor(random() * 1e9))
    .slice(0, count)
    .sort((one, other) => other.start - one.start);
  let edited: Traced = unit;
  for (const { start, end } of chosen) {
    const chance = random();
    const word = pick(foreign, random) ?? 'x';
    const [before, there, behind] = [
      slice(edited, 0, start),
      slice(edited, start, end),
      slice(edited, end),
    ];
    if (chance < 0.55) edited = join([before, replacing(word, there), behind]);
    else if (chance < 0.8) edited = join([before, there, added(` ${word}`), behind]);
    else edited = join([before, trimStart(behind, before)]);
  }
  return { ...edited, eId: unit.eId };
}

/** No two blanks where a word was left out. */
function trimStart(behind: Traced, before: Traced): Traced {
  return before.text.endsWith(' ') && behind.text.startsWith(' ') ? slice(behind, 1) : behind;
}

/** Articles in another order, numbered anew. */
export function movedArticles(units: readonly TracedUnit[], random: Random): TracedUnit[] {
  const rest = [...units];
  for (let moves = 0; moves < Math.max(1, units.length / 6); moves += 1) {
    const [unit] = rest.splice(Math.floor(random() * rest.length), 1);
    if (unit) rest.splice(Math.floor(random() * (rest.length + 1)), 0, unit);
  }
  return renumbered(rest);
}

/** Some articles cut in two, some joined with the next. */
export function splitAndJoined(units: readonly TracedUnit[], random: Random): TracedUnit[] {
  const parts: Traced[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    const next = units[at + 1];
    const sentences = sentencesOf(unit);
    const chance = random();
    if (chance < 0.25 && sentences.length > 1) {
      const cut = 1 + Math.floor(random() * (sentences.length - 1));
      parts.push(join(sentences.slice(0, cut)), join(sentences.slice(cut)));
    } else if (chance < 0.5 && next !== undefined) {
      parts.push(join([unit, next], '\n'));
      at += 1;
    } else parts.push(unit);
  }
  return renumbered(parts);
}

/** New articles between the old ones, taken from another text; all numbered anew. */
export function insertedArticles(
  units: readonly TracedUnit[],
  foreign: readonly string[],
  random: Random,
): TracedUnit[] {
  return renumbered(
    units.flatMap((unit) => (random() < 0.2 ? [added(pick(foreign, random) ?? ''), unit] : [unit])),
  );
}

/** Sentences taken from one article to another. */
export function movedSentences(units: readonly TracedUnit[], random: Random): TracedUnit[] {
  const articles = units.map((unit) => sentencesOf(unit));
  for (let moves = 0; moves < Math.max(1, units.length / 5); moves += 1) {
    const from = pick(articles, random);
    const to = pick(articles, random);
    if (from === undefined || to === undefined || from === to || from.length < 2) continue;
    const [sentence] = from.splice(Math.floor(random() * from.length), 1);
    if (sentence === undefined) continue;
    to.splice(Math.floor(random() * (to.length + 1)), 0, join([trimmed(sentence), added(' ')]));
  }
  return units.map((unit, index) => ({ eId: unit.eId, ...spaced(articles[index] ?? []) }));
}

/** Sentences one after the other, parted by a blank where they had none. */
function spaced(sentences: readonly Traced[]): Traced {
  return trimmed(
    join(
      sentences.map((sentence) =>
        /\s$/u.test(sentence.text) ? sentence : join([sentence, added(' ')]),
      ),
    ),
  );
}
