/**
 * The marks that the shared ground leaves in each provision: every passage bears the name of its answer
 * on the other side, so that one sees *which* passage answers which, and paragraphs that share nothing
 * say so.
 *
 * Passages that can be stepped through are numbered through the page; a concept named in two provisions
 * is one passage there, however often it is named, for its mentions answer each other all.
 */

import type { Unmarked } from '@/lib/core/address/compare-query';
import type { Comparison } from '@/lib/core/comparison/comparison';
import type {
  GroundLevel,
  Passage,
  SharedGround,
  SharedPassage,
} from '@/lib/core/comparison/shared-ground';
import { type Provision, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import type { SideLetter } from './change-marks';
import { LEVEL_WORDS, letterName, likenessSign, likenessWords } from './ground-words';
import type { TextMark, TextPoint } from './marks';
import { blocksOf } from './rendered-unit';
import { idPrefixOf } from './row-order';

export type GroundTexts = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Pick<Comparison, 'method' | 'links' | 'also' | 'partly'>;
  readonly ground: SharedGround;
};

/** A passage with the name that both of its sides bear. */
export type NamedPassage = {
  readonly passage: SharedPassage;
  /** "3" for one that is stepped through, "c4" for another. */
  readonly name: string;
  /** Shown beside it: "3", "a ◑"; undefined for one that is not stepped through. */
  readonly sign?: string;
};

export type UnitGround = { readonly marks: TextMark[]; readonly points: TextPoint[] };

type UnitsGround = ReadonlyMap<string, UnitGround>;

/** Levels that are stepped through; concepts where there is nothing else. */
const STEPPED: readonly GroundLevel[] = ['words', 'form', 'order', 'sentence'];

/** Id of the first piece of a passage on a side: what links to it name. */
export function passageAnchor(name: string, letter: SideLetter): string {
  return `${idPrefixOf(letter)}shared-${name}`;
}

/** The passages that are shown, in their order, with their names. O(passages). */
export function namePassages(
  { passages }: Pick<SharedGround, 'passages'>,
  unmarked: readonly Unmarked[],
): NamedPassage[] {
  const shown = passages.filter(({ level }) => !unmarked.includes(level));
  const strong = shown.some(({ level }) => STEPPED.includes(level));
  const concepts = new Map<string, string>();
  let [steps, letters] = [0, 0];
  return shown.map((passage): NamedPassage => {
    const { level, left, right, concept, likeness } = passage;
    if (level === 'formula') return { passage, name: '' };
    if (level !== 'concept') {
      steps += 1;
      if (level === 'sentence') letters += 1;
      const letter = `${letterName(letters)} ${likenessSign(likeness)}`;
      return { passage, name: `${steps}`, sign: level === 'sentence' ? letter : `${steps}` };
    }
    const key = `${concept} ${left.eId} ${right.eId}`;
    const known = concepts.get(key) ?? `${strong ? 'c' : ''}${concepts.size + 1}`;
    concepts.set(key, known);
    return { passage, name: known, ...(!strong && { sign: known }) };
  });
}

/** The marks and signs of every unit by side. O(passages + provisions). */
export function groundMarks(
  texts: GroundTexts,
  named: readonly NamedPassage[],
): { readonly left: UnitsGround; readonly right: UnitsGround } {
  const left = new Map<string, UnitGround>();
  const right = new Map<string, UnitGround>();
  const [unitsA, unitsB] = [unitsById(texts.left), unitsById(texts.right)];
  const signed = new Set<string>();
  const rowOf = (side: 'left' | 'right') =>
    new Map(texts.comparison.links.flatMap((link) => link[side].map((eId) => [eId, link])));
  const [rowOfA, rowOfB] = [rowOf('left'), rowOf('right')];
  for (const one of named) {
    const { left: a, right: b } = one.passage;
    const row = rowOfA.get(a.eId);
    const beside = row !== undefined && row === rowOfB.get(b.eId);
    addSide(left, one, 'A', { unit: unitsB.get(b.eId), beside }, signed);
    addSide(right, one, 'B', { unit: unitsA.get(a.eId), beside }, signed);
  }
  addOnly(left, texts, 'A');
  addOnly(right, texts, 'B');
  return { left, right };
}

