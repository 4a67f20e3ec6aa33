import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { HistoryPage } from '@/app/_views/history/history-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { currentActor } from '@/lib/auth/auth';
import { compareHref, PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { formatSides, parseTextName } from '@/lib/core/address/version-address';
import { languageName } from '@/lib/core/language/language';
import { openHistory } from '@/lib/services/treaties/text-history';

type Query = { readonly a?: string | string[]; readonly b?: string | string[] };
type Props = {
  readonly params: Promise<{ treaty: string; lang: string }>;
  readonly searchParams: Promise<Query>;
};

/** Once a request: the page and its title ask the same. */
const load = cache(async (slug: string, words: string) => {
  const text = parseTextName(decodeURIComponent(words));
  if (text === undefined) notFound();
  return orNotFound(openHistory(await currentActor(), { slug, ...text }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { treaty: slug, lang } = await params;
  const { treaty, text } = await load(slug, lang);
  return { title: `${treaty.shortTitle}: versions in ${languageName(text.lang).english}` };
}

/** The history of a text; `?a=1&b=2`, which its form sends, leads on to the two side by side. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { treaty: slug, lang } = await params;
  const history = await load(slug, lang);
  const { text } = history;
  const { a, b } = await searchParams;
  const known = [a, b].map((asked) => text.versions.find(({ number }) => String(number) === asked));
  const [left, right] = known;
  if (left && right) {
    const sides = [left, right].map(({ number }) => ({
      ...{ slug, lang: text.lang, version: number },
      ...(text.name !== undefined && { name: text.name }),
    }));
    redirect(compareHref(formatSides(sides), PLAIN_QUERY));
  }
  return <HistoryPage actor={await currentActor()} history={history} />;
}
