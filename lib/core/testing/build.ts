/**
 * Builders, so that a test is one readable line: `version({ articles: ['One.', 'Two.'] })` is a treaty
 * of two articles. Everything a test does not name has a plain default.
 */

import { normalise } from '@/lib/core/text/text';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';

/** An article: `art(4, 'If one Party is attacked …')`. Paragraphs are parted by "\n". */
export function art(number: number, text: string, more: Partial<Provision> = {}): Provision {
  return unit(`art_${number}`, 'article', text, { number: String(number), ...more });
}

/** A preamble. */
export function preamble(text: string, more: Partial<Provision> = {}): Provision {
  return unit('preamble', 'preamble', text, more);
}

function unit(
  eId: string,
  kind: Provision['kind'],
  text: string,
  more: Partial<Provision>,
): Provision {
  return { eId, kind, text: normalise(text), start: 0, state: 'from-memory', sources: [], ...more };
}

/** A unit with its paragraphs as provisions of their own, numbered from 1, when it has several. */
function withParagraphs(whole: Provision): Provision[] {
  const texts = whole.text.split('\n');
  if (texts.length < 2) return [whole];
  let start = 0;
  const paragraphs = texts.map((text, index): Provision => {
    const number = String(index + 1);
    const eId = `${whole.eId}__para_${number}`;
    const part = {
      ...whole,
      eId,
      kind: 'paragraph' as const,
      number,
      parent: whole.eId,
      text,
      start,
    };
    start += text.length + 1;
    return part;
  });
  return [whole, ...paragraphs];
}

type VersionParts = Partial<Omit<VersionText, 'treaty' | 'provisions'>> & {
  readonly slug?: string;
  readonly preamble?: string;
  /** Article texts, numbered from 1, or articles. */
  readonly articles?: readonly (string | Provision)[];
};

/** A version of a treaty: `version({ lang: 'ru', slug: 'b', articles: ['…'] })`. */
export function version(parts: VersionParts = {}): VersionText {
  const { slug = 'a-treaty', preamble: opening, articles = [], ...more } = parts;
  const units = articles.map((article, index) =>
    typeof article === 'string' ? art(index + 1, article) : article,
  );
  const all = opening === undefined ? units : [preamble(opening), ...units];
  return {
    id: `${slug}-${more.lang ?? 'en'}-1`,
    treaty: { slug, title: slug, shortTitle: slug },
    lang: 'en',
    dir: 'ltr',
    standing: 'working-rendering',
    number: 1,
    contentHash: `hash-of-${slug}`,
    quotations: [],
    provisions: all.flatMap(withParagraphs),
    ...more,
  };
}
