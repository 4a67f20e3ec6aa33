/**
 * Alignment of treaties that have no drafter in common: pairs of security, human rights, legal assistance
 * and Geneva treaties with correspondences by readers. A `sure` correspondence must be found, an
 * `arguable` one neither counts nor costs, and every other pair of articles is wrong. No headings, no
 * names, no pins: what is measured is what the engine makes of the words.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import type { AlignPart, AlignUnit } from '@/lib/core/engine/similarity/measure';
import { align } from '../../lib/core/engine/align/align';

const GRADES = ['sure', 'arguable'] as const;

type Grade = (typeof GRADES)[number];

type GoldPair = {
  readonly left: string;
  readonly right: string;
  readonly family: Family;
  /** `art_1 art_2`: what readers say of the two. */
  readonly grades: ReadonlyMap<string, Grade>;
};

export const FAMILIES = [
  'alliances',
  'other security',
  'human rights',
  'legal assistance and Geneva',
] as const;

export type Family = (typeof FAMILIES)[number];

/** Pairs of alternating places in the file, so that rules made on one half can be tried on the other. */
export const HALVES = ['tuned on', 'held out'] as const;

export type UnlikeFigures = {
  readonly set: Family | (typeof HALVES)[number] | 'all';
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of sure correspondences, from either side, whose provision has one of its own first, or in five. */
  readonly r1: number;
  readonly r5: number;
  /** Expected calibration error of confidence over ten levels. */
  readonly calibration: number;
  /** Links of a confidence under .30, and how many of them are right. */
  readonly doubtful: Share;
  readonly contrasts: Share;
  readonly also: Share;
};

type Share = { readonly right: number; readonly of: number };

/** Figures by family, by half and of all pairs; undefined where the folder is not there. */
export function evaluateUnlikeTreaties(folder: string): UnlikeFigures[] | undefined {
  const file = join(folder, 'gold.tsv');
  if (!existsSync(file)) return undefined;
  const results = readGold(file).map((pair) => ({ pair, counts: countsOf(pair, folder) }));
  const row = (set: UnlikeFigures['set'], of: typeof results) =>
    figuresOf(
      set,
      of.map(({ counts }) => counts),
    );
  return [
    ...FAMILIES.map((family) =>
      row(
        family,
        results.filter(({ pair }) => pair.family === family),
      ),
    ),
    ...HALVES.map((half, which) =>
      row(
        half,
        results.filter((_, place) => place % 2 === which),
      ),
    ),
    row('all', results),
  ];
}

function readGold(file: string): GoldPair[] {
  const pairs = new Map<string, GoldPair & { grades: Map<string, Grade> }>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [set = '', left = '', right = '', one = '', other = '', grade = ''] = line.split('\t');
    const key = `${left} ${right}`;
    const pair = pairs.get(key) ?? { left, right, family: familyOf(set, left), grades: new Map() };
    pairs.set(key, pair);
    const known = GRADES.find((each) => each === grade);
    if (known !== undefined) pair.grades.set(`art_${one} art_${other}`, known);
  }
  return [...pairs.values()];
}

/** The sets of the file; zones free of nuclear weapons are security treaties, but no alliances. */
function familyOf(set: string, left: string): Family {
  if (set === 'A') return left.startsWith('tlatelolco') ? 'other security' : 'alliances';
  return set === 'B' ? 'human rights' : 'legal assistance and Geneva';
}

type Counts = {
  readonly found: number;
  readonly wrong: number;
  readonly sure: number;
  readonly asked: number;
  readonly first: number;
  readonly inFive: number;
  /** Confidence of each link that is right or wrong, and which. */
  readonly links: readonly { readonly confidence: number; readonly right: boolean }[];
  readonly contrasts: Share;
  readonly also: Share;
};

