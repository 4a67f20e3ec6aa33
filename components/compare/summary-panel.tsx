import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { ServedHtml } from '@/components/ui/served-html';
import {
  type CompareQuery,
  compareHref,
  PLAIN_QUERY,
  type RowFilter,
} from '@/lib/core/address/compare-query';
import type { ComparisonMethod } from '@/lib/core/comparison/comparison';
import type { ComparisonSummary, ObligationLine } from '@/lib/core/presentation/summary';
import { html } from '@/lib/core/text/html';
import type { VersionText } from '@/lib/core/treaty/provision';
import type { Standing } from '@/lib/core/treaty/treaty';
import styles from './summary-panel.module.css';

type SummaryPanelProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  readonly texts: readonly [Pick<VersionText, 'standing'>, Pick<VersionText, 'standing'>];
  readonly method: ComparisonMethod;
  readonly summary: ComparisonSummary;
  readonly obligations: readonly ObligationLine[];
};

const METHODS: Readonly<Record<ComparisonMethod, string>> = {
  content: 'Provisions are matched by what they say, not by their numbers.',
  structure:
    'Provisions are matched by their place in the text and checked by length, numbers and names. Wording is not compared across languages.',
  lexicon:
    'Two languages, matched through word lists learned from parallel texts and a list of treaty terms. Wording is not compared across languages, and links are less certain than within one.',
  incomparable:
    'These are different treaties in different languages that cannot be compared yet, so each provision stands by itself.',
};

/** What the engine did and found: a sentence in sight, the figures and changed obligations on request. */
export function SummaryPanel(props: SummaryPanelProps) {
  const { method, summary, obligations } = props;
  return (
    <section className={styles.summary} aria-label="Summary of the comparison">
      <p>
        {method === 'structure' && standings(props)}
        {METHODS[method]} {method !== 'incomparable' && <Figures {...props} />}
      </p>
      {(obligations.length > 0 || summary.unsure + summary.grouped > 0) && (
        <Disclosure summary={detailsTitle(obligations.length)}>
          <FurtherFigures summary={summary} />
          <Obligations obligations={obligations} />
        </Disclosure>
      )}
    </section>
  );
}

/** "One treaty in two languages: A is its authentic text, B an official translation." */
function standings({ texts: [left, right] }: Pick<SummaryPanelProps, 'texts'>): string {
  const [a, b] = [STANDING_PHRASES[left.standing], STANDING_PHRASES[right.standing]];
  const said = a === b ? `A and B are each ${a}` : `A is ${a}, B ${b}`;
  return `One treaty in two languages: ${said}. `;
}

const STANDING_PHRASES: Readonly<Record<Standing, string>> = {
  authentic: 'an authentic text',
  'official-translation': 'an official translation',
  'unofficial-translation': 'an unofficial translation',
  'working-rendering': 'a working rendering',
};

function detailsTitle(count: number): string {
  if (count === 0) return 'More figures';
  return `${count} ${count === 1 ? 'change' : 'changes'} of obligation and more figures`;
}

/** "6 identical, 4 similar … and 30 only in B", each leading to its rows. */
function Figures({ sides, query, summary, method }: SummaryPanelProps) {
  const { relations } = summary;
  const all: [RowFilter | undefined, number, string][] = [
    ['identical', relations.identical, 'identical'],
    ['similar', relations.similar, method === 'structure' ? 'matched' : 'similar'],
    ['contrasts', relations.contrasts, 'contrasting'],
    ['broader', relations.broader, 'broader in A'],
    ['narrower', relations.narrower, 'narrower in A'],
    ['none', relations.none, 'paired without a relation'],
    ['moved', summary.moved, 'moved'],
    [undefined, summary.corrected, 'corrected'],
    ['only-a', summary.onlyLeft, 'only in A'],
    ['only-b', summary.onlyRight, 'only in B'],
  ];
  const shown = all.filter(([, count]) => count > 0);
  return (
    <>
      {shown.map(([filter, count, words], index) => (
        <span key={words}>
          {index > 0 && (index === shown.length - 1 ? ' and ' : ', ')}
          {filter === undefined ? (
            `${count} ${words}`
          ) : (
            <Link
              href={compareHref(sides, {
                ...PLAIN_QUERY,
                show: query.show,
                options: query.options,
                corrections: query.corrections,
                rows: [filter],
              })}
              scroll={false}
              prefetch={false}
            >
              {count} {words}
            </Link>
          )}
        </span>
      ))}
      .
    </>
  );
}

function FurtherFigures({ summary }: { readonly summary: ComparisonSummary }) {
  const { similarity, links, grouped, unsure } = summary;
  return (
    <p>
      The two texts as wholes are {Math.round(similarity * 100)}% alike, counted by length. {links}{' '}
      {links === 1 ? 'link' : 'links'}
      {grouped > 0 && `, ${grouped} of them between more than two provisions`}
      {unsure > 0 && `; ${unsure} marked “unsure”, because another provision fits nearly as well`}.
    </p>
  );
}

function Obligations({ obligations }: Pick<SummaryPanelProps, 'obligations'>) {
  if (obligations.length === 0) return null;
  const lines = obligations.map(
    ({ href, place, words }) => html`<li><a href="${href}">${place}</a> ${words}</li>`,
  );
  return (
    <>
      <p id="obligations" className={styles.legend}>
        Changes of obligation <span aria-hidden="true">‡</span>
      </p>
      <ServedHtml
        as="ul"
        className={styles.obligations}
        blocks={[
          {
            key: 'obligations',
            attributes: { 'aria-labelledby': 'obligations' },
            html: lines.map((line) => line.html).join(''),
          },
        ]}
      />
    </>
  );
}
