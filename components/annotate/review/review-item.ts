import type { TextAddress } from '@/lib/core/address/version-address';
import type { AnchorCandidate } from '@/lib/core/anchor/selector';
import type { SettledAs } from '@/lib/core/annotation/settle-place';
import { citeEId } from '@/lib/core/treaty/write-citation';

/** Where the words may stand in the newest version, with the text around them and what differs. */
export type ShownPlace = AnchorCandidate & {
  readonly before: string;
  readonly pieces: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[];
  readonly after: string;
};

/** A place of the reader's own note that the newest version has not exactly as it was. */
export type ReviewItem = {
  readonly annotationId: string;
  readonly ordinal: number;
  /** The beginning of the note. */
  readonly note: string;
  readonly text: TextAddress;
  /** Short title of the treaty. */
  readonly title: string;
  readonly dir: 'ltr' | 'rtl';
  readonly made: { readonly version: number; readonly eId: string };
  readonly words: string;
  /** The newest version. */
  readonly version: number;
  readonly revision: number;
  readonly state: 'moved' | 'ambiguous' | 'orphaned';
  readonly places: readonly ShownPlace[];
  /** Where the words stood that are gone; undefined where only the treaty is left. */
  readonly near?: string;
  readonly settledAs?: SettledAs;
};

/** Names an item on the page. */
export function keyOf({ annotationId, ordinal }: ReviewItem): string {
  return `${annotationId}.${ordinal}`;
}

/** What became of the words, in a sentence. */
export function whatHappened({ state, places, near, version }: ReviewItem): string {
  const [place] = places;
  if (state === 'moved' && place) {
    return `Moved: found in ${citeEId(place.eId)} of version ${version}, ${percent(place.score)} sure.`;
  }
  if (state === 'ambiguous') {
    return places.length === 1
      ? 'To be confirmed: one place may be meant.'
      : `To be chosen: ${places.length} places may be meant.`;
  }
  return near === undefined
    ? `Gone: nothing in version ${version} is like these words.`
    : `Gone: these words stood in or near what is ${citeEId(near)} of version ${version}.`;
}

export function percent(score: number): string {
  return `${Math.floor(score * 100)} %`;
}

export const SETTLED_WORDS: Readonly<Record<SettledAs, string>> = {
  accepted: 'Accepted.',
  chosen: 'Chosen.',
  placed: 'Placed by hand.',
  orphaned: 'Kept without a place.',
};
