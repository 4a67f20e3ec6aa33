/** A labelled text as the product would hold it: one article whose paragraphs and points are its slices. */

import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import type { HeldText } from './held-texts';

export function versionOf({ key, family, text, points }: HeldText): VersionText {
  const article: Provision = {
    eId: 'art_1',
    kind: 'article',
    number: '1',
    text,
    start: 0,
    state: 'as-imported',
    sources: [],
  };
  return {
    id: key,
    treaty: { slug: 'held', title: key, shortTitle: key },
    lang: family === 'russian' ? 'ru' : 'en',
    dir: 'ltr',
    standing: 'authentic',
    number: 1,
    contentHash: '',
    provisions: [article, ...slices(text, points)],
    quotations: [],
  };
}

function slices(text: string, points: readonly boolean[]): Provision[] {
  const provisions: Provision[] = [];
  let start = 0;
  let paragraph = 'art_1__para_1';
  text.split('\n').forEach((line, index) => {
    const isPoint = points[index] === true;
    if (!isPoint) paragraph = `art_1__para_${index + 1}`;
    provisions.push({
      eId: isPoint ? `${paragraph}__point_${index + 1}` : paragraph,
      kind: isPoint ? 'point' : 'paragraph',
      parent: isPoint ? paragraph : 'art_1',
      text: line,
      start,
      state: 'as-imported',
      sources: [],
    });
    start += line.length + 1;
  });
  return provisions;
}
