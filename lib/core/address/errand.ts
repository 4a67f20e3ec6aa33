/**
 * What a page is to do when it opens, as a fragment of its address: the way back from signing in to what
 * was begun, and from a list of drafts to one of them. It holds places and names, never words that were
 * typed, so it may go through letters and other sites.
 * `annotate=udhr:en@v1/art_4/12-40,art_5/0-30;udhr:ru@v1/art_4/0-20`, `continue={id}`, `correct={row}`.
 */

import { formatAddress, isPinned, parseSides } from './version-address';

/** Words of a unit of a version, by half-open UTF-16 offsets. */
export type ErrandPlace = {
  readonly versionRef: string;
  readonly eId: string;
  readonly start: number;
  readonly end: number;
};

export type Errand =
  | { readonly kind: 'annotate'; readonly places: readonly ErrandPlace[] }
  /** A draft of a note, by its id. */
  | { readonly kind: 'continue'; readonly draft: string }
  /** A row of a comparison, by its key. */
  | { readonly kind: 'correct'; readonly row: string };

const FORM = /^(annotate|continue|correct)=(.+)$/;
const PLACE = /^([^/]+)\/(\d{1,9})-(\d{1,9})$/;

/** The fragment of an errand, without its `#`; `parseErrand` reads it back. */
export function formatErrand(errand: Errand): string {
  switch (errand.kind) {
    case 'annotate':
      return `annotate=${formatPlaces(errand.places)}`;
    case 'continue':
      return `continue=${encodeURIComponent(errand.draft)}`;
    case 'correct':
      return `correct=${encodeURIComponent(errand.row)}`;
  }
}

function formatPlaces(places: readonly ErrandPlace[]): string {
  const versions = [...new Set(places.map(({ versionRef }) => versionRef))];
  return versions
    .map((versionRef) => {
      const own = places.filter((place) => place.versionRef === versionRef);
      return `${versionRef}/${own.map(formatPlace).join(',')}`;
    })
    .join(';');
}

function formatPlace({ eId, start, end }: ErrandPlace): string {
  return `${encodeURIComponent(eId)}/${start}-${end}`;
}

/** The errand of a fragment, with or without its `#`; undefined for any other fragment. */
export function parseErrand(fragment: string): Errand | undefined {
  const [, kind, text = ''] = FORM.exec(fragment.replace(/^#/, '')) ?? [];
  try {
    if (kind === 'continue') return { kind, draft: decodeURIComponent(text) };
    if (kind === 'correct') return { kind, row: decodeURIComponent(text) };
    const places = kind === 'annotate' ? parsePlaces(text) : [];
    return places.length > 0 ? { kind: 'annotate', places } : undefined;
  } catch {
    return undefined;
  }
}

/** Throws on what is no place. */
function parsePlaces(text: string): ErrandPlace[] {
  return text.split(';').flatMap((version) => {
    const slash = version.indexOf('/');
    const [side, ...more] = parseSides(version.slice(0, slash)) ?? [];
    if (!side || more.length > 0 || !isPinned(side)) throw new RangeError(version);
    const versionRef = formatAddress(side);
    return version
      .slice(slash + 1)
      .split(',')
      .map((place) => parsePlace(versionRef, place));
  });
}

function parsePlace(versionRef: string, text: string): ErrandPlace {
  const [, eId, start, end] = PLACE.exec(text) ?? [];
  if (eId === undefined) throw new RangeError(text);
  return { versionRef, eId: decodeURIComponent(eId), start: Number(start), end: Number(end) };
}
