import { hash } from 'node:crypto';
import disclosure from '@/components/ui/disclosure.module.css';
import { ServedHtml } from '@/components/ui/served-html';
import { addressOf, formatAddress } from '@/lib/core/address/version-address';
import { type Comparison, LINK_RELATIONS } from '@/lib/core/comparison/comparison';
import type { SharedGround } from '@/lib/core/comparison/shared-ground';
import { checkOf, isUnchecked } from '@/lib/core/presentation/checked-rows';
import { bandSize, MOST_BANDS } from '@/lib/core/presentation/map-layout';
import { type Html, html } from '@/lib/core/text/html';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import styles from './ribbon-map.module.css';
import { patternOf, ribbonMapHtml } from './ribbon-map-html';
import { RibbonMapKeys } from './ribbon-map-keys';

type RibbonMapProps = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
  /** Each provision is filled as far as it is shared. */
  readonly ground?: SharedGround | undefined;
};

/**
 * The map at the edge: both texts as bars with ribbons between what is linked. A press goes to the
 * row; one stop of the Tab key, arrow keys inside. Folded above the rows where there is no edge to
 * spare.
 */
export function RibbonMap({ left, right, comparison, ground }: RibbonMapProps) {
  const units = [unitsOf(left.provisions), unitsOf(right.provisions)] as const;
  if (units[0].length === 0 || units[1].length === 0) return null;
  // Bands of one provision name their row themselves.
  const [keysA, keysB] = units.map((side) =>
    side.length > MOST_BANDS ? side.map(({ eId }) => eId).join(' ') : '',
  );
  const drawing = ribbonMapHtml(left, right, comparison, ground);
  return (
    <nav className={styles.map} aria-label="Map of the comparison" data-ribbon-map="">
      {/* Beside the map and not around it, so that a wide window can show it without opening it. */}
      <details className={`${disclosure.disclosure} ${styles.fold}`}>
        <summary className={disclosure.summary}>Map</summary>
      </details>
      <div className={styles.body}>
        <p className={styles.heads} aria-hidden="true">
          <span>A</span>
          <span>B</span>
        </p>
        <ServedHtml as="div" className={styles.drawing} blocks={[{ key: 'map', html: drawing }]} />
        <RibbonMapKeys
          // A correction draws the map anew, and the keys belong to what is drawn.
          key={hash('sha256', drawing, 'base64url')}
          versions={[formatAddress(addressOf(left)), formatAddress(addressOf(right))]}
          keys={[keysA ?? '', keysB ?? '']}
          sizes={[bandSize(units[0].length), bandSize(units[1].length)]}
        />
        <Legend left={left} right={right} comparison={comparison} ground={ground} />
      </div>
    </nav>
  );
}

/** What the drawing's shapes mean, with how many there are of each. */
function Legend({
  left,
  right,
  comparison: { links, onlyLeft, onlyRight },
  ground,
}: RibbonMapProps) {
  const found = LINK_RELATIONS.map((relation) => ({
    relation,
    count: links.filter((link) => link.relation === relation).length,
  })).filter(({ count }) => count > 0);
  const moved = links.filter((link) => link.moved).length;
  const only = onlyLeft.length + onlyRight.length;
  const unchecked = [left, right].flatMap((version) =>
    unitsOf(version.provisions).filter((unit) => isUnchecked(checkOf([unit], version))),
  ).length;
  const items = found.map(
    ({ relation, count }) =>
      html`<li>${swatchHtml(relation)}${relation === 'none' ? 'linked' : relation} ${count}</li>`,
  );
  const content = html`${
    ground !== undefined &&
    html`<li>${boxed(html`<rect data-bar="only" x="1" y="1" width="18" height="10"/><rect data-bar="shared" x="1" y="1" width="9" height="10"/>`)}filled: shared</li>`
  }${items}${
    moved > 0 && html`<li>${swatchHtml('similar', true)}moved ${moved}</li>`
  }${only > 0 && html`<li>${boxed(html`<rect data-bar="only" x="1" y="1" width="18" height="10"/>`)}one side only ${only}</li>`}${
    unchecked > 0 &&
    html`<li>${boxed(html`<text data-unchecked="" x="10" y="10" text-anchor="middle">12</text>`)}not checked ${unchecked}</li>`
  }`;
  return (
    <ServedHtml
      as="ul"
      className={styles.legend}
      blocks={[
        {
          key: 'legend',
          attributes: { 'aria-label': 'What the map shows' },
          html: content.html,
        },
      ]}
    />
  );
}

function swatchHtml(relation: string, moved = false): Html {
  const fill = patternOf(relation);
  return boxed(
    html`<path data-relation="${relation}"${moved && html` data-moved=""`}${
      fill !== undefined && html` fill="${fill}"`
    } d="M1 1H19V11H1z"/>`,
  );
}

function boxed(shape: Html): Html {
  return html`<svg class="${styles.swatch}" viewBox="0 0 20 12" aria-hidden="true">${shape}</svg>`;
}
