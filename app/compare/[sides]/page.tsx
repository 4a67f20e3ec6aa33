import type { Metadata } from 'next';
import { cache } from 'react';
import { ComparePage } from '@/app/_views/compare-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { currentActor } from '@/lib/auth';
import { parseCompareQuery } from '@/lib/core/compare-query';
import { parsePair } from '@/lib/schema/compare';
import { compareVersions } from '@/lib/services/compare-versions';
import { notesOnVersions } from '@/lib/services/list-annotations';

type Query = Record<string, string | string[] | undefined>;
type Props = {
  readonly params: Promise<{ sides: string }>;
  readonly searchParams: Promise<Query>;
};

/** Pages get the segment as it was sent; a broken escape names nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

/** Once a request: the page and its title ask the same. */
const load = cache(async (address: string, search: string) => {
  const actor = await currentActor();
  const sides = parsePair(decoded(address));
  const { query } = parseCompareQuery(new URLSearchParams(search));
  const compared = await compareVersions(actor, sides, query);
  return { actor, sides, query, compared };
});

async function open({ params, searchParams }: Props) {
  const { sides } = await params;
  const given = await searchParams;
  const search = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  return {
    note: search.get('note') ?? undefined,
    ...(await orNotFound(load(sides, search.toString()))),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { compared } = await open(props);
  const { left, right } = compared;
  return { title: `${left.treaty.shortTitle} against ${right.treaty.shortTitle}` };
}

/** Two versions side by side: `/compare/{a}...{b}?show=…&ignore=…#{row}`. */
export default async function Page(props: Props) {
  const { actor, note, sides, query, compared } = await open(props);
  const ids = [compared.left.id, compared.right.id];
  const [left = [], right = []] = await notesOnVersions(actor, ids, note);
  return (
    <ComparePage
      actor={actor}
      compared={compared}
      sides={sides}
      query={query}
      notes={{ left, right }}
      openNote={note}
    />
  );
}
