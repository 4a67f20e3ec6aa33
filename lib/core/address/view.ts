/**
 * Views: what a link reproduces. A reader of one version, or a comparison of several with all that
 * its address says, and every version pinned, so that the address shows the same text for ever.
 */

import { type CompareQuery, compareHref, parseCompareQuery } from './compare-query';
import {
  formatSides,
  formatTextName,
  isPinned,
  parseSides,
  type TextAddress,
  type VersionAddress,
} from './version-address';

export type View =
  | { readonly kind: 'reader'; readonly side: VersionAddress }
  | {
      readonly kind: 'compare';
      /** Two or more. */
      readonly sides: readonly VersionAddress[];
      readonly query: CompareQuery;
    };

const READER = /^\/treaties\/([^/?#]+)\/([^/?#]+)\/v(\d+)$/;
const COMPARE = /^\/compare\/([^/?#]+)(?:\?([^#]*))?$/;

/**
 * The view of a same-site address without fragment; undefined when it is not pinned, names what it
 * does not take, or is no view.
 */
export function parseView(address: string): View | undefined {
  const reader = READER.exec(address);
  if (reader) {
    const [side] = parseSides(`${reader[1]}:${reader[2]}@v${reader[3]}`) ?? [];
    return side && isPinned(side) ? { kind: 'reader', side } : undefined;
  }
  const [, names = '', search = ''] = COMPARE.exec(address) ?? [];
  const sides = (names && parseSides(names)) || [];
  const pinned = sides.filter(isPinned);
  const { query, problems } = parseCompareQuery(new URLSearchParams(search));
  if (pinned.length < 2 || pinned.length < sides.length || problems.length > 0) return undefined;
  return { kind: 'compare', sides: pinned, query };
}

/** The permanent address of a view; `parseView` reads it back. */
export function formatView(view: View): string {
  if (view.kind === 'compare') return compareHref(formatSides(view.sides), view.query);
  return readerPath(view.side);
}

/** The permanent path of one version in the reader. */
export function readerPath({ version, ...text }: VersionAddress): string {
  return `${textPath(text)}/v${version}`;
}

/** The path of a text in its newest version. */
export function textPath({ slug, ...text }: TextAddress): string {
  return `/treaties/${slug}/${formatTextName(text)}`;
}

/** The pinned versions a view shows. */
export function sidesOf(view: View): readonly VersionAddress[] {
  return view.kind === 'reader' ? [view.side] : view.sides;
}
