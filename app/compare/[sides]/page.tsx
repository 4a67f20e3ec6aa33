import type { Metadata } from 'next';
import { cache } from 'react';
import { ComparePage } from '@/app/_views/compare-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { SHOW_MODES, type ShowMode } from '@/components/compare/compare-view';
import { currentActor } from '@/lib/auth';
import { parseCompareOptions, parsePair } from '@/lib/schema/compare';
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
const load = cache(async (address: string, ignore: string | undefined) => {
  const actor = await currentActor();
  const sides = parsePair(decoded(address));
  const options = parseCompareOptions(new URLSearchParams(ignore ? { ignore } : {}));
  const compared = await compareVersions(actor, sides, options);
  return { actor, sides, options, compared };
});

async function open({ params, searchParams }: Props) {
  const { sides } = await params;
  const query = await searchParams;
  return { query, ...(await orNotFound(load(sides, one(query.ignore)))) };
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function showMode(value: string | undefined): ShowMode {
  return SHOW_MODES.find((mode) => mode === value) ?? 'marked';
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { compared } = await open(props);
  const { left, right } = compared;
  return { title: `${left.treaty.shortTitle} against ${right.treaty.shortTitle}` };
}

/** Two versions side by side: `/compare/{a}...{b}?show=…&ignore=…#{row}`. */
export default async function Page(props: Props) {
  const { actor, query, sides, options, compared } = await open(props);
  const ids = [compared.left.id, compared.right.id];
  const [left = [], right = []] = await notesOnVersions(actor, ids, one(query.note));
  return (
    <ComparePage
      actor={actor}
      compared={compared}
      sides={sides}
      show={showMode(one(query.show))}
      options={options}
      notes={{ left, right }}
      openNote={one(query.note)}
    />
  );
}