function countsOf({ left, right, grades }: GoldPair, folder: string): Counts {
  const { links, also, candidates } = align(readUnits(folder, left), readUnits(folder, right));
  const edges = links.flatMap(edgesOf);
  const sure = [...grades].filter(([, grade]) => grade === 'sure').map(([edge]) => edge);
  const ranks = [...ranksOf(sure, candidates.left, 0), ...ranksOf(sure, candidates.right, 1)];
  const judged = (link: AlignmentLink) => {
    const grade = edgesOf(link).map((edge) => grades.get(edge));
    if (grade.includes('sure')) return [{ ...link, right: true }];
    return grade.includes('arguable') ? [] : [{ ...link, right: false }];
  };
  const share = (of: readonly AlignmentLink[]): Share => {
    const kept = of.flatMap(judged);
    return { right: kept.filter((link) => link.right).length, of: kept.length };
  };
  return {
    found: edges.filter((edge) => grades.get(edge) === 'sure').length,
    wrong: edges.filter((edge) => !grades.has(edge)).length,
    sure: sure.length,
    asked: ranks.length,
    first: ranks.filter((rank) => rank === 0).length,
    inFive: ranks.filter((rank) => rank >= 0 && rank < 5).length,
    links: links.flatMap(judged).map(({ confidence, right: isRight }) => ({
      confidence,
      right: isRight,
    })),
    contrasts: share(links.filter(({ relation }) => relation === 'contrasts')),
    also: share(also),
  };
}

/** For each provision with sure counterparts the rank of the first of them; -1 where none is listed. */
function ranksOf(
  sure: readonly string[],
  lists: Readonly<Record<string, readonly { readonly eId: string }[]>>,
  side: 0 | 1,
): number[] {
  const wanted = new Map<string, Set<string>>();
  for (const edge of sure) {
    const eIds = edge.split(' ');
    const [own = '', other = ''] = side === 0 ? eIds : eIds.reverse();
    wanted.set(own, (wanted.get(own) ?? new Set()).add(other));
  }
  return [...wanted].map(([own, others]) =>
    (lists[own] ?? []).findIndex(({ eId }) => others.has(eId)),
  );
}

function edgesOf({ left, right }: Pick<AlignmentLink, 'left' | 'right'>): string[] {
  const unit = (eId: string) => eId.split('__', 1)[0] ?? eId;
  return left.flatMap((one) => right.map((other) => `${unit(one)} ${unit(other)}`));
}

function readUnits(folder: string, slug: string): AlignUnit[] {
  const articles: { eId: string; text: string; lang: string }[] = JSON.parse(
    readFileSync(join(folder, 'texts', `${slug}.json`), 'utf8'),
  );
  return articles.map(({ eId, text, lang }) => ({
    eId,
    kind: 'article',
    text,
    lang,
    parts: paragraphsOf(eId, text),
  }));
}

/** Lines of a text of several as paragraphs with addresses. */
function paragraphsOf(eId: string, text: string): AlignPart[] {
  const lines = text.split('\n');
  if (lines.length < 2) return [];
  let start = 0;
  return lines.map((line, index) => {
    const part = { eId: `${eId}__para_${index + 1}`, start, text: line };
    start += line.length + 1;
    return part;
  });
}

function figuresOf(set: UnlikeFigures['set'], counts: readonly Counts[]): UnlikeFigures {
  const sum = (read: (each: Counts) => number) =>
    counts.reduce((total, each) => total + read(each), 0);
  const [found, wrong, sure] = [
    sum((each) => each.found),
    sum((each) => each.wrong),
    sum((each) => each.sure),
  ];
  const links = counts.flatMap((each) => each.links);
  const doubtful = links.filter(({ confidence }) => confidence < 0.3);
  const asked = Math.max(
    1,
    sum((each) => each.asked),
  );
  const shareOf = (read: (each: Counts) => Share): Share => ({
    right: sum((each) => read(each).right),
    of: sum((each) => read(each).of),
  });
  return {
    set,
    pairs: counts.length,
    precision: found / Math.max(1, found + wrong),
    recall: found / Math.max(1, sure),
    f1: (2 * found) / Math.max(1, found + wrong + sure),
    r1: sum((each) => each.first) / asked,
    r5: sum((each) => each.inFive) / asked,
    calibration: calibrationOf(links),
    doubtful: { right: doubtful.filter(({ right }) => right).length, of: doubtful.length },
    contrasts: shareOf((each) => each.contrasts),
    also: shareOf((each) => each.also),
  };
}

const LEVELS = 10;

/** Mean distance of confidence and the share that is right, over equal levels weighted by their links. */
function calibrationOf(links: Counts['links']): number {
  let distance = 0;
  for (let level = 0; level < LEVELS; level += 1) {
    const inside = links.filter(
      ({ confidence }) => Math.min(LEVELS - 1, Math.floor(confidence * LEVELS)) === level,
    );
    const claimed = inside.reduce((sum, { confidence }) => sum + confidence, 0);
    distance += Math.abs(claimed - inside.filter(({ right }) => right).length);
  }
  return distance / Math.max(1, links.length);
}
