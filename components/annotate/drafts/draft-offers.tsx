'use client';

import { Fragment } from 'react';
import { Button } from '@/components/ui/button';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { draftsToOffer, noteOfKey, type OnPage, type OpenEditor } from './draft-keys';
import styles from './draft-offers.module.css';
import { type KeptDraft, removeDraft } from './draft-store';
import { FromElsewhere } from './kept-where';
import { quoteOfDraft } from './quote-of-draft';
import { orderOnPage, useKeptDrafts, versionsOnPage } from './use-kept-drafts';

const NOTHING_SHOWN: OnPage = { versions: new Set(), notes: new Set() };

function shownOnPage(notes: readonly Annotation[]): OnPage {
  return { versions: versionsOnPage(), notes: new Set(notes.map(({ id }) => id)) };
}

type DraftsOfPageProps = {
  readonly userId: string;
  /** The notes that the page shows: drafts may change them. */
  readonly notes: readonly Annotation[];
  readonly placeOf: (range: UnitRange) => string;
  readonly onContinue: (kept: KeptDraft) => void;
};

/**
 * The unfinished notes of this person on this page: a line that stays in sight from anywhere in the text
 * and leads to each, and the list in which they are continued or thrown away.
 */
export function DraftsOfPage({ userId, notes, placeOf, onContinue }: DraftsOfPageProps) {
  const drafts = useKeptDrafts(userId);
  if (drafts.length === 0) return null;
  const offered = draftsToOffer(drafts, shownOnPage(notes), undefined);
  if (offered.length === 0) return null;
  const places = placesOf(offered, placeOf);
  return (
    <>
      <p className={styles.line}>
        {offered.length === 1 ? '1 draft' : `${offered.length} drafts`} on this text:{' '}
        {places.map(({ place, kept }, index) => (
          <Fragment key={kept.key}>
            {index > 0 && ', '}
            <button type="button" className={styles.place} onClick={() => onContinue(kept)}>
              {place}
            </button>
          </Fragment>
        ))}
      </p>
      <DraftList drafts={offered} placeOf={placeOf} onContinue={onContinue} />
    </>
  );
}

/** Every place once, in the order of the page. */
function placesOf(drafts: readonly KeptDraft[], placeOf: (range: UnitRange) => string) {
  const places = new Map<string, { place: string; kept: KeptDraft; order: number }>();
  for (const kept of drafts) {
    const range = kept.draft.ranges?.[0];
    const place = range ? placeOf(range) : 'a note';
    const order = range ? orderOnPage(range) : -1;
    if (!places.has(place)) places.set(place, { place, kept, order });
  }
  return [...places.values()].sort((a, b) => a.order - b.order);
}

type DraftOffersProps = {
  readonly userId: string;
  /** What is being written now; its own draft is not offered. */
  readonly open: OpenEditor;
  readonly onContinue: (kept: KeptDraft) => void;
};

/** The other unfinished notes of this person on the article that is being written about. */
export function DraftOffers({ userId, open, onContinue }: DraftOffersProps) {
  const drafts = useKeptDrafts(userId);
  if (drafts.length === 0) return null;
  const offered = draftsToOffer(drafts, NOTHING_SHOWN, open);
  return offered.length === 0 ? null : <DraftList drafts={offered} onContinue={onContinue} />;
}

type DraftListProps = {
  readonly drafts: readonly KeptDraft[];
  /** Undefined where all are on one article, which is in view. */
  readonly placeOf?: (range: UnitRange) => string;
  readonly onContinue: (kept: KeptDraft) => void;
};

function DraftList({ drafts, placeOf, onContinue }: DraftListProps) {
  return (
    <ul className={styles.offers} aria-label="Your drafts">
      {drafts.map((kept) => (
        <li key={kept.key} className={styles.offer}>
          <p className={styles.words}>
            {noteOfKey(kept.key) === undefined
              ? 'You have a draft on'
              : 'You began to change a note on'}{' '}
            <q dir="auto">{quoteOfDraft(kept)}</q> {whereIs(kept, placeOf)}:
            <FromElsewhere kept={kept} />
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

function whereIs({ draft }: KeptDraft, placeOf: DraftListProps['placeOf']): string {
  const range = draft.ranges?.[0];
  if (placeOf === undefined || range === undefined) return 'here';
  return `in ${placeOf(range)}`;
}

type DraftCountProps = { readonly userId: string; readonly notes: readonly Annotation[] };

/** Beside the count of notes, where the panel may be closed: `, 1 draft`. */
export function DraftCount({ userId, notes }: DraftCountProps) {
  const drafts = useKeptDrafts(userId);
  const count =
    drafts.length === 0 ? 0 : draftsToOffer(drafts, shownOnPage(notes), undefined).length;
  return count === 0 ? null : count === 1 ? ', 1 draft' : `, ${count} drafts`;
}
