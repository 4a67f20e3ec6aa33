import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';

type Named = Pick<VersionText, 'treaty' | 'lang' | 'name' | 'number'>;

/** What a comparison of two texts is called, in the parts that a page sets apart. */
export type ComparisonTitle = {
  /** The treaty that both sides are texts of. */
  readonly of?: string;
  readonly left: string;
  readonly between: 'against' | 'beside';
  readonly right: string;
};

/** Two treaties stand against each other; two texts of one treaty beside, told apart by what differs: language, name or version. */
export function comparisonTitle(left: Named, right: Named): ComparisonTitle {
  const { shortTitle } = left.treaty;
  if (left.treaty.slug !== right.treaty.slug) {
    return { left: shortTitle, between: 'against', right: right.treaty.shortTitle };
  }
  const told = ({ lang, name, number }: Named) => {
    if (left.lang !== right.lang) return languageName(lang).english;
    if (left.name !== right.name) return name ?? 'the main text';
    return `version ${number}`;
  };
  return { of: shortTitle, left: told(left), between: 'beside', right: told(right) };
}

/** "DPRK–Russia 2024 against Iran–Russia 2025", "Universal Declaration: English beside Persian". */
export function titleWords({ of, left, between, right }: ComparisonTitle): string {
  return `${of === undefined ? '' : `${of}: `}${left} ${between} ${right}`;
}
