import type { ReactNode } from 'react';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { ShowMode } from '@/lib/core/compare-query';
import type { Comparison } from '@/lib/core/comparison';
import styles from './compare-view.module.css';
import rowStyles from './row.module.css';
import { type CompareRow, rowHtml } from './row-html';
import { type ComparedSide, SideHeader } from './side-header';

type CompareViewProps = {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly comparison: Comparison;
  readonly rows: readonly CompareRow[];
  readonly show: ShowMode;
  readonly banner?: ReactNode;
  readonly toolbar: ReactNode;
  readonly aside?: ReactNode;
};

/** Two versions against each other: rows of corresponding provisions, read row by row. */
export function CompareView(props: CompareViewProps) {
  const { left, right, comparison, rows, show } = props;
  const shortTitles = [left.version.treaty.shortTitle, right.version.treaty.shortTitle];
  return (
    <div className={styles.page}>
      <div className={styles.main} data-show={show}>
        {props.banner}
        <h1 className={styles.title}>
          {shortTitles[0]} <span className={styles.against}>against</span> {shortTitles[1]}
        </h1>
        <p className={styles.summary}>{summarise(comparison)}</p>
        <div className={styles.heads}>
          <SideHeader letter="A" side={left} />
          <SideHeader letter="B" side={right} />
        </div>
        {props.toolbar}
        <div className={styles.rows}>
          {rows.map((row) => (
            <TrustedHtml
              as="section"
              key={row.key}
              id={row.key}
              className={rowStyles.row}
              data-relation={row.link?.relation ?? 'none'}
              html={rowHtml(row, left.version, right.version, comparison.method)}
            />
          ))}
        </div>
      </div>
      {props.aside}
    </div>
  );
}

/** What the engine did and found, in one or two sentences. */
function summarise({ method, links, onlyLeft, onlyRight }: Comparison): string {
  if (method === 'incomparable') {
    return 'These are different treaties in different languages. Their wording cannot be compared yet, so each provision stands by itself.';
  }
  if (method === 'structure') {
    return `Two translations of one text, matched by their place in it: ${links.length} matched, ${onlyLeft.length} only in A and ${onlyRight.length} only in B. Wording is not compared across languages.`;
  }
  const identical = links.filter((link) => link.relation === 'identical').length;
  const parts = [
    `${identical} identical`,
    `${links.length - identical} similar`,
    `${links.filter((link) => link.moved).length} out of order`,
    `${onlyLeft.length} only in A`,
    `${onlyRight.length} only in B`,
  ];
  const found = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
  return `Provisions are matched by what they say, not by their numbers: ${found}`;
}
