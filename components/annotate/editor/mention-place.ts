import type { MentionPlace } from '@/lib/client/mention-client';
import { MOST_SIDES, parseSides } from '@/lib/core/address/version-address';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Audience } from '@/lib/core/annotation/audience';
import { noteOfKey } from '../drafts/draft-keys';
import { versionsOnPage } from '../drafts/use-kept-drafts';

/** Whose people a note can mention: its group's, its thread's, else those of the treaty it is about. */
export function mentionPlace(
  draftKey: string,
  ranges: readonly UnitRange[],
  { visibility, group }: Audience,
): MentionPlace | undefined {
  if (visibility === 'group' && group !== undefined) return { group };
  const annotation = noteOfKey(draftKey) ?? /^[^:]*:reply:([^~]+)/.exec(draftKey)?.[1];
  if (annotation !== undefined) return { annotation };
  const treaty = parseSides(ranges[0]?.versionRef ?? '')?.[0]?.slug;
  return treaty === undefined ? undefined : { treaty };
}

/** The texts in which a bare “Art. 4” is looked for: those the note is about, else those on the page. */
export function textsAtHand(ranges: readonly UnitRange[]): readonly string[] {
  const about = new Set(ranges.map(({ versionRef }) => versionRef));
  return [...(about.size > 0 ? about : versionsOnPage())].filter(Boolean).slice(0, MOST_SIDES);
}
