import type { NoteVisibility } from '@/lib/core/access/visibility';
import { formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import { wordsAddress } from '@/lib/core/address/words-address';
import type { QueryNode } from '@/lib/core/search/query';
import type { NoteHit, ProvisionHit, Snippet } from '@/lib/core/search/search-result';
import { snippetOf } from '@/lib/core/search/snippet';
import { excerpt } from '@/lib/core/text/excerpt';
import type { ProvisionKind, VerificationState } from '@/lib/core/treaty/provision';
import type { Standing } from '@/lib/core/treaty/treaty';
import { levelOf } from '@/lib/core/treaty/verification';
import { citeEId, provisionLabel } from '@/lib/core/treaty/write-citation';
import type { FoundNote } from '@/lib/store/search-notes';
import type { FoundPart, FoundText } from '@/lib/store/search-texts';

/** What was found as it is shown: cited by the smallest part that holds the words, with a cutting around them. */

const SNIPPET_LENGTH = 280;
/** Of a longer text the beginning is looked through for the words to show. */
const MOST_READ = 60_000;

export function toHit(
  found: FoundText,
  query: QueryNode | undefined,
  translated?: string,
): ProvisionHit {
  const { slug, name, version, eId, heading, standing } = found;
  const lang = found.ownLang;
  const address: VersionAddress = {
    ...{ slug, lang: found.lang, version },
    ...(name !== '' && { name }),
  };
  const snippet = cutting(found.text, lang, query);
  const [first] = snippet.marks;
  const at = first && snippet.start + first.start;
  const part = at === undefined ? undefined : partAt(found.parts, at);
  const state = (found.state ?? 'text-seen') as VerificationState;
  return {
    versionRef: formatAddress(address),
    eId: part?.eId ?? eId,
    citation: citationOf(found, part),
    ...(heading && { heading }),
    ...{ lang, kind: (found.kind ?? 'article') as ProvisionKind, standing: standing as Standing },
    ...{
      state,
      verified: found.quoted || levelOf(state) === 'verified',
      topics: found.topics,
      snippet,
    },
    href: hrefOf(address, found, first && { start: at ?? 0, end: snippet.start + first.end }),
    ...(found.quoted && { quotation: true as const }),
    ...(translated !== undefined && { translated }),
  };
}

/** A quotation stands beside its clause: its words are not in the text. */
function hrefOf(
  address: VersionAddress,
  { eId, text, quoted }: FoundText,
  words: { readonly start: number; readonly end: number } | undefined,
): string {
  return wordsAddress(address, eId, text, words && !quoted ? words : { start: 0, end: 0 });
}

function citationOf({ eId, kind, number }: FoundText, part: FoundPart | undefined): string {
  if (kind === null) return citeEId(eId);
  const unit = { eId, kind: kind as ProvisionKind, ...(number !== null && { number }) };
  if (part === undefined) return provisionLabel(unit, 'cited');
  const numbered = { ...part, kind: part.kind as ProvisionKind, number: part.number ?? undefined };
  return provisionLabel(numbered, 'cited', { unit });
}

/** The innermost part that holds a place. */
function partAt(parts: readonly FoundPart[], at: number): FoundPart | undefined {
  return parts.findLast(({ start, length }) => start <= at && at < start + length);
}

function cutting(text: string, lang: string, query: QueryNode | undefined): Snippet {
  const read = text.slice(0, MOST_READ);
  if (query !== undefined) return snippetOf(read, lang, query, SNIPPET_LENGTH);
  return { text: excerpt(read, SNIPPET_LENGTH), start: 0, marks: [] };
}

export function toNoteHit(note: FoundNote, query: QueryNode): NoteHit {
  const { id, rootId, motivation, visibility, group, by, own, modified, place } = note;
  const body = cutting(note.bodyText, note.lang, query);
  // Where the words are those it quotes, these are shown.
  const quoted = body.marks.length === 0 && place ? cutting(place.exact, place.lang, query) : body;
  return {
    id,
    ...(rootId !== null && { root: rootId }),
    ...{ motivation, visibility: visibility as NoteVisibility, by, own },
    modified: new Date(modified).toISOString(),
    ...(group !== null && { group }),
    ...(place && { place: `${place.shortTitle}, ${citeEId(place.eId)}` }),
    snippet: quoted.marks.length > 0 ? quoted : body,
    href: `/annotations/${rootId ?? id}`,
  };
}
