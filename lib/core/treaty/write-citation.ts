/**
 * Names of provisions: in full in the language of the text, as the English interface cites them, and as
 * shortly as a bar of a map allows. Reference for the eIds: Akoma Ntoso naming convention, as in
 * `provision.ts`.
 */

import { citationWords } from './citation-words';
import { type Provision, type ProvisionKind, unitEId } from './provision';

type Numbered = Pick<Provision, 'eId' | 'kind' | 'number'>;

/**
 * `long`: "Article 3(3)", "제3조 제3항", in the language of the text. `cited`: "Art. 3(3)", in the English of
 * the interface. `short`: "3", for places that hold a word at most; the long form stands beside it for
 * whoever asks.
 */
export type LabelForm = 'long' | 'cited' | 'short';

/**
 * What a provision is called. `lang` counts for the long form only (English without it). A part is
 * called by its place in its unit; `unit` supplies the unit's printed number, which is otherwise read
 * from the eId. Never fails; O(length of the eId).
 */
export function provisionLabel(
  provision: Numbered,
  form: LabelForm,
  { lang = 'en', unit }: { readonly lang?: string; readonly unit?: Numbered } = {},
): string {
  if (form === 'short') return shortLabel(provision);
  if (form === 'cited') return longLabel(provision, 'en', unit).replace(/^Article /, 'Art. ');
  return longLabel(provision, lang, unit);
}

function longLabel(provision: Numbered, lang: string, unit: Numbered | undefined): string {
  const words = citationWords(lang);
  const print = (number: string | undefined) =>
    number === undefined ? undefined : words.number(number);
  if (provision.kind !== 'paragraph' && provision.kind !== 'point') {
    return words.named[provision.kind](print(provision.number));
  }
  const { outer, steps } = splitEId(provision.eId);
  if (!outer) return words.named[provision.kind](print(provision.number));
  const number = unit?.number ?? outer.number;
  let label = words.named[unit?.kind ?? outer.kind](print(number));
  for (const [depth, step] of steps.entries()) {
    const last = depth === steps.length - 1;
    const printed = words.number(last ? (provision.number ?? step.number) : step.number);
    const named = depth === 0 && number === undefined && step.kind === 'paragraph';
    label = named ? words.withinNamed(label, printed) : words.within(label, step.kind, printed);
  }
  return label;
}

type Step = { readonly kind: 'paragraph' | 'point'; readonly number: string };

const UNIT_PREFIXES: Readonly<Record<string, ProvisionKind>> = {
  preamble: 'preamble',
  art: 'article',
  annex: 'annex',
  testimonium: 'testimonium',
};

/** `art_5__para_2__point_a` -> article 5, paragraph 2, point a. */
function splitEId(eId: string): {
  outer?: { kind: ProvisionKind; number: string | undefined };
  steps: Step[];
} {
  const levels = eId.split('__').map((level) => level.split('_'));
  const firstPart = levels.findIndex(([name]) => name === 'para' || name === 'point');
  const [name, number] = levels[(firstPart < 0 ? levels.length : firstPart) - 1] ?? [];
  const kind = UNIT_PREFIXES[name ?? ''];
  const parts = firstPart < 0 ? [] : levels.slice(firstPart);
  const steps = parts.map(([part, n = '']): Step => {
    return { kind: part === 'para' ? 'paragraph' : 'point', number: n };
  });
  return kind ? { outer: { kind, number }, steps } : { steps };
}

const LETTERS: Readonly<Record<ProvisionKind, string>> = {
  preamble: 'Pre',
  part: 'Part',
  chapter: 'Ch',
  section: 'Sec',
  article: 'Art',
  paragraph: '¶',
  point: '·',
  annex: 'Ann',
  testimonium: 'End',
};

/**
 * `4`, `Pre`, `Ann II`; `II.4` for an article inside an annex: an article is its number, and what has
 * none is a few letters.
 */
function shortLabel({ kind, number, eId }: Numbered): string {
  if (kind !== 'article') {
    return number === undefined ? LETTERS[kind] : `${LETTERS[kind]} ${number}`;
  }
  const [outer = '', inner] = unitEId(eId).split('__');
  const own = number ?? LETTERS.article;
  const annex = inner === undefined ? undefined : /^annex_(.+)$/.exec(outer)?.[1];
  return annex === undefined ? own : `${annex}.${own}`;
}

/** The name of consecutive provisions: `4`, or `4–9`. Throws RangeError for none. */
export function rangeLabel(labels: readonly string[]): string {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no labels to name');
  return labels.length === 1 ? first : `${first}–${last}`;
}

const EID_NAMES: Readonly<Record<string, string>> = {
  art: 'Article',
  preamble: 'Preamble',
  annex: 'Annex',
  testimonium: 'Closing formula',
  part: 'Part',
  chp: 'Chapter',
  sec: 'Section',
};

/**
 * A short English citation straight from an eId, for lists that do not hold the provision itself:
 * `art_3__para_2__point_a` -> "Article 3(2)(a)", `preamble` -> "Preamble". The eId itself when its parts
 * are not of our naming. O(length).
 */
export function citeEId(eId: string): string {
  const parts = eId.split('__').map((part) => /^([a-z]+)(?:_(.+))?$/.exec(part));
  const words: string[] = [];
  for (const part of parts) {
    const [, kind = '', number] = part ?? [];
    const inner = kind === 'para' || kind === 'point';
    const name = EID_NAMES[kind];
    if (inner && number !== undefined && words.length > 0) words.push(`${words.pop()}(${number})`);
    else if (name) words.push(number === undefined ? name : `${name} ${number}`);
    else return eId;
  }
  return words.join(', ');
}
