import type { Annotation, AnnotationTarget } from './annotation';
import type { CodeOfNote } from './codebook';
import type { NotesQuery } from './notes-query';

/** Numbers in names by their value: art_9 before art_10. */
const NATURAL = new Intl.Collator('en', { numeric: true });

/** Where the provision of a target stands in its text; undefined where that is not known. */
export type OrdinalOf = (target: SortableTarget) => number | undefined;

/** A heading of a sorted list with what stands under it. */
export type NoteSection = { readonly heading: string; readonly notes: readonly Annotation[] };

type SortableTarget = Pick<AnnotationTarget, 'treaty' | 'lang' | 'name' | 'version'> & {
  readonly selector: Pick<AnnotationTarget['selector'], 'eId' | 'position'>;
};

/** What of a note decides where it stands in a sorted list. */
export type Sortable = {
  readonly targets: readonly SortableTarget[];
  readonly codes?: readonly Pick<CodeOfNote, 'notation'>[];
};

/**
 * Notes in the order that is asked for: by date as they are; by clause as the texts are read, by the first
 * place of each; by code by the first code of each, those without last. Stable. O(n log n).
 */
export function sortNotes<T extends Sortable>(
  notes: readonly T[],
  order: NotesQuery['sort'],
  ordinalOf: OrdinalOf,
): readonly T[] {
  if (order === 'date') return notes;
  const keyOf = order === 'clause' ? clauseKey(ordinalOf) : codeKey;
  return notes
    .map((note) => ({ note, key: keyOf(note) }))
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ note }) => note);
}

/**
 * Sorted notes under their headings: the treaty, or the code, of which a note with several stands under
 * each. One section without heading for notes by date.
 */
export function sectionsOf(
  notes: readonly Annotation[],
  order: NotesQuery['sort'],
): readonly NoteSection[] {
  if (order === 'date') return [{ heading: '', notes }];
  const sections = new Map<string, Annotation[]>();
  for (const note of notes) {
    for (const heading of order === 'clause' ? [treatyOf(note)] : codesOf(note)) {
      sections.set(heading, [...(sections.get(heading) ?? []), note]);
    }
  }
  const found = [...sections].map(([heading, under]) => ({ heading, notes: under }));
  if (order === 'clause') return found;
  const last = (heading: string) => (heading === WITHOUT_CODE ? 1 : 0);
  return found.sort(
    (one, other) =>
      last(one.heading) - last(other.heading) || NATURAL.compare(one.heading, other.heading),
  );
}

const WITHOUT_CODE = 'Without a code';

function treatyOf({ targets: [first] }: Annotation): string {
  return first?.title ?? first?.treaty ?? '';
}

function codesOf({ codes }: Annotation): string[] {
  return codes?.map(({ notation, label }) => `${notation} ${label}`) ?? [WITHOUT_CODE];
}

function clauseKey(ordinalOf: OrdinalOf): (note: Sortable) => readonly string[] {
  return ({ targets: [first] }) => {
    if (first === undefined) return [];
    const { treaty, lang, name = '', selector } = first;
    const ordinal = ordinalOf(first) ?? Number.MAX_SAFE_INTEGER;
    return [treaty, lang, name, String(ordinal), String(selector.position.start)];
  };
}

function codeKey({ codes }: Sortable): readonly string[] {
  const [first] = codes ?? [];
  return first === undefined ? ['1'] : ['0', first.notation];
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [index, part] of one.entries()) {
    const difference = NATURAL.compare(part, other[index] ?? '');
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
