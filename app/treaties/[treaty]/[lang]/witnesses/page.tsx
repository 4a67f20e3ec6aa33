import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { orNotFound } from '@/app/_views/or-not-found';
import { WitnessPage } from '@/app/_views/witness/witness-page';
import { currentActor } from '@/lib/auth/auth';
import { parseTextName } from '@/lib/core/address/version-address';
import { parseWitnessQuery } from '@/lib/core/address/witness-query';
import { languageName } from '@/lib/core/language/language';
import { openWitnesses } from '@/lib/services/comparisons/open-witnesses';

type Props = {
  readonly params: Promise<{ treaty: string; lang: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Once a request: the page and its title ask the same. */
const load = cache(async (slug: string, words: string, search: string) => {
  const text = parseTextName(decodeURIComponent(words));
  if (text === undefined) notFound();
  const { lang, name } = text;
  const asked = parseWitnessQuery(new URLSearchParams(search), lang);
  // Where the path names a text of the language, that is read against the others.
  const query = name === undefined || asked.base ? asked : { ...asked, base: { name } };
  const opened = await orNotFound(openWitnesses(await currentActor(), slug, lang, query));
  return { opened, options: query.options };
});

async function open({ params, searchParams }: Props) {
  const { treaty, lang } = await params;
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return load(treaty, lang, new URLSearchParams(given).toString());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { treaty, lang } = (await open(props)).opened.base.version;
  return { title: `${treaty.shortTitle}: witnesses in ${languageName(lang).english}` };
}

/** The texts of a language read together: `/treaties/{slug}/{lang}[~{name}]/witnesses?base=…&with=…`. */
export default async function WitnessesPage(props: Props) {
  return <WitnessPage {...(await open(props))} />;
}
