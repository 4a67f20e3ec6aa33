import type { Actor } from '@/lib/core/access/policy';
import { clauseAddress } from '@/lib/core/address/clause-address';
import type { LikeQuery } from '@/lib/core/address/like-query';
import { formatAddress } from '@/lib/core/address/version-address';
import type { Force } from '@/lib/core/comparison/statement';
import { readStatements } from '@/lib/core/engine/statements/read-statements';
import { guessLanguage } from '@/lib/core/language/guess-language';
import { topicsOf } from '@/lib/core/language/terms/topics';
import {
  isSameMatter,
  likeness,
  tellingWords,
  weighed,
  weightsOf,
  withoutNames,
} from '@/lib/core/search/like';
import type { LikeAnswer, LikeHit, LikeSubject } from '@/lib/core/search/like-answer';
import { answers } from '@/lib/core/search/matches';
import type { QueryNode } from '@/lib/core/search/query';
import type { ProvisionHit, SearchFilters, TreatyHit } from '@/lib/core/search/search-result';
import { lexemeCounts } from '@/lib/core/search/stored-vector';
import { translated } from '@/lib/core/search/translate';
import { tsqueryOf } from '@/lib/core/search/tsquery';
import { type Provision, unitEId } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { AppError } from '@/lib/errors';
import {
  type Candidate,
  findCandidates,
  findFoundTexts,
  findLanguages,
} from '@/lib/store/search-texts';
import { findNamedTreaties, type NamedTreaty } from '@/lib/store/search-treaties';
import { readVersion } from '../treaties/read-version';
import { asked } from './find-texts';
import { toTreatyHit } from './group-hits';
import { rankTexts } from './rank-texts';
import { toHit } from './show-hits';
import { statistics } from './statistics';

/** Words by which they are looked for; the likeness is of all. */
const MOST_ASKED = 16;
/** Of those that have some of these words, so many are held against the clause. */
const MOST_HELD = 200;
const MOST_SHOWN = 30;
/** Less alike than this is chance. */
const LEAST_LIKENESS = 0.08;
const MOST_TRANSLATED = 10;
/** Texts in other languages that are read for its concepts. */
const MOST_HELD_ACROSS = 40;
/** Characters of a clause in which concepts are looked for. */
const MOST_READ = 10_000;
/** Concepts of the clause that one in another language has as well. */
const LEAST_CONCEPTS = 2;
/** Treaties of the same parties that are named for having nothing like it. */
const MOST_WITHOUT = 20;

/**
 * The clauses of texts that the actor may read that are most like one of them, or like words, in its own language by
 * its words and in others by its concepts. Undefined where nothing is asked for; throws `not-found` for a clause that
 * the actor may not read, as for one that is not there.
 */
export async function clausesLike(actor: Actor, query: LikeQuery): Promise<LikeAnswer | undefined> {
  const subject = await subjectOf(actor, query);
  if (subject === undefined) return undefined;
  const [all, treaties, langs] = await Promise.all([
    findNamedTreaties(actor, {}),
    findNamedTreaties(actor, query.filters),
    findLanguages(actor),
  ]);
  const own = all.find(({ slug }) => slug === query.of?.address.slug);
  const of = { ...subject, ...(own && query.of && { treaty: toTreatyHit(own) }) };
  const [hits, translated] = await Promise.all([
    likeIn(actor, of, query.filters, treaties),
    likeAcross(actor, of, langs, query.filters, treaties),
  ]);
  const onIt = [...hits, ...translated].filter(isSameMatter);
  const met = new Set(onIt.map(({ treaty }) => treaty.slug));
  return { of, hits, translated, without: withoutIt(of, treaties, met) };
}

