import { warningBadge } from '@/components/ui/badge-html';
import { formatDate } from '@/components/ui/format-date';
import { type Html, html } from '@/lib/core/text/html';
import {
  type Contribution,
  isDisputed,
  type LifecycleEvent,
  type Source,
  type TreatyFact,
} from '@/lib/core/treaty/treaty';
import { type CitedSource, factAnchor } from './collect-citations';
import { contributedHtml } from './contributed-html';
import { referencesHtml } from './references-html';
import styles from './statement.module.css';

/** A line of the record: what is stated, and each source's reading of it. */
export type Statement = {
  readonly label: string;
  /** Undefined where the statement is told elsewhere on the page as well. */
  readonly id?: string;
  readonly readings: readonly StatedReading[];
};

type StatedReading = {
  readonly value: string;
  readonly preferred: boolean;
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly contributed?: Contribution;
};

export function statementOfFact({ key, label, readings }: TreatyFact): Statement {
  return { label, id: factAnchor(key), readings };
}

/** When an event happened; where, too, when all readings are of one place. */
export function statementOfEvent(label: string, { readings, place }: LifecycleEvent): Statement {
  const where = place === undefined ? '' : `, ${place}`;
  return {
    label,
    readings: readings.map(({ date, preferred, sources, contributed }) => ({
      value: `${formatDate(date)}${preferred || readings.length === 1 ? where : ''}`,
      preferred,
      sources,
      ...(contributed && { contributed }),
    })),
  };
}

/** A line a statement; where sources differ every reading is shown. */
export function statementHtml(statement: Statement, citations: readonly CitedSource[]): Html {
  const { id, label, readings } = statement;
  const ordered = [...readings].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  const shown = ordered.map((reading) =>
    readingHtml(reading, rankOf(reading, statement), citations),
  );
  return html`<div class="${styles.fact}"${id && html` id="${id}"`}><dt class="${styles.label}">${label}${
    isDisputed(statement) && html` ${warningBadge('Sources differ')}`
  }</dt>${shown}</div>`;
}

/** How a reading stands among the others: the one to use, one of several level ones, or a variant. */
type Rank = 'main' | 'level' | 'variant';

const RANK_LABELS = { level: 'One account', variant: 'Also reported' } as const;

function rankOf(reading: StatedReading, statement: Statement): Rank {
  if (reading.preferred || !isDisputed(statement)) return 'main';
  return statement.readings.some((other) => other.preferred) ? 'variant' : 'level';
}

function readingHtml(
  { value, note, sources, contributed }: StatedReading,
  rank: Rank,
  citations: readonly CitedSource[],
): Html {
  const kind = rank === 'main' ? styles.value : styles.other;
  return html`<dd class="${kind}">${
    rank !== 'main' && html`<span class="${styles.also}">${RANK_LABELS[rank]}: </span>`
  }${value}${referencesHtml(sources, citations)}${contributedHtml(contributed)}${
    note !== undefined && html`<p class="${styles.note}">${note}</p>`
  }</dd>`;
}
