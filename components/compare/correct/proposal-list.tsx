import Link from 'next/link';
import { formatInstant } from '@/components/ui/format-date';
import { formatStatement } from '@/lib/core/address/addressed-correction';
import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import { type Correction, correctionsInEffect } from '@/lib/core/comparison/correction';
import { listInWords } from '@/lib/core/comparison/describe-correction';
import type { Proposal } from '@/lib/core/comparison/proposals';
import type { VersionText } from '@/lib/core/treaty/provision';
import styles from './correction-list.module.css';
import { saidOf } from './said-of';

type ProposalListProps = {
  readonly proposals: readonly Proposal[];
  /** Those that the comparison holds. */
  readonly applied: readonly Correction[];
  readonly left: VersionText;
  readonly right: VersionText;
  /** The sides and the query of this page's address. */
  readonly sides: string;
  readonly query: CompareQuery;
  /** The signed-in person's id; undefined for visitors. */
  readonly viewerId?: string | undefined;
};

/** Proposals shown, reasons of one, and UTF-16 code units of a reason: what bounds this part of a page. */
const MOST_SHOWN = 20;
const MOST_REASONS = 3;
const REASON_LENGTH = 300;

/** What other readers propose for this alignment. None of it holds until somebody takes it. */
export function ProposalList(props: ProposalListProps) {
  const { proposals } = props;
  if (proposals.length === 0) return null;
  const more = proposals.length - MOST_SHOWN;
  return (
    <section className={styles.corrections} aria-labelledby="proposals" data-corrections="">
      <h2 id="proposals" className={styles.title}>
        Proposed by others
      </h2>
      <p className={styles.summary}>
        {proposalsInWords(proposals)} It changes nothing here until you show the comparison with it.
      </p>
      <ol className={styles.list}>
        {proposals.slice(0, MOST_SHOWN).map((proposal) => (
          <li key={formatStatement(proposal)} className={styles.item}>
            <ProposalItem {...props} proposal={proposal} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.summary}>And {more} more, which the API lists.</p>}
    </section>
  );
}

/** `Three readers propose 2 other pairings.` */
export function proposalsInWords(proposals: readonly Proposal[]): string {
  const readers = new Set(
    proposals.flatMap(({ corrections }) => corrections.map(({ author }) => author.id)),
  ).size;
  const who = readers === 1 ? 'One reader proposes' : `${readers} readers propose`;
  const what =
    proposals.length === 1 ? 'another pairing' : `${proposals.length} other pairings or relations`;
  return `${who} ${what}.`;
}

function ProposalItem(props: ProposalListProps & { readonly proposal: Proposal }) {
  const { proposal, applied, left, right, sides, query, viewerId } = props;
  const { corrections } = proposal;
  const said = saidOf(proposal, left, right);
  const authors = corrections.map(({ author }) => author.name);
  const words = [...correctionsInEffect(applied).map(({ id }) => id), corrections[0]?.id ?? ''];
  const reasons = corrections.filter(({ reason }) => reason !== '').slice(0, MOST_REASONS);
  return (
    <>
      <p>{said}</p>
      {reasons.map(({ id, reason }) => (
        <blockquote key={id} className={styles.reason} dir="auto">
          {cut(reason)}
        </blockquote>
      ))}
      <p className={styles.by}>
        {namesInWords(authors)},{' '}
        <time dateTime={corrections[0]?.created}>
          {formatInstant(corrections[0]?.created ?? '')}
        </time>
        <Link
          href={`${compareHref(sides, { ...query, corrections: words })}#${proposal.left[0]}`}
          className={styles.undo}
          scroll={false}
          prefetch={false}
        >
          Show with it<span className="visually-hidden">: {said}</span>
        </Link>
        {viewerId !== undefined && (
          <button
            type="button"
            className={styles.undo}
            data-take={formatStatement(proposal)}
            data-reason={`As ${namesInWords(authors)} proposed.`}
          >
            Take it over<span className="visually-hidden">: {said}</span>
          </button>
        )}
      </p>
    </>
  );
}

/** `Ada`, `Ada and Bob`, `Ada, Bob and 7 others`. */
function namesInWords(names: readonly string[]): string {
  if (names.length <= 3) return listInWords(names);
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
}

function cut(reason: string): string {
  return reason.length <= REASON_LENGTH ? reason : `${reason.slice(0, REASON_LENGTH).trimEnd()}…`;
}
