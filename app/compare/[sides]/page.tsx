import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ComparePage } from '@/app/_views/compare/compare-page';
import { CompareNWayPage } from '@/app/_views/compare/n-way-page';
import { ObligationsPage } from '@/app/_views/compare/obligations-page';
import { ComparingPage } from '@/app/_views/compare/progress-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { comparisonTitle, titleWords } from '@/components/compare/comparison-title';
import { nWayTitle } from '@/components/compare/n-way/n-way-address';
import { currentActor } from '@/lib/auth/auth';
import { compareHref, parseCompareQuery } from '@/lib/core/address/compare-query';
import { saysShow } from '@/lib/core/address/shown-as';
import { isSlug, parseSides, type Side } from '@/lib/core/address/version-address';
import { proposalsOf } from '@/lib/core/comparison/proposals';
import { parseSideList } from '@/lib/schema/compare';
import { notesOnVersions } from '@/lib/services/annotations/page-notes';
import { compareNWay } from '@/lib/services/comparisons/compare-n-way';
import { openComparison } from '@/lib/services/comparisons/compare-versions';
import { obligationsOfMany, obligationsOfPair } from '@/lib/services/comparisons/open-obligations';
import { correctionsOffered } from '@/lib/services/corrections/list-corrections';
import { listTitles } from '@/lib/services/treaties/list-treaties';
import { decodedSides } from './decoded-sides';

type Query = Record<string, string | string[] | undefined>;
type Props = {
  readonly params: Promise<{ sides: string }>;
  readonly searchParams: Promise<Query>;
};

/** Once a request: the page and its title ask the same. */
const load = cache(async (address: string, search: string) => {
  const actor = await currentActor();
  const sides = parseSideList(decodedSides(address));
  const { query, problems } = parseCompareQuery(new URLSearchParams(search));
  const common = { actor, query, problems };
  const [left, right, ...more] = sides;
  if (left && right && more.length === 0) {
    const pair: [Side, Side] = [left, right];
    const compared = await openComparison(actor, pair, query);
    if ('of' in compared) return { kind: 'progress' as const, ...common, progress: compared };
    return { kind: 'pair' as const, ...common, sides: pair, compared };
  }
  // Obligations are set out from the first text.
  const pivot = query.show === 'obligations' ? 0 : query.pivot;
  const compared = await compareNWay(actor, sides, { ...query, pivot });
  return { kind: 'many' as const, ...common, sides, compared };
});

/** The query with lists as addresses write them: a form sends each tick by itself. */
function joined(given: Query): URLSearchParams {
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );
}

/** What a form sent, as the address that links write: ticks in one list, a chosen side among the sides. */
function tidyAddress(address: string, given: Query): string | undefined {
  const chosen = given.with;
  const { show } = given;
  const byForm =
    chosen !== undefined ||
    Object.values(given).some((v) => Array.isArray(v) || v === '') ||
    (typeof show === 'string' && !saysShow(show, parseSides(decodedSides(address)) ?? []));
  if (!byForm) return undefined;
  const { query } = parseCompareQuery(joined(given));
  const added = typeof chosen === 'string' && isSlug(chosen) ? `...${chosen}` : '';
  return compareHref(decodedSides(address) + added, query);
}

async function open({ params, searchParams }: Props) {
  const { sides } = await params;
  const search = joined(await searchParams);
  return {
    note: search.get('note') ?? undefined,
    ...(await orNotFound(load(sides, search.toString()))),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const opened = await open(props);
  if (opened.kind === 'many') return { title: nWayTitle(opened.compared.versions) };
  const { left, right } = opened.kind === 'pair' ? opened.compared : opened.progress;
  return { title: titleWords(comparisonTitle(left, right)) };
}

type Opened = Exclude<Awaited<ReturnType<typeof load>>, { kind: 'progress' }>;

async function ObligationsOf({ opened }: { readonly opened: Opened }) {
  const { actor, query, compared } = opened;
  const { cells } = query.duties;
  const obligations =
    opened.kind === 'pair'
      ? await obligationsOfPair(actor, opened.compared, cells)
      : await obligationsOfMany(actor, opened.compared, cells);
  const { corrections } = compared;
  const applied = 'applied' in corrections ? [corrections.applied] : corrections;
  return <ObligationsPage {...opened} opened={obligations} corrections={applied} />;
}

/** Two to six versions side by side: `/compare/{a}...{b}[...{c}]?show=…&ignore=…#{row}`. */
export default async function Page(props: Props) {
  const tidy = tidyAddress((await props.params).sides, await props.searchParams);
  if (tidy !== undefined) redirect(tidy);
  const opened = await open(props);
  const { actor, note } = opened;
  if (opened.query.show === 'obligations' && opened.kind !== 'progress') {
    return <ObligationsOf opened={opened} />;
  }
  if (opened.kind === 'many') {
    const versionIds = opened.compared.versions.map(({ id }) => id);
    const [notes, treaties] = await Promise.all([
      notesOnVersions(actor, versionIds, note),
      listTitles(actor),
    ]);
    return <CompareNWayPage {...opened} treaties={treaties} notes={notes} openNote={note} />;
  }
  if (opened.kind === 'progress') return <ComparingPage progress={opened.progress} />;
  const { sides, query, problems, compared } = opened;
  const [notes, treaties, offered] = await Promise.all([
    notesOnVersions(actor, [compared.left.id, compared.right.id], note),
    listTitles(actor),
    correctionsOffered(actor, compared.left, compared.right),
  ]);
  return (
    <ComparePage
      actor={actor}
      compared={compared}
      sides={sides}
      query={query}
      problems={problems}
      notes={notes}
      treaties={treaties}
      proposals={proposalsOf(offered, compared.corrections.applied)}
      openNote={note}
    />
  );
}