async function subjectOf(actor: Actor, query: LikeQuery): Promise<LikeSubject | undefined> {
  const { of, words, wordsLang } = query;
  if (of === undefined) {
    if (words === undefined) return undefined;
    const lang = wordsLang ?? guessLanguage(words) ?? 'en';
    return { label: 'these words', text: words, lang, forces: forcesOf(words, lang) };
  }
  const version = await readVersion(actor, of.address);
  const provision = version.provisions.find(({ eId }) => eId === of.eId);
  if (provision === undefined) throw new AppError('not-found');
  const versionRef = formatAddress(of.address);
  return {
    label: `${version.treaty.shortTitle}, ${provisionLabel(provision, 'cited')}`,
    text: textWithHeading(provision),
    lang: version.lang,
    href: clauseAddress(versionRef, of.eId),
    ...{ versionRef, eId: of.eId },
    forces: forcesOf(provision.text, version.lang),
  };
}

function textWithHeading({
  heading,
  text,
}: {
  readonly heading?: string | null;
  readonly text: string;
}): string {
  return heading === undefined || heading === null ? text : `${heading}\n${text}`;
}

async function likeIn(
  actor: Actor,
  of: LikeSubject,
  filters: SearchFilters,
  treaties: readonly NamedTreaty[],
): Promise<LikeHit[]> {
  const known = (await statistics()).byLanguage.get(of.lang) ?? { texts: 1, counts: new Map() };
  const names = namesOf(of.treaty);
  const telling = tellingWords(of.text, of.lang, known, { most: MOST_ASKED, names });
  const node = anyOf(telling.map(({ word }) => ({ kind: 'word', text: word })));
  const literal = node && tsqueryOf(node, of.lang);
  if (node === undefined || literal === undefined) return [];
  const queries = [{ langs: [of.lang], query: literal }];
  const candidates = await findCandidates(actor, { queries, filters }, MOST_HELD);
  const own = withoutNames(weightsOf(of.text, of.lang, known), names, of.lang);
  const bySlug = new Map(treaties.map((treaty) => [treaty.slug, treaty]));
  const alike = candidates
    .map((candidate) => ({
      candidate,
      likeness: likeness(
        own,
        withoutNames(
          weighed(lexemeCounts(candidate.vector), known),
          [...names, ...namesOf(bySlug.get(candidate.slug))],
          of.lang,
        ),
      ),
    }))
    .filter((each) => each.likeness >= LEAST_LIKENESS)
    .sort(
      (one, other) =>
        other.likeness - one.likeness || (one.candidate.id < other.candidate.id ? -1 : 1),
    )
    .slice(0, MOST_SHOWN + 1);
  const likenesses = new Map(alike.map((each) => [each.candidate.id, each.likeness]));
  const shown = await show(
    actor,
    of,
    alike.map(({ candidate }) => candidate),
    treaties,
    () => ({
      query: node,
    }),
  );
  return shown
    .map(({ id, ...hit }) => ({ ...hit, likeness: likenesses.get(id) ?? 0 }))
    .filter(({ hit }) => !isSame(of, hit))
    .slice(0, MOST_SHOWN);
}

/** What the parties of a treaty are called: every clause of theirs may say it. */
function namesOf(treaty: Pick<TreatyHit, 'parties'> | undefined): string[] {
  return treaty?.parties.map(({ name }) => name) ?? [];
}

function anyOf(parts: readonly QueryNode[]): QueryNode | undefined {
  const [first] = parts;
  return parts.length > 1 ? { kind: 'or', parts } : first;
}

/** The clause itself, or one that holds it or stands in it, in any version of its text. */
function isSame({ versionRef, eId }: LikeSubject, hit: ProvisionHit): boolean {
  if (versionRef === undefined || eId === undefined) return false;
  const textOf = (ref: string) => ref.slice(0, ref.lastIndexOf('@'));
  if (textOf(versionRef) !== textOf(hit.versionRef)) return false;
  return unitEId(eId) === unitEId(hit.eId);
}

type Shown = Omit<LikeHit, 'likeness'> & { readonly id: string };
type Asking = {
  readonly query: QueryNode | undefined;
  readonly words?: string;
  /** Whether a text is shown at all. */
  readonly fits?: (text: string, lang: string) => boolean;
};

