/**
 * The texts of one language as witnesses of one text: each is aligned with the base and compared with it
 * word by word, and what they read is set out as one apparatus (`comparison/collation.ts`). A star with
 * the base in the middle, as in `n-way.ts`: the apparatus of a critical edition says what each witness
 * reads against the edited text, not how the witnesses differ among themselves.
 *
 * The result does not depend on the order of the witnesses but for their sigla.
 */

import type {
  AddedPassage,
  CollatedPassage,
  Collation,
  Support,
  SupportedQuotation,
} from '@/lib/core/comparison/collation';
import { type ComparedLink, type Comparison, EXACT } from '@/lib/core/comparison/comparison';
import { primaryLanguage } from '@/lib/core/language/language';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import {
  type Provision,
  type Quotation,
  unitEId,
  unitsById,
  type VersionText,
} from '@/lib/core/treaty/provision';
import { type CompareSettings, compareTexts } from './compare';
import { alignNWay } from './n-way';
import { partsOfQuotation, supportOf } from './quotation-support';
import { variantPlaces } from './variant-places';
import { textOf, type WordComparison, witnessChanges } from './witness-changes';

/** A witness with its comparison, in which the base stands left. */
export type ComparedWitness = {
  readonly version: VersionText;
  readonly comparison: Comparison;
};

/** What every step reads. */
type Reading = {
  readonly base: VersionText;
  readonly witnesses: readonly ComparedWitness[];
  readonly words: WordComparison;
};

/** Collates texts of one language. Throws RangeError for a witness in another one. */
export function collate(
  base: VersionText,
  witnesses: readonly VersionText[],
  settings: Partial<CompareSettings> = {},
): Collation {
  const compared = witnesses.map((version) => ({
    version,
    comparison: compareTexts(base, version, settings),
  }));
  return collateCompared(base, compared, settings.names);
}

/**
 * The same from comparisons that were made before, all with the same options; `names` as in theirs.
 * O(text · log text) for the words, O(quotation · passage) for each quotation.
 */
export function collateCompared(
  base: VersionText,
  witnesses: readonly ComparedWitness[],
  names: readonly string[] = [],
): Collation {
  for (const { version, comparison } of witnesses) {
    if (comparison.method === 'content') continue;
    throw new RangeError(`a text in “${version.lang}” is no witness of one in “${base.lang}”`);
  }
  const options = witnesses[0]?.comparison.options ?? EXACT;
  const vocabulary = new Vocabulary(primaryLanguage(base.lang));
  const reading = { base, witnesses, words: { vocabulary, options, names } };
  const passages = passagesOf(reading);
  return {
    options,
    witnesses: witnesses.length,
    passages,
    additions: additionsOf(reading, passages),
    quotations: quotationsOf(reading, passages),
  };
}

function passagesOf(reading: Reading): CollatedPassage[] {
  const texts = [reading.base, ...reading.witnesses.map(({ version }) => version)];
  const { rows } = alignNWay(
    texts.map((text) => [...unitsById(text).keys()]),
    reading.witnesses.map(({ comparison }, index) => {
      return { a: 0, b: index + 1, links: comparison.links };
    }),
    0,
  );
  return rows.flatMap(({ cells: [own = [], ...others], links }) =>
    own.length === 0 ? [] : [passageOf(reading, own, others, links.slice(1))],
  );
}

function passageOf(
  { base, witnesses, words }: Reading,
  eIds: readonly string[],
  others: readonly (readonly string[])[],
  links: readonly (readonly ComparedLink[])[],
): CollatedPassage {
  const units = unitsIn(base, eIds);
  const lacking = others.flatMap((has, index) => (has.length === 0 ? [index] : []));
  const changes = witnesses.flatMap(({ version }, index) => {
    if (lacking.includes(index)) return [];
    const own = unitsIn(version, others[index] ?? []);
    const passage = { base: units, own, links: links[index] ?? [], witness: index };
    return witnessChanges(passage, words);
  });
  const text = textOf(units);
  return {
    base: eIds,
    text,
    witnesses: others,
    lacking,
    places: variantPlaces(text, changes, witnesses.length - lacking.length),
    headings: headingsOf(
      units,
      witnesses.map(({ version }, index) => unitsIn(version, others[index] ?? [])),
    ),
  };
}

