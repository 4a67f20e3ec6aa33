/**
 * What a treaty's text says of itself: title, parties, place and date of signature, languages, and the
 * clauses on entry into force and duration. Proposals for a person to confirm, never facts of a record.
 */

import type { PartialDate } from '@/lib/core/treaty/treaty';

/** A provision that is quoted for what it says. */
export type QuotedClause = { readonly eId: string; readonly text: string };

export type ProposedMetadata = {
  readonly title?: string;
  /** As the preamble names them. */
  readonly parties: readonly string[];
  readonly signed?: { readonly place?: string; readonly date?: PartialDate };
  /** BCP 47 tags of the languages in which the text says it was done. */
  readonly languages: readonly string[];
  readonly entryIntoForce?: QuotedClause;
  readonly duration?: QuotedClause;
};

export function readMetadata(title: string | undefined): ProposedMetadata {
  return { ...(title !== undefined && { title }), parties: [], languages: [] };
}
