/**
 * Statements: what a provision lays on whom, read from its words. One statement is one duty, prohibition,
 * permission or right (a regulative statement), or one thing that is so (a constitutive one: duration,
 * entry into force, languages). Its elements are those of Institutional Grammar 2.0 (attributes, deontic,
 * aim and object, activation condition, execution constraint) under the names that lawyers use; every
 * element is a span of the stored text.
 */

export const ELEMENTS = [
  /** The trigger: activation condition. */
  'when',
  /** The bearer: attributes. */
  'who',
  /** The deontic words, negation included: "shall not". */
  'force',
  /** Aim and object: "provide military and other assistance". */
  'action',
  /** To or for whom: the indirect object. */
  'to',
  /** How fast, by which date, how often. */
  'time',
  /** By what means, in what manner. */
  'means',
  /** Under what law or arrangement: "in accordance with Article 51 of the Charter". */
  'law',
  /** Unless, except, subject to, without prejudice to, notwithstanding. */
  'except',
  /** Until when, for how long. */
  'until',
] as const;

export type Element = (typeof ELEMENTS)[number];

/** What a statement lays on its bearer; `constitutive` where it lays nothing on anybody. */
export const FORCES = ['obligation', 'prohibition', 'permission', 'right', 'constitutive'] as const;

export type Force = (typeof FORCES)[number];

/** Half-open UTF-16 offsets in the text of the statement's unit. */
export type StatementSpan = { readonly start: number; readonly end: number };

export type Statement = {
  /** `{eId}~{n}`: the n-th statement of its unit, from 1. */
  readonly id: string;
  readonly eId: string;
  /** The clause that it is read from. */
  readonly span: StatementSpan;
  readonly force: Force;
  /** Spans in order of the text; an element that the text does not have is absent. */
  readonly elements: Readonly<Partial<Record<Element, readonly StatementSpan[]>>>;
  /** The rule that read it: "modal verb", "undertakes to", "is of duration". */
  readonly rule: string;
  /** Ids of the corrections by people that hold in it; absent where all was read by rule. */
  readonly corrections?: readonly string[];
};

/** How an element of one statement stands to that of its partner. */
export const ELEMENT_RELATIONS = [
  'same',
  'reworded',
  'opposed',
  'only-left',
  'only-right',
] as const;

export type ElementRelation = (typeof ELEMENT_RELATIONS)[number];

/** Statements of both sides that speak of one duty, or a statement that has no partner. */
export type StatementRow = {
  readonly left?: Statement;
  readonly right?: Statement;
  /** Of the row as a whole: `opposed` where one must and the other must not. */
  readonly relation: ElementRelation;
  /** Of each element that at least one of the two has; force is always compared. */
  readonly elements: Readonly<Partial<Record<Element, ElementRelation>>>;
  /** How alike action and object are, in 0..1; 0 without a partner. */
  readonly likeness: number;
  /** Topics (`topics.ts`) of the clause. */
  readonly topics: readonly string[];
};

/** Statements of several texts that speak of one duty; the first text is what the others are held against. */
export type StatementGroup = {
  /** One place a text, in order of the texts. */
  readonly statements: readonly (Statement | undefined)[];
  /** Of each text behind the first, how its statement stands to that of the first. */
  readonly rows: readonly (StatementRow | undefined)[];
  readonly topics: readonly string[];
};
