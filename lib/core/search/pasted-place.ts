/** An address of ours that was pasted into a search, whole or without its host. */

import { addressMeant } from '@/lib/core/address/pasted-address';
import { parseSides, parseTextName } from '@/lib/core/address/version-address';
import { textPath } from '@/lib/core/address/view';
import { citeEId } from '@/lib/core/treaty/write-citation';

type Place = { readonly slug: string; readonly href: string; readonly label: string };
type Titled = { readonly slug: string; readonly shortTitle: string };

const LONGEST = 2_000;
const READER = /^\/treaties\/([a-z0-9-]+)(?:\/([A-Za-z0-9~-]+)(?:\/v(\d{1,6}))?)?$/;
const COMPARE = /^\/compare\/([^/]+)$/;
const PLACE = /^#([a-z]+(?:_[a-z0-9]+){0,3}(?:__[a-z]+_[a-z0-9]+){0,6})(?::~:.*)?$/s;

/** Where an address leads; undefined for what is none, or of a treaty that is not among these. O(length). */
export function pastedPlace(q: string, treaties: readonly Titled[]): Place | undefined {
  const written = q.trim();
  if (written === '' || written.length > LONGEST || /\s/u.test(written)) return undefined;
  const titles = new Map(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]));
  return sidePlace(written, titles) ?? pagePlace(written, titles);
}

/** `udhr:ru@v1`, as versions are cited; a treaty's own name alone. */
function sidePlace(written: string, titles: ReadonlyMap<string, string>): Place | undefined {
  const [address = '', hash] = written.split('#', 2);
  const [side, ...more] = parseSides(address) ?? [];
  const title = side && titles.get(side.slug);
  if (side === undefined || title === undefined || more.length > 0) return undefined;
  const { slug, lang, name, version } = side;
  const text =
    lang === undefined ? `/treaties/${slug}` : textPath({ slug, lang, ...(name && { name }) });
  const path = version === undefined ? text : `${text}/v${version}`;
  return placed(slug, path, hash === undefined ? '' : `#${hash}`, title);
}

function pagePlace(written: string, titles: ReadonlyMap<string, string>): Place | undefined {
  const url = urlOf(written);
  if (url === undefined) return undefined;
  const meant = url.hash === '' ? addressMeant(url.pathname, url.search) : undefined;
  const { path, search } = meant ?? { path: url.pathname, search: url.search };
  const [, slug = '', text] = READER.exec(path) ?? [];
  const title = titles.get(slug);
  if (title !== undefined && (text === undefined || parseTextName(text))) {
    return placed(slug, path, url.hash, title);
  }
  return comparisonPlace(path, search + url.hash, titles);
}

function comparisonPlace(
  path: string,
  behind: string,
  titles: ReadonlyMap<string, string>,
): Place | undefined {
  const sides = parseSides(decoded(COMPARE.exec(path)?.[1] ?? '')) ?? [];
  const names = sides.flatMap(({ slug }) => titles.get(slug) ?? []);
  const [first] = sides;
  if (first === undefined || sides.length < 2 || names.length < sides.length) return undefined;
  return { slug: first.slug, href: path + behind, label: `Comparison: ${names.join(', ')}` };
}

function placed(slug: string, path: string, hash: string, title: string): Place | undefined {
  const eId = PLACE.exec(hash)?.[1];
  if (hash !== '' && eId === undefined) return { slug, href: path, label: title };
  const label = eId === undefined ? title : `${title}, ${citeEId(eId)}`;
  return { slug, href: path + hash, label };
}

/** Only of the web, or of this site; what else is typed is no address. */
function urlOf(written: string): URL | undefined {
  if (!/^(?:https?:\/\/|\/(?:treaties|compare)\/)/i.test(written)) return undefined;
  return URL.canParse(written, 'http://localhost')
    ? new URL(written, 'http://localhost')
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
