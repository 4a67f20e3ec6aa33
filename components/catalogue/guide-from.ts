/** What to say at an address where nothing is: by what was asked for, with the nearest that there is. Pure. */

import { formatSides, MOST_SIDES, type Side } from '@/lib/core/address/version-address';
import { languageName } from '@/lib/core/language/language';
import { nearNames } from './near-names';

type Stored = {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  /** Languages that have a text. */
  readonly languages: readonly string[];
};

export type Guide = {
  readonly title: string;
  readonly sentence: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

/** The guide for a path of the site; undefined where the general words say all there is. */
export function guideFrom(path: string, treaties: readonly Stored[]): Guide | undefined {
  const [room, name, lang, version] = path.split('/').slice(1).map(decoded);
  if (treaties.length === 0 || name === undefined) return undefined;
  if (room === 'compare') return guideToComparison(name, treaties);
  if (room !== 'treaties') return undefined;
  const treaty = treaties.find(({ slug }) => slug === name);
  if (treaty === undefined) return guideToTreaty(name, treaties);
  return lang === undefined ? undefined : guideToText(treaty, lang, version);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function guideToTreaty(name: string, treaties: readonly Stored[]): Guide {
  const near = nearNames(name, treaties);
  return {
    title: `No treaty is stored as “${name}”`,
    sentence: near.length > 0 ? 'The nearest by name:' : 'No stored treaty has a name like it.',
    links: [
      ...near.map(({ slug, shortTitle }) => ({ href: `/treaties/${slug}`, label: shortTitle })),
      { href: '/', label: 'All treaties' },
    ],
  };
}

function guideToText(treaty: Stored, lang: string, version: string | undefined): Guide {
  const { slug, shortTitle, languages } = treaty;
  const texts = languages.map((tag) => ({
    href: `/treaties/${slug}/${tag}`,
    label: `Read it in ${languageName(tag).english}`,
  }));
  const further = [
    { href: `/?pick=${slug}#compare`, label: 'Compare this treaty' },
    { href: `/treaties/${slug}`, label: 'Record, with where authentic texts are' },
  ];
  const asked = nameOf(lang);
  if (languages.includes(lang) && version !== undefined) {
    const which = /^v\d+$/.test(version) ? `version ${version.slice(1)}` : `version “${version}”`;
    return {
      title: `There is no ${which} of the ${asked} text`,
      sentence: `The newest version of ${shortTitle} in ${asked} is at its address without a number.`,
      links: [...texts, ...further],
    };
  }
  const stored = languages.map((tag) => languageName(tag).english).join(', ');
  return {
    title: `No ${asked} text of ${shortTitle} is stored`,
    sentence: stored === '' ? 'No text of it is stored yet.' : `Stored: ${stored}.`,
    links: [...texts, ...further],
  };
}

/** The English name of a language, or the tag as it was typed where it is none. */
function nameOf(lang: string): string {
  const { english } = languageName(lang);
  return english === lang ? `“${lang}”` : english;
}

function guideToComparison(address: string, treaties: readonly Stored[]): Guide {
  const sides = address.split('...').map((part): Side => {
    const [slug = '', lang] = part.split('@')[0]?.split(':') ?? [];
    return { slug, ...(lang !== undefined && { lang }) };
  });
  const known = sides.map(({ slug }) => treaties.find((treaty) => treaty.slug === slug));
  const unknown = sides.filter((_, index) => known[index] === undefined);
  if (unknown.length > 0) return guideToSides(sides, unknown, treaties);
  if (sides.length > MOST_SIDES) {
    return {
      title: `${sides.length} texts are more than one table takes`,
      sentence: `A comparison takes two to ${MOST_SIDES}. The first ${MOST_SIDES} of these:`,
      links: [comparison(sides.slice(0, MOST_SIDES), 'Compare them')],
    };
  }
  const [only] = known;
  if (sides.length === 1 && only) return guideToOther(sides[0] ?? only, only, treaties);
  const bare = sides.map(({ slug }) => ({ slug }));
  return {
    title: 'One of these texts is not stored',
    sentence: known
      .map((treaty) => treaty && `${treaty.shortTitle}: ${languageNames(treaty)}`)
      .join('; ')
      .concat('.'),
    links: [comparison(bare, 'Compare what is stored of them')],
  };
}

function languageNames({ languages }: Stored): string {
  return languages.map((tag) => languageName(tag).english).join(', ');
}

function guideToSides(
  sides: readonly Side[],
  unknown: readonly Side[],
  treaties: readonly Stored[],
): Guide {
  const meant = sides.map(({ slug }) =>
    treaties.some((treaty) => treaty.slug === slug) ? slug : nearNames(slug, treaties)[0]?.slug,
  );
  const near = meant.flatMap((slug) => (slug === undefined ? [] : [{ slug }]));
  const names = near.map(
    ({ slug }) => treaties.find((one) => one.slug === slug)?.shortTitle ?? slug,
  );
  const complete = near.length === sides.length && near.length > 1;
  return {
    title: `No treaty is stored as “${unknown.map(({ slug }) => slug).join('” or “')}”`,
    sentence: complete ? 'The nearest by name:' : 'Choose from the treaties that are stored.',
    links: complete ? [comparison(near, `Compare ${names.join(' with ')}`)] : [choice(near, names)],
  };
}

/** The list of treaties to compare, those that are known ticked. */
function choice(sides: readonly { readonly slug: string }[], names: readonly string[]) {
  const picked = sides.map(({ slug }) => `pick=${slug}`).join('&');
  return {
    href: `/${picked === '' ? '' : '?'}${picked}#compare`,
    label:
      names.length === 0 ? 'Choose the treaties' : `Compare ${names.join(' and ')} with others`,
  };
}

/** A comparison with one side: each of the others completes it. */
function guideToOther(side: Side, treaty: Stored, treaties: readonly Stored[]): Guide {
  const others = treaties.filter(({ slug }) => slug !== treaty.slug);
  return {
    title: `Compare ${treaty.shortTitle} with which treaty?`,
    sentence: `A comparison takes two to ${MOST_SIDES} texts; this address names one.`,
    links: others.map(({ slug, shortTitle }) => comparison([side, { slug }], `With ${shortTitle}`)),
  };
}

function comparison(sides: readonly Side[], label: string) {
  return { href: `/compare/${formatSides(sides)}`, label };
}
