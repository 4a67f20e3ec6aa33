import type { PartialDate } from '@/lib/core/treaty/treaty';
import type { ReadTreaty } from '@/lib/formats/read/read-treaty';

/** What the record of a treaty would say that nobody has looked at yet. */
export type ProposedRecord = {
  readonly title: string;
  readonly shortTitle: string;
  readonly parties: readonly string[];
  readonly signed?: PartialDate;
  readonly place?: string;
};

const LONGEST_TITLE = 1000;
/** Lists and columns have no more room. */
const LONGEST_SHORT_TITLE = 80;

/** From what a text says of itself, else from the name of its file. */
export function proposeRecord(
  { title: stated, metadata }: Pick<ReadTreaty, 'title' | 'metadata'>,
  fileName: string,
): ProposedRecord {
  const titles = [metadata.title, stated, titleOfFile(fileName), fileName]
    .map((title) => onOneLine(title ?? ''))
    .filter((title) => title !== '' && title.length <= LONGEST_TITLE);
  const [title = 'Untitled'] = titles;
  // A file names a treaty more shortly than its text does.
  const name = [title, onOneLine(stated ?? '')].filter(Boolean).sort(byLength)[0] ?? title;
  const { date, place } = metadata.signed ?? {};
  return {
    title,
    shortTitle: shortened(name),
    parties: partiesOf(metadata.parties),
    ...(date && { signed: date }),
    ...(place && { place: onOneLine(place) }),
  };
}

/** Nobody corrects these before they are stored, so what is no name is no party: "thus to foster". */
function partiesOf(proposed: readonly string[]): readonly string[] {
  const names = proposed
    .map((name) => onOneLine(name))
    .filter((name) => name.length <= 200 && !/^\p{Ll}/u.test(name.replace(/^the\s/i, '')))
    .filter(
      (name) => !/^(?:the\s)?(?:contracting\s)?(?:part(?:y|ies)|(?:member\s)?states)$/i.test(name),
    );
  return names.length < 2 ? [] : names;
}

function titleOfFile(name: string): string {
  const own = name.split(/[\\/]/).at(-1) ?? '';
  return own.replace(/\.[^.]{1,10}$/, '').replace(/_/g, ' ');
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}

/** Whole words, as many as there is room for. */
function shortened(title: string): string {
  if (title.length <= LONGEST_SHORT_TITLE) return title;
  const room = title.slice(0, LONGEST_SHORT_TITLE);
  const end = room.lastIndexOf(' ');
  return `${(end > LONGEST_SHORT_TITLE / 2 ? room.slice(0, end) : room.slice(0, -1)).replace(/\p{Cs}$/u, '')}…`;
}

function byLength(one: string, other: string): number {
  return one.length - other.length;
}
