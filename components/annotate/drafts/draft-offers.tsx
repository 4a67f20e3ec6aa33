'use client';

import { Button } from '@/components/ui/button';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { draftsToOffer, type OpenEditor } from './draft-keys';
import styles from './draft-offers.module.css';
import { type KeptDraft, removeDraft } from './draft-store';
import { useKeptDrafts, versionsOnPage } from './use-kept-drafts';

/** Characters of the quoted words that are enough to know them again. */
const QUOTE_LENGTH = 60;

type DraftOffersProps = {
  readonly userId: string;
  /** What is being written now; its own draft is not offered. */
  readonly open?: OpenEditor;
  readonly onContinue: (kept: KeptDraft) => void;
};

/** The unfinished notes of this person on this page: each can be continued or thrown away. */
export function DraftOffers({ userId, open, onContinue }: DraftOffersProps) {
  const drafts = useKeptDrafts(userId);
  if (drafts.length === 0) return null;
  const offered = draftsToOffer(drafts, versionsOnPage(), open);
  if (offered.length === 0) return null;
  return (
    <ul className={styles.offers} aria-label="Your drafts">
      {offered.map((kept) => (
        <li key={kept.key} className={styles.offer}>
          <p className={styles.words}>
            You have a draft on <q dir="auto">{quoteOf(kept)}</q> {open ? 'here' : placeOf(kept)}:
          </p>
          <Button size="s" onClick={() => onContinue(kept)}>
            Continue it
          </Button>
          <Button size="s" tone="quiet" onClick={() => removeDraft(kept.key)}>
            Discard
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Beside the count of notes, where the panel may be closed: `, 1 draft`. */
export function DraftCount({ userId }: { readonly userId: string }) {
  const drafts = useKeptDrafts(userId);
  const count = drafts.length === 0 ? 0 : draftsToOffer(drafts, versionsOnPage(), undefined).length;
  return count === 0 ? null : count === 1 ? ', 1 draft' : `, ${count} drafts`;
}

function quoteOf({ draft }: KeptDraft): string {
  const exact = draft.ranges?.[0]?.selector.quote.exact ?? '';
  if (exact.length <= QUOTE_LENGTH) return exact;
  return `${exact.slice(0, exact.lastIndexOf(' ', QUOTE_LENGTH) + 1 || QUOTE_LENGTH).trimEnd()}…`;
}

function placeOf({ draft }: KeptDraft): string {
  const eId = draft.ranges?.[0]?.selector.eId;
  return eId === undefined ? '' : `in ${citeEId(eId)}`;
}
