/** Runs the experiments and counts what came of the notes. */

import { type Anchor, isPlaced } from '@/lib/core/anchor/selector';
import { seeded, shuffled } from '../eval/random';
import { offsetsOf } from './edited-version';
import { type Random, wordsIn } from './spans';
import type { EvalText } from './texts';
import {
  carried,
  deletions,
  deletionsAmongNews,
  edits,
  type Place,
  REVISIONS,
  type RevisionName,
  reanchored,
  rightPlace,
  survivals,
  type Trial,
} from './trials';

export type Outcome = {
  notes: number;
  right: number;
  wrong: number;
  asked: number;
  /** Not placed, nor shown among candidates. */
  lost: number;
};
export type Compared = { readonly ours: Outcome; readonly hypothesis: Outcome };
export type Failure = {
  readonly name: string;
  readonly quote: string;
  readonly want?: string;
  readonly got: string;
};

export type Times = { readonly notes: number; readonly ours: number; readonly hypothesis: number };

export const LENGTHS = [16, 32, 64, 128] as const;

/** A place overlaps the right one by half of both together, or it is wrong. */
const LEAST_OVERLAP = 0.5;

const none = (): Outcome => ({ notes: 0, right: 0, wrong: 0, asked: 0, lost: 0 });

export class Measure {
  readonly failures: Failure[] = [];

  constructor(
    private readonly texts: readonly EvalText[],
    private readonly seed: number,
    private readonly rounds: number,
    private readonly withHypothesis: boolean,
  ) {}

  deleted(length: number): Compared {
    return this.run(length, (text, random) => deletions(text, length, random));
  }

  deletedAmongNews(length: number): Compared {
    return this.run(length + 1, (text, random) =>
      deletionsAmongNews(text, length, random, this.foreign(text)),
    );
  }

  edited(): Compared {
    return this.run(2, (text, random) => edits(text, random, this.foreign(text)));
  }

  survived(revision: RevisionName): Compared {
    const salt = 3 + Object.keys(REVISIONS).indexOf(revision);
    return this.run(salt, (text, random) => survivals(text, revision, random, this.foreign(text)));
  }

  /** A thousand notes on the longest text with everything done to it. */
  times(): Times {
    const random = seeded(this.seed);
    const longest = this.texts.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
    if (longest === undefined) return { notes: 0, ours: 0, hypothesis: 0 };
    const trial = survivals(longest, 'everything', random, this.foreign(longest));
    const changed = edits(longest, random, this.foreign(longest));
    const all = [...trial.selectors, ...changed.selectors];
    const selectors = Array.from({ length: 1000 }, (_, at) => all[at % all.length]).flatMap(
      (selector) => selector ?? [],
    );
    const thousand = { ...trial, selectors };
    carried(thousand);
    const from = performance.now();
    carried(thousand);
    const between = performance.now();
    if (this.withHypothesis) reanchored(thousand);
    return { notes: 1000, ours: between - from, hypothesis: performance.now() - between };
  }

  /** Articles of other texts in the language, else pieces of this one's sentences in another order. */
  private foreign(text: EvalText): string[] {
    const others = this.texts.filter(({ name, lang }) => lang === text.lang && name !== text.name);
    const units = others.flatMap((other) => other.units).map((unit) => unit.text);
    const own = new Set(text.units.map((unit) => unit.text));
    const usable = units.filter((words) => words.length < 4000 && !own.has(words));
    return usable.length > 0 ? usable : scrambled(text, this.seed);
  }

  private run(salt: number, trialOf: (text: EvalText, random: Random) => Trial): Compared {
    const found = { ours: none(), hypothesis: none() };
    for (const [index, text] of this.texts.entries()) {
      // Long texts have notes enough in one round.
      const rounds = Math.max(1, Math.round((this.rounds * 20) / text.units.length));
      for (let round = 0; round < rounds; round += 1) {
        const random = seeded(this.seed + salt * 1009 + index * 7919 + round * 104_729);
        this.count(trialOf(text, random), found);
      }
    }
    return found;
  }

  private count(trial: Trial, found: Compared): void {
    const { text, selectors, next } = trial;
    const offsets = offsetsOf(text.units);
    const anchors = carried(trial);
    const others = this.withHypothesis ? reanchored(trial) : [];
    for (const [index, selector] of selectors.entries()) {
      const right = rightPlace(selector, offsets, next);
      const anchor = anchors[index] ?? { state: 'orphaned' };
      const verdict = judge(anchor, right);
      found.ours[verdict] += 1;
      found.ours.notes += 1;
      if (verdict === 'wrong' || verdict === 'lost') {
        this.failures.push(failureOf(trial, selector.quote.exact, right, anchor));
      }
      if (!this.withHypothesis) continue;
      const place = others[index];
      found.hypothesis.notes += 1;
      found.hypothesis[
        judge(place ? { state: 'moved', ...place, score: 1 } : { state: 'orphaned' }, right)
      ] += 1;
    }
  }
}

const PIECE = 6;

function scrambled({ units }: EvalText, seed: number): string[] {
  const pieces = units.flatMap(({ text }) => {
    const words = wordsIn(text);
    return words.flatMap(({ start }, index) => {
      const last = words[index + PIECE - 1];
      return index % PIECE === 0 && last ? [text.slice(start, last.end)] : [];
    });
  });
  const mixed = shuffled(pieces, seed);
  return units.map((_, index) =>
    mixed.filter((_piece, at) => at % units.length === index).join(', '),
  );
}

function lengthOf({ units }: EvalText): number {
  return units.reduce((sum, { text }) => sum + text.length, 0);
}

/** Where there is no right place, not to be placed is right. */
function judge(anchor: Anchor, right: Place | undefined): Exclude<keyof Outcome, 'notes'> {
  if (right === undefined) {
    if (isPlaced(anchor)) return 'wrong';
    return anchor.state === 'ambiguous' ? 'asked' : 'right';
  }
  if (isPlaced(anchor)) return overlap(anchor, right) >= LEAST_OVERLAP ? 'right' : 'wrong';
  const shown = anchor.state === 'ambiguous' ? anchor.candidates : [];
  return shown.some((place) => overlap(place, right) >= LEAST_OVERLAP) ? 'asked' : 'lost';
}

function overlap(one: Place, other: Place): number {
  if (one.eId !== other.eId) return 0;
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const whole = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return Math.max(0, common) / whole;
}

function failureOf(
  { text, next }: Trial,
  quote: string,
  right: Place | undefined,
  anchor: Anchor,
): Failure {
  const words = (place: Place) =>
    next.find(({ eId }) => eId === place.eId)?.text.slice(place.start, place.end) ?? '';
  return {
    name: text.name,
    quote,
    ...(right && { want: `${right.eId} “${words(right)}”` }),
    got: isPlaced(anchor)
      ? `${anchor.eId} “${words(anchor)}” (${JSON.stringify(anchor)})`
      : JSON.stringify(anchor),
  };
}
