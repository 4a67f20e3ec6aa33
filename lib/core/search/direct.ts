/** Where a query goes straight: it cites a provision of a treaty that it names, or is an address of ours. */

import { functionWords } from '@/lib/core/language/function-words';
import type { Party } from '@/lib/core/treaty/treaty';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { citedPlace } from './cited-place';
import { matchNames } from './match-names';
import { pastedPlace } from './pasted-place';

/** What is known of a treaty that may be meant: one that the reader may see. */
export type NamedTreaty = {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly parties: readonly Party[];
  readonly titles?: readonly { readonly lang: string; readonly title: string }[];
  readonly years?: readonly string[];
  readonly places?: readonly string[];
  /** When it was signed, ISO 8601 as far as known. */
  readonly signed?: string;
};

/** `eId`: of the cited provision, which the treaty may lack; absent where `href` says all. */
export type DirectHit = {
  readonly slug: string;
  readonly eId?: string;
  readonly href: string;
  readonly label: string;
};

/** Words that say nothing of which treaty is meant. */
const OF_ANY = new Set(
  `treaty treaties agreement convention declaration pact protocol between the of and with in under договор договора договоре
    соглашение соглашения между 조약 조약의 협정 条约 條約 条約 معاهده traite tratado vertrag договір договору`.split(
    /\s+/,
  ),
);

/** What is meant, the likeliest first; of equally likely treaties the latest. O(treaties). */
export function directHits(q: string, treaties: readonly NamedTreaty[]): DirectHit[] {
  const pasted = pastedPlace(q, treaties);
  if (pasted !== undefined) return [pasted];
  const cited = citedPlace(q);
  if (cited === undefined) return [];
  return treatiesCalled(q, cited.rest, treaties).map(({ slug, shortTitle }) => ({
    slug,
    eId: cited.eId,
    href: `/treaties/${slug}#${cited.eId}`,
    label: `${shortTitle}, ${citeEId(cited.eId)}`,
  }));
}

/** Treaties that have all words of a name. */
function treatiesCalled(
  q: string,
  rest: string,
  treaties: readonly NamedTreaty[],
): readonly NamedTreaty[] {
  const words = rest
    .split(/[\s,;:#/–—"'()«»“”.]+/u)
    .filter((word) => word !== '' && !isOfAny(word));
  if (words.length === 0) return [];
  const typed = new Set(q.toLowerCase().split(/[^a-z0-9-]+/));
  const exact = treaties.filter(({ slug }) => typed.has(slug));
  if (exact.length > 0) return exact;
  const latestFirst = [...treaties].sort((one, other) =>
    (other.signed ?? '').localeCompare(one.signed ?? ''),
  );
  const called = latestFirst.map((treaty) => ({
    ...treaty,
    titles: treaty.titles ?? [],
    years: treaty.years ?? (treaty.signed ? [treaty.signed.slice(0, 4)] : []),
    places: treaty.places ?? [],
  }));
  return matchNames(words, called)
    .filter((match) => match.rest.length === 0)
    .map(({ treaty }) => treaty);
}

function isOfAny(word: string): boolean {
  return OF_ANY.has(word) || functionWords('en').has(word);
}
