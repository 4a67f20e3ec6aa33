import type { AlignmentLink, Comparison } from '@/lib/core/comparison/comparison';
import type { GroundShare, SharedGround } from '@/lib/core/comparison/shared-ground';
import { checkOf, isUnchecked } from '@/lib/core/presentation/checked-rows';
import {
  type Band,
  layoutMap,
  MAP_HEIGHT,
  type MapLayout,
  type MapSide,
  mergeSegments,
  type Ribbon,
  ribbonPath,
  type Segment,
  segmentPath,
} from '@/lib/core/presentation/map-layout';
import { idPrefixOf } from '@/lib/core/presentation/row-order';
import { type Html, html, trusted } from '@/lib/core/text/html';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel, rangeLabel } from '@/lib/core/treaty/write-citation';
import styles from './ribbon-map.module.css';

/** The bars and the room between them, across the 100 units of the drawing's width. */
const BAR = { left: [0, 13], right: [87, 100] } as const;
type Bar = (typeof BAR)[keyof typeof BAR];
const RIBBON = [14, 86] as const;

type SideParts = {
  readonly letter: 'A' | 'B';
  readonly title: string;
  readonly version: VersionText;
  readonly units: readonly Provision[];
  readonly side: MapSide;
  /** Linked units of this side by eId. */
  readonly links: ReadonlyMap<string, AlignmentLink>;
  /** Labels of the other side's units by eId. */
  readonly others: ReadonlyMap<string, string>;
  /** Shares of this side's units, where the map shows them. */
  readonly shares?: ReadonlyMap<string, GroundShare> | undefined;
};

const rendered = new WeakMap<
  Comparison | SharedGround,
  { of: readonly [VersionText, VersionText]; map: string }
>();

/**
 * The drawing of a comparison as one SVG with a link for each band; made once and kept. With a ground each
 * provision is filled as far as it is shared.
 */
export function ribbonMapHtml(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
  ground?: SharedGround,
) {
  const before = rendered.get(ground ?? comparison);
  if (before?.of[0] === left && before.of[1] === right) return before.map;
  const [a, b] = [unitsOf(left.provisions), unitsOf(right.provisions)];
  const layout = layoutMap(a.map(sizeOf), b.map(sizeOf), comparison);
  const [labelsA, labelsB] = [labelsOf(a), labelsOf(b)];
  const linkOf = (which: 'left' | 'right') =>
    new Map(comparison.links.flatMap((link) => link[which].map((eId) => [eId, link] as const)));
  const sideA = {
    letter: 'A',
    title: left.treaty.shortTitle,
    version: left,
    units: a,
    side: layout.left,
    links: linkOf('left'),
    others: labelsB,
    shares: ground?.left,
  } as const;
  const sideB = {
    letter: 'B',
    title: right.treaty.shortTitle,
    version: right,
    units: b,
    side: layout.right,
    links: linkOf('right'),
    others: labelsA,
    shares: ground?.right,
  } as const;
  const map =
    html`<svg class="${styles.canvas}" data-map=""><svg aria-hidden="true" class="${styles.shapes}" x="19%" width="62%" height="100%" viewBox="0 0 100 ${MAP_HEIGHT}" preserveAspectRatio="none">${PATTERNS}${ribbonPaths(layout.ribbons)}<path data-lit="" d=""/>${ground ? filledBars(layout, ground) : barPaths(layout)}</svg>${bands(sideA)}${bands(sideB)}</svg>`
      .html;
  rendered.set(ground ?? comparison, { of: [left, right], map });
  return map;
}

/** Hatchings, so that no relation is told by its colour alone. */
const PATTERNS = trusted(
  ['broader', 'narrower', 'contrasts', 'none']
    .map((relation) => {
      const lines = {
        broader: 'M-2 2L2-2M0 10L10 0M8 12L12 8',
        narrower: 'M-2 8L2 12M0 0L10 10M8-2L12 2',
        contrasts: 'M0 0L10 10M10 0L0 10',
        none: 'M0 5H2M5 5H7',
      }[relation];
      return `<pattern id="map-${relation}" data-relation="${relation}" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10"/><path d="${lines}"/></pattern>`;
    })
    .join(''),
);

