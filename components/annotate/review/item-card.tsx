'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { readerPath } from '@/lib/core/address/view';
import type { PlaceDecision, SettledAs } from '@/lib/core/annotation/settle-place';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { PlaceByHand } from './place-by-hand';
import styles from './review.module.css';
import {
  keyOf,
  percent,
  type ReviewItem,
  SETTLED_WORDS,
  type ShownPlace,
  whatHappened,
} from './review-item';

type ItemCardProps = {
  readonly item: ReviewItem;
  readonly settledAs: SettledAs | undefined;
  readonly current: boolean;
  /** Its words are being pointed at. */
  readonly byHand: boolean;
  readonly onFocus: () => void;
  readonly onDecide: (decision: PlaceDecision) => void;
  readonly onByHand: (open: boolean) => void;
};

/** One place to settle: the words as they were, where they may stand now, and what can be done. */
export function ItemCard(props: ItemCardProps) {
  const { item, settledAs, current, byHand, onFocus, onDecide, onByHand } = props;
  const { annotationId, title, text, made, words, note, dir, state, places } = item;
  return (
    <li className={styles.item} data-current={current || undefined}>
      <article
        id={keyOf(item)}
        tabIndex={-1}
        onFocus={onFocus}
        aria-label={`${title}, ${citeEId(made.eId)}`}
      >
        <h2 className={styles.where}>
          {title}, {citeEId(made.eId)}
        </h2>
        <p className={styles.happened}>{whatHappened(item)}</p>
        <figure className={styles.quoted}>
          <figcaption>
            Its words in{' '}
            <Link href={`/annotations/${annotationId}`} prefetch={false}>
              version {made.version}
            </Link>
          </figcaption>
          <blockquote lang={text.lang} dir={dir}>
            {words}
          </blockquote>
        </figure>
        {note !== '' && (
          <p className={styles.note} dir="auto">
            {note}
          </p>
        )}
        <ol className={styles.places}>
          {places.map((place, index) => (
            <Candidate
              key={`${place.eId} ${place.start}`}
              {...{ place, item }}
              number={index + 1}
              onChoose={
                settledAs === undefined && state === 'ambiguous'
                  ? () => onDecide({ kind: 'choose', candidate: index + 1 })
                  : undefined
              }
            />
          ))}
        </ol>
        <Acts {...props} />
        {byHand && settledAs === undefined && (
          <PlaceByHand
            item={item}
            onPlace={(place) => onDecide({ kind: 'place', ...place })}
            onClose={() => onByHand(false)}
          />
        )}
      </article>
    </li>
  );
}

/** What can be done with a place, or was. */
function Acts({ item: { state, places }, settledAs, byHand, onDecide, onByHand }: ItemCardProps) {
  if (settledAs !== undefined) {
    return (
      <p className={styles.acts}>
        <strong>{SETTLED_WORDS[settledAs]}</strong>
        <Button size="s" onClick={() => onDecide({ kind: 'undo' })}>
          Undo
        </Button>
      </p>
    );
  }
  return (
    <p className={styles.acts}>
      {state !== 'orphaned' && places.length === 1 && (
        <Button size="s" tone="primary" onClick={() => onDecide({ kind: 'accept' })}>
          Accept
        </Button>
      )}
      <Button size="s" aria-expanded={byHand} onClick={() => onByHand(!byHand)}>
        Select its words
      </Button>
      <Button size="s" onClick={() => onDecide({ kind: 'orphan' })}>
        Keep without a place
      </Button>
    </p>
  );
}

type CandidateProps = {
  readonly place: ShownPlace;
  readonly item: ReviewItem;
  readonly number: number;
  readonly onChoose: (() => void) | undefined;
};

function Candidate({ place, item: { text, version, dir }, number, onChoose }: CandidateProps) {
  const { eId, score, before, pieces, after } = place;
  return (
    <li className={styles.place}>
      <p className={styles.acts}>
        {onChoose && (
          <Button size="s" onClick={onChoose}>
            Choose {number}
          </Button>
        )}
        <Link href={`${readerPath({ ...text, version })}#${eId}`} prefetch={false}>
          {citeEId(eId)}, version {version}
        </Link>
        <span className={styles.score}>{percent(score)} sure</span>
      </p>
      <p className={styles.around} lang={text.lang} dir={dir}>
        {before}
        <span className={styles.found}>
          {pieces.map((piece, index) => (
            // The same word may be new in two places.
            <Piece key={`${String(index)} ${piece.kind}`} {...piece} />
          ))}
        </span>
        {after}
      </p>
    </li>
  );
}

function Piece({ kind, text }: ShownPlace['pieces'][number]) {
  if (kind === 'gone') return <del className="change">{text}</del>;
  if (kind === 'new') return <ins className="change">{text}</ins>;
  return text;
}
