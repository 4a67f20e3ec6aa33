import type { Actor } from '@/lib/core/access/policy';
import { isSameText, type TextAddress } from '@/lib/core/address/version-address';
import type { ClauseMention } from '@/lib/core/annotation/note-mention';
import { foldForSearch } from '@/lib/core/language/fold-for-search';
import { citedPlace } from '@/lib/core/search/cited-place';
import { matchNames } from '@/lib/core/search/match-names';
import { excerpt } from '@/lib/core/text/excerpt';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { findNamedTreaties } from '@/lib/store/search-treaties';
import { findVersions, type VersionEntry } from '@/lib/store/versions';
import { pickVersion } from '../treaties/read-version';

/** A clause that can be mentioned, with what it begins with. */
export type ClauseOffer = Omit<ClauseMention, 'type' | 'kind'> & {
  readonly treatyTitle: string;
  readonly heading?: string;
  readonly preview: string;
};

/** Offered at once; more of a name finds the rest. */
const MOST_OFFERED = 8;
/** Treaties in which one is looked for, the texts at hand aside. */
const MOST_TREATIES = 4;
const PREVIEW_LENGTH = 120;

/**
 * The clauses that the words of somebody who writes a note may mean, in the newest texts that the actor may
 * read: a place that is cited (`Art. 4`, `iran 3(3)`, `КНДР ст. 4`), of the treaty that is named before it, else of the texts
 * at hand; words alone name a treaty or stand in a heading of the texts at hand. What the actor may not see is
 * not there. O(provisions of the texts that are looked at).
 */
export async function clausesToMention(
  actor: Actor,
  query: string,
  near: readonly TextAddress[],
): Promise<readonly ClauseOffer[]> {
  const asked = clauseAsked(query);
  const named = asked.words === '' ? [] : await treatiesNamed(actor, asked.words);
  const atHand = near.filter(
    (text, index) => near.findIndex((other) => isSameText(text, other)) === index,
  );
  const slugs = [...new Set([...named, ...atHand.map(({ slug }) => slug)])];
  const entries = slugs.length === 0 ? [] : await findVersions(actor, slugs);
  const languages = atHand.map(({ lang }) => lang);
  const offers: ClauseOffer[] = [];
  for (const slug of named) {
    const text = textToRead(entries, slug, languages);
    if (text) offers.push(...(await offersOf(entries, text, { ...asked, words: '' })));
  }
  if (named.length === 0 || asked.eId === undefined) {
    for (const text of atHand) offers.push(...(await offersOf(entries, text, asked)));
  }
  return offers.slice(0, MOST_OFFERED);
}

type ClauseAsked = {
  /** Name the treaty, or stand in a heading; empty for the texts at hand. */
  readonly words: string;
  /** The provision that is cited. */
  readonly eId?: string;
};

/** Behind a treaty's name, or alone, a bare number is an article; a year is not. */
const BARE_NUMBER = /(?:^|\s)([0-9]{1,3}[a-z]?)$/i;

function clauseAsked(query: string): ClauseAsked {
  const cited = citedPlace(query);
  if (cited) return { eId: cited.eId, words: cited.rest.replace(/^[\s,]+/, '') };
  const bare = BARE_NUMBER.exec(query.trim());
  if (!bare) return { words: query.trim() };
  return { eId: `art_${bare[1]?.toLowerCase()}`, words: query.trim().slice(0, bare.index) };
}

/** By any of their names and, while one is being typed, by a part of the address or short title. */
async function treatiesNamed(actor: Actor, words: string): Promise<string[]> {
  const asked = foldForSearch(words)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (asked.length === 0) return [];
  const all = await findNamedTreaties(actor, {});
  const named = matchNames(asked, all)
    .filter(({ rest }) => rest.length === 0)
    .map(({ treaty }) => treaty);
  const begun = all.filter(({ slug, shortTitle }) => {
    const names = foldForSearch(`${slug} ${shortTitle}`);
    return asked.every((word) => names.includes(word));
  });
  return (named.length > 0 ? named : begun).map(({ slug }) => slug).slice(0, MOST_TREATIES);
}

/** A treaty's text in a language that is at hand, else in English, else its first. */
function textToRead(
  entries: readonly VersionEntry[],
  slug: string,
  languages: readonly string[],
): TextAddress | undefined {
  const texts = entries.filter((entry) => entry.slug === slug);
  for (const lang of [...languages, 'en']) {
    const found = texts.find((entry) => entry.lang === lang);
    if (found) return found;
  }
  return texts[0];
}

async function offersOf(
  entries: readonly VersionEntry[],
  text: TextAddress,
  { words, eId }: ClauseAsked,
): Promise<ClauseOffer[]> {
  if (!entries.some((entry) => isSameText(entry, text))) return [];
  const { slug, lang, name } = text;
  const { version } = await pickVersion(entries, {
    slug,
    lang,
    ...(name !== undefined && { name }),
  });
  const folded = foldForSearch(words);
  const found = version.provisions.filter((provision) => {
    if (eId !== undefined) return provision.eId === eId;
    if (provision.text === '' || provision.kind === 'paragraph' || provision.kind === 'point') {
      return false;
    }
    return folded === '' || foldForSearch(provision.heading ?? '').includes(folded);
  });
  return found.slice(0, MOST_OFFERED).map((provision) => offerOf(version, text, provision));
}

function offerOf(version: VersionText, text: TextAddress, provision: Provision): ClauseOffer {
  const { slug, lang, name } = text;
  const { shortTitle } = version.treaty;
  return {
    ...{ treaty: slug, lang, ...(name !== undefined && { name }), eId: provision.eId },
    label: `${shortTitle}, ${provisionLabel(provision, 'cited')}`,
    treatyTitle: shortTitle,
    ...(provision.heading !== undefined && { heading: provision.heading }),
    preview: excerpt(provision.text, PREVIEW_LENGTH),
  };
}
