/**
 * The table of obligations: which statements of two or more texts stand in a row, found, counted and put
 * in order. Filters of one sort widen each other, filters of different sorts narrow, as in the comparison.
 */

import type { CompareQuery } from '@/lib/core/address/compare-query';
import type { DutyQuery, DutyRelation, Matter } from '@/lib/core/address/duty-query';
import type { CellCorrection } from '@/lib/core/comparison/cell-correction';
import { sideLetter } from '@/lib/core/comparison/comparison';
import type {
  Element,
  ElementRelation,
  Force,
  Statement,
  StatementGroup,
  StatementRow,
} from '@/lib/core/comparison/statement';
import { TOPICS, type Topic } from '@/lib/core/language/terms/topics';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { searchedWords } from './row-filter';

/** Statements of several texts that speak of one duty. */
export type Duty = {
  /** `a.art_4~1`: the first of its statements; unique in a table. */
  readonly key: string;
  /** One a text, in the order of the sides. */
  readonly statements: readonly (Statement | undefined)[];
  /** Of two texts. */
  readonly relation?: DutyRelation;
  readonly elements: Readonly<Partial<Record<Element, ElementRelation>>>;
  readonly topics: readonly string[];
};

export type DutyTable = {
  readonly versions: readonly VersionText[];
  /** Whether the language of each text is read. */
  readonly read: readonly boolean[];
  /** In the order of the texts. */
  readonly duties: readonly Duty[];
  /** The corrections that hold in them, by id. */
  readonly corrections: ReadonlyMap<string, CellCorrection>;
};

const RELATIONS: Readonly<Record<ElementRelation, DutyRelation>> = {
  same: 'same',
  reworded: 'reworded',
  opposed: 'opposed',
  'only-left': 'only-a',
  'only-right': 'only-b',
};

/** Of two texts. */
export function dutiesOfRows(rows: readonly StatementRow[]): Duty[] {
  return rows.map(({ left, right, relation, elements, topics }) => ({
    key: left ? `a.${left.id}` : `b.${right?.id}`,
    statements: [left, right],
    relation: RELATIONS[relation],
    elements,
    topics,
  }));
}

/** Of three or more texts. */
export function dutiesOfGroups(groups: readonly StatementGroup[]): Duty[] {
  return groups.map(({ statements, topics }) => {
    const side = statements.findIndex((statement) => statement !== undefined);
    return { key: `${sideLetter(side)}.${statements[side]?.id}`, statements, elements: {}, topics };
  });
}

export type AskedDuties = Pick<CompareQuery, 'topics' | 'text' | 'duties'>;

/** True when the query leaves out duties at all. */
export function areFiltered({ topics, text, duties }: AskedDuties): boolean {
  const { relations, forces, elements, matter } = duties;
  const chosen = [topics, relations, forces, elements].some((list) => list.length > 0);
  return chosen || text !== '' || matter !== undefined;
}

/** The same query with every duty shown. */
export function withoutDutyFilters(query: CompareQuery): CompareQuery {
  const { matter: _, ...duties } = query.duties;
  return {
    ...query,
    topics: [],
    text: '',
    duties: { ...duties, relations: [], forces: [], elements: [] },
  };
}

/** The duties that the query asks for, in its order. O(text) when words are asked for, else O(duties). */
export function findDuties(table: DutyTable, query: AskedDuties): Duty[] {
  const words = searchedWords(query.text);
  const found = table.duties.filter(
    (duty) =>
      fitsDuty(duty, query.duties) &&
      (query.topics.length === 0 || query.topics.some((topic) => duty.topics.includes(topic))) &&
      (words.length === 0 || holdsWords(table, duty, words)),
  );
  const ordered = table.versions.length > 2 ? widestFirst(found) : found;
  return query.duties.order === 'topic' ? byTopic(ordered) : ordered;
}

