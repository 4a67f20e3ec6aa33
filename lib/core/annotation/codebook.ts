/**
 * Codebooks: the concepts that notes are classified by, in a hierarchy, each with a notation, a label and
 * a definition that says what belongs to it. After SKOS: a codebook is a concept scheme, a code a concept,
 * its parent the broader concept. Codes are named by their notations, which are theirs for good.
 *
 * Reference: W3C, SKOS Reference (2009), sections 3 to 8.
 */

import { type CodeColour, foldColour } from './code-colour';

/** A code as a person or a file gives it. */
export type CodeEntry = {
  readonly notation: string;
  readonly label: string;
  readonly definition: string;
  readonly colour: CodeColour;
  /** The notation of the broader code. */
  readonly parent?: string;
};

export type Code = CodeEntry & {
  readonly id: string;
  /** Kept by the notes that have it, offered to no other. */
  readonly retired?: true;
};

/** What stands on a note. */
export type CodeOfNote = Pick<Code, 'id' | 'notation' | 'label' | 'colour'>;

/** Whose a codebook is: the product's, one person's, or a group's. */
export type CodebookKind = 'shipped' | 'own' | 'group';

export type Codebook = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: CodebookKind;
  readonly group?: { readonly id: string; readonly name: string };
  /** Whoever classifies by it may add codes. */
  readonly open: boolean;
  /** Counted from 1; the ETag. */
  readonly revision: number;
  /** Each after its parent, children in their order. */
  readonly codes: readonly Code[];
};

/** What is wrong with a list of codes: which entry, counted from 0, which member of it, and why. */
export type CodeFault = {
  readonly index: number;
  readonly member: keyof CodeEntry;
  readonly message: string;
};

export const MOST_CODES = 2000;
export const MOST_CODES_OF_NOTE = 20;
const LONGEST_LABEL = 120;
const LONGEST_DEFINITION = 2000;
const LONGEST_NOTATION = 40;
const DEEPEST = 6;

/** Notations are told apart as people do: without case and surrounding space. */
export function notationKey(notation: string): string {
  return notation.normalize('NFKC').trim().toLowerCase();
}

/**
 * What stands against taking these codes as a codebook; empty where nothing does. Notations are unique,
 * parents are among them, and no code is above itself. O(codes · depth).
 */
export function faultsOfCodes(codes: readonly CodeEntry[]): CodeFault[] {
  const first = new Map<string, number>();
  codes.forEach(({ notation }, index) => {
    const key = notationKey(notation);
    if (!first.has(key)) first.set(key, index);
  });
  return codes.flatMap((code, index) => [
    ...faultsOfWords(code, index),
    ...faultOfNotation(code, index, first),
    ...faultOfParent(code, index, codes, first),
  ]);
}

function faultsOfWords({ label, definition }: CodeEntry, index: number): CodeFault[] {
  const faults: CodeFault[] = [];
  const add = (member: keyof CodeEntry, message: string) => faults.push({ index, member, message });
  if (isBlank(label)) add('label', 'A code needs a label.');
  if (label.length > LONGEST_LABEL) {
    add('label', `A label may have at most ${LONGEST_LABEL} characters.`);
  }
  if (definition.length > LONGEST_DEFINITION) {
    add('definition', `A definition may have at most ${LONGEST_DEFINITION} characters.`);
  }
  return faults;
}

function faultOfNotation(
  { notation }: CodeEntry,
  index: number,
  first: ReadonlyMap<string, number>,
): CodeFault[] {
  const fault = (message: string): CodeFault[] => [{ index, member: 'notation', message }];
  if (isBlank(notation)) return fault('A code needs a notation, such as 4.2 or defence.');
  if (notation.length > LONGEST_NOTATION) {
    return fault(`A notation may have at most ${LONGEST_NOTATION} characters.`);
  }
  const at = first.get(notationKey(notation));
  return at === undefined || at === index
    ? []
    : fault(`The notation “${notation}” is there twice: a code is named by it.`);
}

function faultOfParent(
  { notation, parent }: CodeEntry,
  index: number,
  codes: readonly CodeEntry[],
  first: ReadonlyMap<string, number>,
): CodeFault[] {
  if (parent === undefined) return [];
  const fault = (message: string): CodeFault[] => [{ index, member: 'parent', message }];
  const own = notationKey(notation);
  let above: string | undefined = parent;
  for (let depth = 1; above !== undefined; depth += 1) {
    const key = notationKey(above);
    const at = first.get(key);
    if (at === undefined) {
      // Said once, at the code that names it.
      return depth === 1 ? fault(`There is no code “${parent}” for it to stand under.`) : [];
    }
    if (key === own) return fault(`“${notation}” would stand under itself.`);
    if (depth >= DEEPEST) return fault(`Codes may stand at most ${DEEPEST} levels deep.`);
    above = codes[at]?.parent;
  }
  return [];
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}\p{S}\p{P}]/u.test(text);
}

/** The codes with each after its parent, those of one parent in their order. Codes without fault. O(codes). */
export function inHierarchy<T extends CodeEntry>(codes: readonly T[]): T[] {
  const under = new Map<string, T[]>();
  for (const code of codes) {
    const key = code.parent === undefined ? '' : notationKey(code.parent);
    under.set(key, [...(under.get(key) ?? []), code]);
  }
  const ordered: T[] = [];
  const follow = (key: string) => {
    for (const code of under.get(key) ?? []) {
      ordered.push(code);
      follow(notationKey(code.notation));
    }
  };
  follow('');
  return ordered;
}

/** How many codes stand above each, by notation; of codes in their hierarchy. O(codes). */
export function depthsOf(codes: readonly CodeEntry[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { notation, parent } of codes) {
    const above = parent === undefined ? undefined : depths.get(notationKey(parent));
    depths.set(notationKey(notation), above === undefined ? 0 : above + 1);
  }
  return depths;
}

/** The colour that a file names; that of the parent, or the first, where it names none. */
export function colourOr(named: string | undefined, otherwise: CodeColour): CodeColour {
  return (named === undefined ? undefined : foldColour(named)) ?? otherwise;
}
