import type { Metadata } from 'next';
import { cache } from 'react';
import { MatrixPage } from '@/app/_views/compare/matrix-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { currentActor } from '@/lib/auth/auth';
import { parseCompareQuery } from '@/lib/core/address/compare-query';
import { parseMatrixQuery } from '@/lib/core/address/matrix-query';
import { parsePair } from '@/lib/schema/compare';
import { notesOnVersions } from '@/lib/services/annotations/page-notes';
import { compareMatrix } from '@/lib/services/comparisons/compare-matrix';
import { decodedSides } from '../decoded-sides';

type Props = {
  readonly params: Promise<{ sides: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Once a request: the page and its title ask the same. */
const load = cache(async (address: string, search: string) => {
  const actor = await currentActor();
  const sides = parsePair(decodedSides(address));
  const given = new URLSearchParams(search);
  const { query, problems } = parseCompareQuery(given);
  const found = await compareMatrix(actor, sides, query);
  return { sides, query, problems, matrixQuery: parseMatrixQuery(given), ...found };
});

async function open({ params, searchParams }: Props) {
  const { sides } = await params;
  const single = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return orNotFound(load(sides, new URLSearchParams(single).toString()));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { left, right } = (await open(props)).compared;
  return { title: `Matrix: ${left.treaty.shortTitle} against ${right.treaty.shortTitle}` };
}

/** Every provision of A against every one of B: `/compare/{a}...{b}/matrix?min=…&order=…`. */
export default async function Page(props: Props) {
  const opened = await open(props);
  const { left, right } = opened.compared;
  const notes = await notesOnVersions(await currentActor(), [left.id, right.id]);
  return <MatrixPage {...opened} notes={notes} />;
}