/** Articles whole, for they are compared whole; in the order they are given in. */
async function show(
  actor: Actor,
  of: LikeSubject,
  candidates: readonly Candidate[],
  treaties: readonly NamedTreaty[],
  askingIn: (lang: string) => Asking,
): Promise<Shown[]> {
  const found = await findFoundTexts(
    actor,
    candidates.map(({ id }) => id),
  );
  const byId = new Map(found.map((each) => [each.id, each]));
  const bySlug = new Map(treaties.map((treaty) => [treaty.slug, treaty]));
  const own = new Set(topicsOf(of.text, of.lang));
  return candidates.flatMap(({ id, slug }): Shown[] => {
    const [text, treaty] = [byId.get(id), bySlug.get(slug)];
    if (text === undefined || treaty === undefined) return [];
    const { query, words, fits } = askingIn(text.ownLang);
    if (fits && !fits(textWithHeading(text), text.ownLang)) return [];
    const hit = toHit({ ...text, parts: [] }, query, words);
    const topics = text.topics.filter((topic) => own.has(topic));
    return [
      { id, treaty: toTreatyHit(treaty), hit, topics, forces: forcesOf(text.text, text.ownLang) },
    ];
  });
}

function forcesOf(text: string, lang: string): Force[] {
  const provision: Provision = {
    ...{ eId: 'art_1', kind: 'article', text, start: 0, state: 'text-seen', sources: [] },
  };
  const { statements } = readStatements({ lang, provisions: [provision] });
  return [...new Set(statements.map(({ force }) => force))];
}

/** By the concepts of the term list that both languages have words for; those with the most of them first. */
async function likeAcross(
  actor: Actor,
  of: LikeSubject,
  langs: readonly string[],
  filters: SearchFilters,
  treaties: readonly NamedTreaty[],
): Promise<LikeHit[]> {
  const words: QueryNode = { kind: 'phrase', words: of.text.slice(0, MOST_READ) };
  const nodes = new Map<string, QueryNode>();
  const told = new Map<string, string>();
  for (const lang of langs) {
    const meant = translated(words, of.lang, lang);
    const parts = meant?.query.kind === 'and' ? meant.query.parts : [];
    if (meant === undefined || parts.length < LEAST_CONCEPTS) continue;
    nodes.set(lang, { kind: 'or', parts });
    told.set(lang, meant.words.slice(0, 4).join(', '));
  }
  const queries = [...nodes].flatMap(([lang, node]) => asked([lang], node));
  const [candidates, known] = await Promise.all([
    findCandidates(actor, { queries, filters }, MOST_HELD),
    statistics(),
  ]);
  const ranked = rankTexts(candidates, nodes, known, new Set()).slice(0, MOST_HELD_ACROSS);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const best = ranked.flatMap(({ id }) => byId.get(id) ?? []);
  const shown = await show(actor, of, best, treaties, (lang) => ({
    query: nodes.get(lang),
    words: told.get(lang) ?? '',
    fits: (text) => conceptsIn(text, lang, nodes.get(lang)) >= LEAST_CONCEPTS,
  }));
  return shown.slice(0, MOST_TRANSLATED).map(({ id, ...hit }) => hit);
}

function conceptsIn(text: string, lang: string, node: QueryNode | undefined): number {
  if (node?.kind !== 'or') return 0;
  return node.parts.filter((concept) => answers(text, lang, concept)).length;
}

/** Of treaties with a party in common with the clause's own; where the subject is words, of nobody's. */
function withoutIt(
  { treaty: own }: LikeSubject,
  treaties: readonly NamedTreaty[],
  met: ReadonlySet<string>,
): TreatyHit[] {
  const parties = new Set(own?.parties.map(({ code }) => code));
  return treaties
    .filter(({ slug }) => slug !== own?.slug && !met.has(slug))
    .filter((treaty) => treaty.parties.some(({ code }) => parties.has(code)))
    .slice(0, MOST_WITHOUT)
    .map((treaty) => toTreatyHit(treaty));
}
