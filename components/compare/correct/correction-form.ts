/**
 * Pairing by hand, without a page: what a row is about, what the form says, and what is sent. The page
 * gives eIds and labels; the server decides what stands.
 */

import { LINK_RELATIONS, type LinkRelation } from '@/lib/core/comparison/comparison';
import { type Correction, type CorrectionKind, MOST_UNITS } from '@/lib/core/comparison/correction';
import {
  correctionSentence,
  listInWords,
  RELATION_WORDS,
} from '@/lib/core/comparison/describe-correction';
import { RIGHT_PREFIX } from '@/lib/core/presentation/row-order';

export type CorrectionUnit = {
  readonly eId: string;
  /** `Article 4`, in the language of the text. */
  readonly label: string;
  readonly heading?: string;
};

export type CorrectionSide = {
  readonly letter: string;
  readonly lang: string;
  readonly units: readonly CorrectionUnit[];
};

export type CorrectionLink = Pick<Correction, 'left' | 'right'> & {
  readonly relation: LinkRelation;
  /** Id of the correction that made or relabelled it. */
  readonly correction?: string;
};

/** A comparison as far as pairing needs it. */
export type CorrectionTable = {
  /** The address of the two versions, pinned. */
  readonly sides: string;
  readonly left: CorrectionSide;
  readonly right: CorrectionSide;
  readonly links: readonly CorrectionLink[];
  /** The corrections in effect, as an address names them. */
  readonly words: readonly string[];
};

export type SideName = 'left' | 'right';

/** What the dialog is opened for. */
export type CorrectionGoal = {
  /** Key of the row. */
  readonly key: string;
  /** The side that is being given a counterpart on the other. */
  readonly own: SideName;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The link the row shows now. */
  readonly link?: CorrectionLink;
  /** eIds of the other side, best first. */
  readonly suggested: readonly string[];
};

/** What the form says. */
export type CorrectionForm = {
  readonly kind: CorrectionKind;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** '' leaves it to the engine. */
  readonly relation: LinkRelation | '';
  readonly reason: string;
  readonly keeping: Keeping;
  /** What becomes of pairs that hold one of the chosen already. */
  readonly others: Others;
};

/** Pairs that hold one of the chosen stay, as one group with it, or lose it. */
export type Others = 'keep' | 'move';

/** Where a correction goes: stored for its author or for all, or into the address of the page only. */
export const KEEPINGS = ['private', 'public', 'address'] as const;

export type Keeping = (typeof KEEPINGS)[number];

/** The relations a person may give; two provisions without any are said to be no pair. */
export const RELATION_CHOICES = LINK_RELATIONS.filter((relation) => relation !== 'none').map(
  (value) => ({ value, label: RELATION_WORDS[value] }),
);

export function otherSide(side: SideName): SideName {
  return side === 'left' ? 'right' : 'left';
}

/** What the row with this key is about; undefined when it names no provision of the table. */
export function goalOfRow(
  table: CorrectionTable,
  key: string,
  suggested: readonly string[] = [],
): CorrectionGoal | undefined {
  const own: SideName = key.startsWith(RIGHT_PREFIX) ? 'right' : 'left';
  const eId = own === 'right' ? key.slice(RIGHT_PREFIX.length) : key;
  if (!table[own].units.some((unit) => unit.eId === eId)) return undefined;
  const link = table.links.find((candidate) => candidate[own].includes(eId));
  const units = link ? link[own] : [eId];
  const sides = { left: [], right: [], [own]: units };
  return { key, own, ...sides, ...(link && { link }), suggested };
}

/** What two provisions are about that somebody puts together; `own` is the one that is given. */
export function goalOfPair(
  table: CorrectionTable,
  left: string,
  right: string,
  own: SideName = 'left',
): CorrectionGoal | undefined {
  const key = own === 'left' ? left : `${RIGHT_PREFIX}${right}`;
  const goal = goalOfRow(table, key);
  if (
    !goal ||
    !table[otherSide(own)].units.some(({ eId }) => eId === { left, right }[otherSide(own)])
  )
    return undefined;
  return { ...goal, left: [left], right: [right] };
}

/** The form as it opens: for visitors there is nothing to store under. */
export function formFor({ left, right }: CorrectionGoal, signedIn: boolean): CorrectionForm {
  const keeping = signedIn ? 'private' : 'address';
  return { kind: 'link', left, right, relation: '', reason: '', keeping, others: 'keep' };
}

/** Labels of units, in the order of the document. */
function labelsOf({ units }: CorrectionSide, eIds: readonly string[]): string[] {
  return units.filter((unit) => eIds.includes(unit.eId)).map((unit) => unit.label);
}

/** `Article 4 of A`, `Articles …` being each named in full. */
export function namesOf(side: CorrectionSide, eIds: readonly string[]): string {
  return `${listInWords(labelsOf(side, eIds))} of ${side.letter}`;
}

/** What is still missing, as a sentence; undefined when the form can be sent. */
export function problemOf(form: CorrectionForm, table: CorrectionTable): string | undefined {
  if (form.kind === 'link') {
    for (const side of [table.left, table.right]) {
      const chosen = side === table.left ? form.left : form.right;
      if (chosen.length === 0) return `Choose a provision of ${side.letter}.`;
    }
  }
  if (Math.max(form.left.length, form.right.length) > MOST_UNITS) {
    return `Choose ${MOST_UNITS} provisions of a side at most.`;
  }
  if (form.kind === 'relabel' && form.relation === '') return 'Choose a relation.';
  if (form.keeping === 'public' && form.reason.trim() === '') {
    return 'Say why: everyone who compares these texts will see this correction.';
  }
  return undefined;
}

/** What a correction does, for the bar that offers to undo it: `Article 4 paired with Article 16.` */
export function sentenceOf(
  { kind, relation, left, right }: Pick<Correction, 'kind' | 'relation' | 'left' | 'right'>,
  table: CorrectionTable,
): string {
  const [a, b] = [labelsOf(table.left, left), labelsOf(table.right, right)];
  return `${correctionSentence({ kind, ...(relation && { relation }) }, a, b)}.`;
}