/** What a shape of this relation is filled with; undefined where the plain colour tells enough. */
export function patternOf(relation: string): string | undefined {
  const hatched = ['broader', 'narrower', 'contrasts', 'none'].includes(relation);
  return hatched ? `url(#map-${relation})` : undefined;
}

/** One path for each relation, the moved ones on top: few elements, however many the links. */
function ribbonPaths(ribbons: readonly Ribbon[]): Html[] {
  const order = (ribbon: Ribbon) => Number(ribbon.moved) + (ribbon.also ? -1 : 0);
  const sorted = [...ribbons].sort((a, b) => order(a) - order(b));
  const groups = groupBy(sorted, ({ relation, moved, also }) => `${also} ${moved} ${relation}`);
  return [...groups.values()].map((group) => {
    const [{ relation, moved, also } = { relation: '', moved: false, also: false }] = group;
    const d = group.map((ribbon) =>
      also ? thread(ribbon) : ribbonPath(ribbon.left, ribbon.right, ...RIBBON),
    );
    const fill = patternOf(relation);
    return html`<path data-relation="${relation}"${moved && html` data-moved=""`}${also && html` data-also=""`}${fill !== undefined && !also && html` fill="${fill}"`} d="${d.join('')}"/>`;
  });
}

/** A line between the middles: a further correspondence has no breadth of its own. */
function thread({ left, right }: Ribbon): string {
  const [y0, y1] = [left, right].map(({ top, bottom }) => Math.round((top + bottom) / 2));
  return `M${RIBBON[0]} ${y0}C50 ${y0} 50 ${y1} ${RIBBON[1]} ${y1}`;
}

function barPaths({ left, right }: MapLayout): Html[] {
  const segments: { segment: Segment; x: Bar }[] = [
    ...mergeSegments(left.segments, kindOf).map((segment) => ({ segment, x: BAR.left })),
    ...mergeSegments(right.segments, kindOf).map((segment) => ({ segment, x: BAR.right })),
  ];
  const groups = groupBy(segments, ({ segment }) => kindOf(segment));
  return [...groups].map(([kind, group]) => {
    const d = group.map(({ segment, x: [from, to] }) => segmentPath(segment, from, to));
    return html`<path data-bar="${kind}" d="${d.join('')}"/>`;
  });
}

/** Every provision as an outline, filled from the edge as far as it is shared. */
function filledBars({ left, right }: MapLayout, ground: SharedGround): Html[] {
  const outlines = [
    ...mergeSegments(left.segments, () => '').map((segment) => segmentPath(segment, ...BAR.left)),
    ...mergeSegments(right.segments, () => '').map((segment) => segmentPath(segment, ...BAR.right)),
  ];
  const fills = (side: MapSide, shares: SharedGround['left'], [from, to]: Bar) =>
    side.segments.flatMap((segment) => {
      const share = sharedPart(shares.get(segment.eId));
      const width = Number(((to - from) * share).toFixed(1));
      return width === 0 ? [] : [segmentPath(segment, from, from + width)];
    });
  const filled = [...fills(left, ground.left, BAR.left), ...fills(right, ground.right, BAR.right)];
  return [
    html`<path data-bar="only" d="${outlines.join('')}"/>`,
    html`<path data-bar="shared" d="${filled.join('')}"/>`,
  ];
}

/** 0..1: the part of a provision that is shared at any level; formulas count for nothing. */
function sharedPart(share: GroundShare | undefined): number {
  if (share === undefined || share.all === 0) return 0;
  return (share.all - share.only - share.formula) / share.all;
}

function kindOf({ relation, moved }: Segment): 'only' | 'moved' | 'linked' {
  if (relation === undefined) return 'only';
  return moved ? 'moved' : 'linked';
}