/** Of many texts, what most of them speak of stands first. Stable. */
function widestFirst(duties: readonly Duty[]): Duty[] {
  const width = ({ statements }: Duty) => statements.filter((one) => one !== undefined).length;
  return duties.toSorted((one, other) => width(other) - width(one));
}

function fitsDuty(duty: Duty, { relations, forces, elements, matter }: DutyQuery): boolean {
  const said = duty.statements.flatMap((statement) => statement ?? []);
  return (
    (relations.length === 0 || relations.some((relation) => relation === duty.relation)) &&
    (forces.length === 0 || said.some(({ force }) => forces.includes(force))) &&
    elements.every((element) => said.some((statement) => hasElement(statement, element))) &&
    (matter === undefined || isMatter(duty, matter))
  );
}

function isMatter({ statements }: Duty, { side, eId, statement }: Matter): boolean {
  const own = statements[side];
  return own?.eId === eId && (statement === undefined || own.id === statement);
}

/** True where some words of the statement are the element. */
export function hasElement({ elements }: Pick<Statement, 'elements'>, element: Element): boolean {
  return (elements[element] ?? []).length > 0;
}

function holdsWords({ versions }: DutyTable, duty: Duty, words: readonly string[]): boolean {
  return duty.statements.some((statement, side) => {
    const version = versions[side];
    if (!statement || !version) return false;
    const text = clauseOf(version, statement).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The words of the clause that a statement is read from. */
function clauseOf(
  version: Pick<VersionText, 'provisions'>,
  { eId, span }: Pick<Statement, 'eId' | 'span'>,
): string {
  return unitsById(version).get(eId)?.text.slice(span.start, span.end) ?? '';
}

/** By the first of their topics, in the order of the list of topics; those on none last. Stable. */
function byTopic(duties: readonly Duty[]): Duty[] {
  const places = new Map(TOPICS.map(({ id }, index) => [id, index]));
  const place = ({ topics: [first = ''] }: Duty) => places.get(first) ?? TOPICS.length;
  return duties.toSorted((one, other) => place(one) - place(other));
}

/** The topic that a duty stands under where they are sorted by topic. */
export function headTopic({ topics: [first] }: Duty): Topic | undefined {
  return TOPICS.find(({ id }) => id === first);
}

export type DutyCounts = {
  readonly relations: ReadonlyMap<DutyRelation, number>;
  readonly forces: ReadonlyMap<Force, number>;
  readonly elements: ReadonlyMap<Element, number>;
};

/** How many duties answer each filter. O(duties). */
export function countDuties(duties: readonly Duty[]): DutyCounts {
  const relations = new Map<DutyRelation, number>();
  const forces = new Map<Force, number>();
  const elements = new Map<Element, number>();
  for (const { relation, statements } of duties) {
    const said = statements.flatMap((statement) => statement ?? []);
    if (relation) add(relations, [relation]);
    add(forces, new Set(said.map(({ force }) => force)));
    add(elements, new Set(said.flatMap(({ elements: own }) => filled(own))));
  }
  return { relations, forces, elements };
}

function add<K>(counts: Map<K, number>, keys: Iterable<K>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function filled(elements: Statement['elements']): Element[] {
  return (Object.keys(elements) as Element[]).filter((one) => (elements[one] ?? []).length > 0);
}

/** The topics that duties are on, with how many, in the order of the list. */
export function dutyTopics(
  duties: readonly Duty[],
  chosen: readonly string[],
): (Topic & { readonly count: number })[] {
  const counts = new Map<string, number>();
  for (const { topics } of duties) add(counts, new Set(topics));
  return TOPICS.flatMap((topic) => {
    const count = counts.get(topic.id) ?? 0;
    return count > 0 || chosen.includes(topic.id) ? [{ ...topic, count }] : [];
  });
}

/** What lays something on its bearer that must be done or left undone. */
export function isDuty({ statements }: Pick<Duty, 'statements'>): boolean {
  return statements.some(
    (statement) => statement?.force === 'obligation' || statement?.force === 'prohibition',
  );
}
