/**
 * A whole comparison as JSON: both texts, how their provisions correspond and how the wording differs,
 * with every offset a program needs to rebuild one text from the other. The API, the command line and
 * the export give this one form; docs/comparison-json.md describes it.
 *
 * Optional members are null rather than absent, so that a reader finds the same keys in every link.
 */

import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import type {
  AlignmentLink,
  ComparedLink,
  CompareOptions,
  Comparison,
  ComparisonMethod,
  PartialLink,
} from '@/lib/core/comparison/comparison';
import type { Correction } from '@/lib/core/comparison/correction';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';

/** Raised when a reader of the older form could misread the newer one. */
export const COMPARISON_FORMAT = 1;

export type ComparisonJson = {
  readonly format: typeof COMPARISON_FORMAT;
  readonly engine: string;
  readonly method: ComparisonMethod;
  readonly options: CompareOptions;
  readonly left: ReturnType<typeof sideJson>;
  readonly right: ReturnType<typeof sideJson>;
  readonly links: readonly ReturnType<typeof linkJson>[];
  readonly also: readonly ReturnType<typeof alignmentJson>[];
  readonly partly: readonly ReturnType<typeof partialJson>[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly candidates: Comparison['candidates'];
  readonly transfers: Comparison['transfers'];
  readonly obligationsRead: boolean;
  readonly corrections: readonly ReturnType<typeof correctionJson>[];
};

/** The comparison as plain data; the key order is fixed. O(size). */
export function comparisonJson(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
  corrections: readonly Correction[] = [],
): ComparisonJson {
  const { engine, method, options, links, also, onlyLeft, onlyRight } = comparison;
  const named = new Set([...links, ...also].flatMap(({ correction }) => correction ?? []));
  return {
    format: COMPARISON_FORMAT,
    engine,
    method,
    options,
    left: sideJson(left),
    right: sideJson(right),
    links: links.map(linkJson),
    also: also.map(alignmentJson),
    partly: comparison.partly.map(partialJson),
    onlyLeft,
    onlyRight,
    candidates: comparison.candidates,
    transfers: comparison.transfers,
    obligationsRead: comparison.obligationsRead,
    corrections: corrections
      .filter(({ id, kind }) => kind === 'unlink' || named.has(id))
      .map(correctionJson),
  };
}

function sideJson(version: VersionText) {
  const { treaty, lang, dir, standing, number, contentHash, notice } = version;
  const { slug, title, shortTitle } = treaty;
  return {
    treaty: { slug, title, shortTitle },
    lang,
    dir,
    standing,
    version: number,
    contentHash,
    notice: notice ?? null,
    address: readerPath(addressOf(version)),
    authenticTexts: treaty.authenticTexts ?? [],
    quotations: version.quotations.map(({ note, ...quotation }) => ({
      ...quotation,
      note: note ?? null,
    })),
    provisions: version.provisions.map((provision) => provisionJson(provision, lang)),
  };
}

function provisionJson(provision: Provision, lang: string) {
  const {
    eId,
    kind,
    number,
    numberConfirmed = true,
    heading,
    parent,
    start,
    text,
    state,
    note,
    sources,
  } = provision;
  return {
    eId,
    kind,
    number: number ?? null,
    numberConfirmed,
    label: provisionLabel(provision, 'long', { lang }),
    heading: heading ?? null,
    parent: parent ?? null,
    start,
    text,
    state,
    note: note ?? null,
    sources,
  };
}

function alignmentJson(link: AlignmentLink) {
  const { left, right, relation, score, moved, confidence, evidence, correction } = link;
  return {
    left,
    right,
    relation,
    score,
    moved,
    confidence,
    evidence,
    correction: correction ?? null,
  };
}

function partialJson(link: PartialLink) {
  const { fromA, toA, fromB, toB } = link;
  return { ...alignmentJson(link), fromA, toA, fromB, toB };
}

function linkJson(link: ComparedLink) {
  return {
    ...alignmentJson(link),
    changes: link.changes ?? null,
    moves: link.moves ?? null,
    obligations: link.obligations ?? null,
    precise: link.precise,
  };
}

/** Who said what of the alignment; a person's id is not given out. */
function correctionJson(correction: Correction) {
  const { id, kind, left, right, relation, reason, author, created } = correction;
  return {
    id,
    kind,
    left,
    right,
    relation: relation ?? null,
    reason,
    author: author.name,
    created,
  };
}