/** What holds the other side of a passage, and whether it stands in the same row. */
type Answer = { readonly unit: Provision | undefined; readonly beside: boolean };

function addSide(
  units: Map<string, UnitGround>,
  { passage, name, sign }: NamedPassage,
  letter: SideLetter,
  answer: Answer,
  signed: Set<string>,
): void {
  const { level, words } = passage;
  const { eId, start, end } = letter === 'A' ? passage.left : passage.right;
  const unit = unitGround(units, eId);
  const known = unit.marks.some(
    (mark) =>
      mark.kind === 'shared' && mark.passage === name && mark.start === start && mark.end === end,
  );
  if (known) return;
  const mark = { kind: 'shared' as const, start, end, level };
  if (name === '') {
    unit.marks.push(mark);
    return;
  }
  // A concept says how often it is named by being marked; runs say how long they are.
  const length = level === 'concept' ? {} : { words };
  unit.marks.push({ ...mark, passage: name, ...length, anchor: passageAnchor(name, letter) });
  const key = `${letter} ${name}`;
  if (sign === undefined || signed.has(key)) return;
  signed.add(key);
  const at = level === 'sentence' ? start : end;
  unit.points.push({ kind: 'answer', at, ...answerOf(passage, name, sign, letter, answer) });
}

/** The door to the other side: short where the answer stands in the same row. */
function answerOf(
  { level, words, likeness }: SharedPassage,
  name: string,
  sign: string,
  letter: SideLetter,
  { unit, beside }: Answer,
) {
  const other = letter === 'A' ? 'B' : 'A';
  const place = `${other} ${unit === undefined ? '' : provisionLabel(unit, 'cited')}`.trim();
  const told =
    level === 'sentence'
      ? `reworded, ${likenessWords(likeness)}`
      : `${LEVEL_WORDS[level]}, ${words}`;
  return {
    passage: name,
    sign: beside ? sign : `${sign} → ${place}`,
    href: `#${passageAnchor(name, other)}`,
    spoken: `${sign.split(' ')[0]}: ${told}, see ${place}`,
  };
}

/**
 * Paragraphs that share nothing. Not where wording was not compared, or not throughout; nor where another
 * place answers them.
 */
function addOnly(
  units: Map<string, UnitGround>,
  { left, right, comparison, ground }: GroundTexts,
  letter: SideLetter,
): void {
  if (comparison.method !== 'content' || !ground.precise) return;
  const version = letter === 'A' ? left : right;
  const answered = new Set(
    [...comparison.also, ...comparison.partly].flatMap((link) =>
      letter === 'A' ? link.left : link.right,
    ),
  );
  const shared = spansByUnit(ground.passages, letter);
  for (const unit of unitsById(version).values()) {
    const spans = shared.get(unit.eId) ?? [];
    const blocks = blocksOf(version.provisions, unit);
    const whole = { eId: unit.eId, start: 0, end: unit.text.length };
    for (const block of blocks.length > 0 ? blocks : [whole]) {
      if (answered.has(block.eId) || answered.has(unit.eId)) continue;
      if (spans.some(({ start, end }) => start < block.end && end > block.start)) continue;
      unitGround(units, unit.eId).points.push({ kind: 'only', at: block.start, letter });
    }
  }
}

function spansByUnit(
  passages: readonly SharedPassage[],
  letter: SideLetter,
): ReadonlyMap<string, readonly Passage[]> {
  const spans = new Map<string, Passage[]>();
  for (const { level, left, right } of passages) {
    if (level === 'formula') continue;
    const span = letter === 'A' ? left : right;
    const known = spans.get(span.eId);
    if (known) known.push(span);
    else spans.set(span.eId, [span]);
  }
  return spans;
}

function unitGround(units: Map<string, UnitGround>, eId: string): UnitGround {
  const known = units.get(eId) ?? { marks: [], points: [] };
  units.set(eId, known);
  return known;
}
