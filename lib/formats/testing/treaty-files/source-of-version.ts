/** A text of the application as a treaty whose structure is known. */

import { partsOf, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { SourceBlock, SourceTreaty } from './source-treaty';

type Text = Pick<VersionText, 'lang' | 'provisions'> & { readonly title?: string };

/** How an article's heading is printed. */
const LABELS: Readonly<Record<string, (number: string) => string>> = {
  en: (number) => `Article ${number}`,
  ru: (number) => `Статья ${number}`,
  ko: (number) => `제${number}조`,
  fa: (number) => `ماده ${number}`,
  zh: (number) => `第${number}条`,
};

export function sourceOf(name: string, { lang, title, provisions }: Text): SourceTreaty {
  const label = LABELS[lang];
  if (label === undefined) throw new Error(`no label for articles in ${lang}`);
  const blocks = unitsOf(provisions).map((unit): SourceBlock => {
    const paragraphs = paragraphsOf(provisions, unit);
    const { kind, number, heading } = unit;
    if (kind !== 'article' || number === undefined) return { kind: 'words', paragraphs };
    return {
      kind: 'article',
      label: label(number),
      number,
      ...(heading !== undefined && { title: heading }),
      paragraphs,
    };
  });
  const titled: SourceBlock[] = title === undefined ? [] : [{ kind: 'words', paragraphs: [title] }];
  return { name, lang, blocks: [...titled, ...blocks] };
}

/** As printed: the number of a numbered paragraph stands before its words. */
function paragraphsOf(provisions: Text['provisions'], unit: Text['provisions'][number]): string[] {
  const parts = partsOf(provisions, unit);
  if (parts.length === 0) return unit.text.split('\n');
  const numbers = new Map(parts.map(({ start, number }) => [start, number]));
  let at = 0;
  return unit.text.split('\n').map((text) => {
    const number = numbers.get(at);
    at += text.length + 1;
    return number === undefined || text.startsWith(number) ? text : `${number}. ${text}`;
  });
}
