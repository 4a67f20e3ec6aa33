/**
 * Views: what a link reproduces. A reader of one version or a comparison of two, with every version
 * pinned, so that the address shows the same text for ever.
 */

import { formatSides, parseSides, type Side } from './side';

export type PinnedSide = Required<Side>;

export type View =
  | { readonly kind: 'reader'; readonly side: PinnedSide }
  | { readonly kind: 'compare'; readonly sides: readonly [PinnedSide, PinnedSide] };

const READER = /^\/treaties\/([^/]+)\/([^/]+)\/v(\d+)$/;
const COMPARE = /^\/compare\/([^/]+)$/;

/** The view of a same-site path, without query and fragment; undefined when it is not pinned or no view. */
export function parseView(path: string): View | undefined {
  const reader = READER.exec(path);
  if (reader) {
    const [side] = parseSides(`${reader[1]}:${reader[2]}@v${reader[3]}`) ?? [];
    return side && isPinned(side) ? { kind: 'reader', side } : undefined;
  }
  const compare = COMPARE.exec(path);
  const [left, right, ...more] = (compare?.[1] && parseSides(compare[1])) || [];
  if (!left || !right || more.length > 0 || !isPinned(left) || !isPinned(right)) return undefined;
  return { kind: 'compare', sides: [left, right] };
}

function isPinned(side: Side): side is PinnedSide {
  return side.lang !== undefined && side.version !== undefined;
}

/** The permanent path of a view; the inverse of `parseView`. */
export function formatView(view: View): string {
  if (view.kind === 'compare') return `/compare/${formatSides(view.sides)}`;
  const { slug, lang, version } = view.side;
  return `/treaties/${slug}/${lang}/v${version}`;
}

/** The pinned versions a view shows. */
export function sidesOf(view: View): readonly PinnedSide[] {
  return view.kind === 'reader' ? [view.side] : view.sides;
}
