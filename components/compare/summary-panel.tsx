import Link from 'next/link';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { ServedHtml } from '@/components/ui/served-html';
import {
  type CompareQuery,
  compareHref,
  PLAIN_QUERY,
  type RowFilter,
} from '@/lib/core/address/compare-query';
import type { ComparisonMethod } from '@/lib/core/comparison/comparison';
import { figureReserve, uncheckedWords } from '@/lib/core/presentation/checked-rows';
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
  /** False where the words that bind are not known in the language. */
  readonly obligationsRead: boolean;
  /** Further figures in sight. */
  readonly children?: ReactNode;
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

const NOT_READ = 'Changes of obligation are not read in this language.';

/** What the engine did and found: a sentence in sight, the figures and changed obligations on request. */
export function SummaryPanel(props: SummaryPanelProps) {
  const { method, summary, obligations } = props;
  return (
    <section className={styles.summary} aria-label="Summary of the comparison">
      <p>
        {method === 'structure' && standings(props)}
        {METHODS[method]} {method !== 'incomparable' && <Figures {...props} />}{' '}
        <Checked {...props} />
        {spellingWords(summary)}
        {method === 'content' && !props.obligationsRead && ` ${NOT_READ}`}
      </p>
      {props.children}
      {method !== 'incomparable' && (
        <Disclosure summary={detailsTitle(obligations.length)}>
          {method !== 'structure' && <FurtherFigures summary={summary} />}
          <FigureWords method={method} />
          <Obligations obligations={obligations} />
        </Disclosure>
      )}
    </section>
  );
}

/** What differs in letters only is no change, and is counted apart. */
function spellingWords({ spellings }: ComparisonSummary): string {
  if (spellings === 0) return '';
  return ` ${spellings} ${spellings === 1 ? 'difference' : 'differences'} of spelling only, counted apart.`;
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
  if (count === 0) return 'More figures, and what the words mean';
  return `${count} ${count === 1 ? 'change' : 'changes'} of obligation, more figures, and what the words mean`;
}

/** "6 identical, 4 similar … and 30 only in B", each leading to its rows. */
function Figures({ sides, query, summary, method }: SummaryPanelProps) {
  const { relations, checked } = summary;
  const all: [RowFilter | undefined, number, string, string?][] = [
    ['identical', relations.identical, 'identical'],
    ['similar', relations.similar, method === 'structure' ? 'matched' : 'similar'],
    ['contrasts', relations.contrasts, 'contrasting'],
    ['broader', relations.broader, 'broader in A'],
    ['narrower', relations.narrower, 'narrower in A'],
    ['none', relations.none, 'paired without a relation'],
    ['moved', summary.moved, 'moved'],
    [undefined, summary.corrected, 'corrected'],
    [undefined, summary.partly, 'answered in part'],
    [
      'only-a',
      summary.onlyLeft,
      'only in A',
      uncheckedWords(checked.uncheckedLeft, summary.onlyLeft),
    ],
    [
      'only-b',
      summary.onlyRight,
      'only in B',
      uncheckedWords(checked.uncheckedRight, summary.onlyRight),
    ],
  ];
  const shown = all.filter(([, count]) => count > 0);
  return (
    <>
      {shown.map(([filter, count, words, reserve = ''], index) => (
        <span key={words}>
          {index > 0 && separator(shown, index)}
          {filter === undefined ? (
            `${count} ${words}`
          ) : (
            <RowsLink sides={sides} query={query} filter={filter}>
              {`${count} ${words}`}
            </RowsLink>
          )}
          {reserve}
        </span>
      ))}
      .
    </>
  );
}

/** A figure that is followed by a reserve ends with a semicolon, so that the reserve is its own. */
function separator(shown: readonly (readonly unknown[])[], index: number): string {
  const reserved = Boolean(shown[index - 1]?.[3]);
  if (index === shown.length - 1) return reserved ? '; and ' : ' and ';
  return reserved ? '; ' : ', ';
}

/** "19 linked, 8 with the wording of both sides seen." */
function Checked({ sides, query, summary }: SummaryPanelProps) {
  const { links, checked } = summary;
  if (links === 0) return null;
  if (checked.verifiedLinks === 0) {
    return <>{links} linked, none with the wording of both sides seen.</>;
  }
  return (
    <>
      {links} linked,{' '}
      <RowsLink sides={sides} query={query} filter="verified">
        {`${checked.verifiedLinks} with the wording of both sides seen`}
      </RowsLink>
      .
    </>
  );
}

type RowsLinkProps = Pick<SummaryPanelProps, 'sides' | 'query'> & {
  readonly filter: RowFilter;
  readonly children: string;
};

function RowsLink({ sides, query, filter, children }: RowsLinkProps) {
  const { show, options, corrections } = query;
  const href = compareHref(sides, { ...PLAIN_QUERY, show, options, corrections, rows: [filter] });
  return (
    <Link href={href} scroll={false} prefetch={false}>
      {children}
    </Link>
  );
}

function FurtherFigures({ summary }: { readonly summary: ComparisonSummary }) {
  const { similarity, links, grouped, unsure, checked } = summary;
  const reserve = figureReserve([
    ['A', checked.left],
    ['B', checked.right],
  ]);
  return (
    <p>
      The two texts as wholes are {Math.round(similarity * 100)}% alike, counted by length
      {reserve !== undefined && ` (${reserve})`}. {links} {links === 1 ? 'link' : 'links'}
      {grouped > 0 && `, ${grouped} of them between more than two provisions`}
      {unsure > 0 && `; ${unsure} marked “unsure”, because another provision fits nearly as well`}.
    </p>
  );
}

const WORDS: readonly (readonly [string, string])[] = [
  ['identical', 'the same words'],
  ['similar', 'the same matter in like words'],
  ['contrasts', 'the same matter, binding differently'],
  ['broader, narrower', 'A says more than B, or less'],
  ['sure, fairly sure, unsure', 'how far no other provision fits as well'],
  [
    '43% alike',
    'how much of the wording the two share; of a text that nobody checked it measures our wording, not the treaty’s',
  ],
  ['moved', 'stands at another place in the order of B'],
  ['spelling', 'the same words in other letters, joiners, blanks or quotation marks'],
  ['also', 'further places that speak to the same matter'],
];

/** What the words between the columns mean, for touch and keyboard too. */
function FigureWords({ method }: Pick<SummaryPanelProps, 'method'>) {
  const own: typeof WORDS =
    method === 'structure'
      ? [
          ['same place', 'two languages of one provision'],
          ['90% fit', 'how well length, numbers and names agree'],
        ]
      : WORDS;
  return (
    <dl className={styles.words}>
      {own.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
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