/** The headings other than the base's, where one provision stands for one. */
function headingsOf(
  base: readonly Provision[],
  others: readonly (readonly Provision[])[],
): CollatedPassage['headings'] {
  const byHeading = new Map<string, number[]>();
  for (const [index, own] of others.entries()) {
    if (base.length !== 1 || own.length !== 1) continue;
    const [heading, ofBase] = [own[0]?.heading ?? '', base[0]?.heading ?? ''];
    if (heading !== ofBase) byHeading.set(heading, [...(byHeading.get(heading) ?? []), index]);
  }
  return [...byHeading].map(([text, witnesses]) => ({ text, witnesses }));
}

/** What the base lacks: each behind the provision that it follows in its own text. */
function additionsOf(
  { base, witnesses }: Reading,
  passages: readonly CollatedPassage[],
): AddedPassage[] {
  const added = new Map<string, AddedPassage>();
  for (const [witness, { version }] of witnesses.entries()) {
    const places = passageOfEach(passages, witness + 1);
    let after: string | undefined;
    for (const { eId, text, heading } of unitsById(version).values()) {
      const passage = places.get(eId);
      if (passage) {
        after = passage.base.at(-1);
        continue;
      }
      const key = JSON.stringify([after, text, heading]);
      const of = [...(added.get(key)?.of ?? []), { witness, eId }];
      const named = { ...(after && { after }), ...(heading !== undefined && { heading }) };
      added.set(key, { ...named, text, of });
    }
  }
  const order = ['', ...unitsById(base).keys()];
  return [...added.values()].sort(
    (a, b) => order.indexOf(a.after ?? '') - order.indexOf(b.after ?? ''),
  );
}

/** The passage of every provision of a text: 0 for the base. */
function passageOfEach(
  passages: readonly CollatedPassage[],
  text: number,
): ReadonlyMap<string, CollatedPassage> {
  return new Map(
    passages.flatMap((passage) =>
      (passage.witnesses[text - 1] ?? passage.base).map((eId) => [eId, passage] as const),
    ),
  );
}

/** Every quotation once, though several texts are recorded with it. */
function quotationsOf(
  reading: Reading,
  passages: readonly CollatedPassage[],
): SupportedQuotation[] {
  const texts = [reading.base, ...reading.witnesses.map(({ version }) => version)];
  const supported = new Map<string, SupportedQuotation>();
  for (const [index, recorded] of texts.entries()) {
    const places = passageOfEach(passages, index);
    for (const quotation of quotationsIn(recorded)) {
      const passage = places.get(unitEId(quotation.eId));
      if (passage === undefined) continue;
      const [eId = ''] = passage.base;
      const key = JSON.stringify([eId, quotation.text, quotation.source.url]);
      for (const part of partsOfQuotation(quotation.text)) {
        const supports = supportsOf(part, texts, passage, reading.words.vocabulary);
        supported.set(`${key} ${part}`, { quotation, part, passage: eId, supports });
      }
    }
  }
  return [...supported.values()];
}

function supportsOf(
  part: string,
  texts: readonly VersionText[],
  passage: CollatedPassage,
  vocabulary: Vocabulary,
): Support[] {
  return [passage.base, ...passage.witnesses].flatMap((eIds, text) => {
    const version = texts[text];
    if (version === undefined || eIds.length === 0) return [];
    return [{ text, ...supportOf(part, textOf(unitsIn(version, eIds)), vocabulary) }];
  });
}

/** What is quoted in the language of the text. */
function quotationsIn({ quotations, lang }: VersionText): Quotation[] {
  return quotations.filter((one) => primaryLanguage(one.lang) === primaryLanguage(lang));
}

function unitsIn(version: VersionText, eIds: readonly string[]): Provision[] {
  return eIds.flatMap((eId) => unitsById(version).get(eId) ?? []);
}