function bands(parts: SideParts): Html {
  const { letter, title, units, side } = parts;
  // Of several provisions the first names the band: there is no room for more. It stands beside the
  // link, whose own name says all.
  const labels = side.bands.map(
    ({ first }) => units[first] && provisionLabel(units[first], 'short'),
  );
  const links = side.bands.map((band, index) => {
    const [x, at] = letter === 'A' ? ['0', '16%'] : ['70%', '84%'];
    const eId = units[band.first]?.eId ?? '';
    const middle = percent((band.top + band.bottom) / 2);
    // The whole map is one stop of the Tab key: arrow keys go on from its first band.
    const stop = letter === 'A' && index === 0 ? '0' : '-1';
    return html`<a href="#${idPrefixOf(letter)}${eId}" tabindex="${stop}"${band.to.length > 0 && html` data-to="${band.to.join(' ')}"`} aria-label="${labelOf(parts, band)}"><rect x="${x}" width="30%" y="${percent(band.top)}" height="${percent(band.bottom - band.top)}"/></a>${
      band.labelled &&
      html`<text aria-hidden="true"${isUnchecked(checkOfBand(parts, band)) && html` data-unchecked=""`} x="${at}" y="${middle}">${labels[index]}</text>`
    }`;
  });
  return html`<g role="group" data-side="${letter}" aria-label="${letter}, ${title}">${links}</g>`;
}

function bandLabel(units: readonly Provision[], { first, last }: Band): string {
  return rangeLabel(units.slice(first, last + 1).map((unit) => provisionLabel(unit, 'short')));
}

/**
 * `A, Article 4, not checked: similar to B, Article 16, moved`. How alike the words are stands in the row,
 * with what must be said with it.
 */
function labelOf(parts: SideParts, band: Band): string {
  const { letter, units, links, others } = parts;
  const own = units.slice(band.first, band.last + 1);
  const [unit] = own;
  const other = letter === 'A' ? 'B' : 'A';
  const check = checkOfBand(parts, band);
  const reserve = isUnchecked(check) ? UNCHECKED[check === 'mixed' ? 'mixed' : 'unchecked'] : '';
  if (own.length !== 1 || unit === undefined) {
    const linked = own.filter(({ eId }) => links.has(eId)).length;
    return `${letter}, ${bandLabel(units, band)}: ${linked} of ${own.length} linked${reserve}`;
  }
  const part = parts.shares && sharedPart(parts.shares.get(unit.eId));
  const shared = part === undefined ? '' : `, ${Math.round(part * 100)}% shared`;
  const label = `${letter}, ${provisionLabel(unit, 'long')}${shared}${reserve}`;
  const link = links.get(unit.eId);
  if (link === undefined) return `${label}: only in ${letter}`;
  const partners = (letter === 'A' ? link.right : link.left).map((eId) => others.get(eId) ?? eId);
  return `${label}: ${PHRASES[link.relation]} ${other}, ${partners.join(' and ')}${link.moved ? ', moved' : ''}`;
}

const UNCHECKED = { unchecked: ', not checked', mixed: ', only partly checked' } as const;

function checkOfBand({ version, units }: SideParts, { first, last }: Band) {
  return checkOf(units.slice(first, last + 1), version);
}

const PHRASES = {
  identical: 'identical to',
  similar: 'similar to',
  contrasts: 'contrasts with',
  broader: 'broader than',
  narrower: 'narrower than',
  none: 'linked to',
} as const;

function labelsOf(units: readonly Provision[]): ReadonlyMap<string, string> {
  return new Map(units.map((unit) => [unit.eId, provisionLabel(unit, 'long')]));
}

function sizeOf({ eId, text }: Provision) {
  return { eId, length: text.length };
}

function percent(units: number): string {
  return `${Number(((units / MAP_HEIGHT) * 100).toFixed(1))}%`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
