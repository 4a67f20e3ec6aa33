/** Terms in Korean and Chinese, whose words join what stands beside them without a space. */

import { foldTerm } from './read-terms';
import type { Form, TermIndex, TermSpan } from './term-index';

/** A text as its forms are compared, with the place of each of its UTF-16 units in the text itself. */
type Folded = { readonly text: string; readonly places: readonly number[] };

/** Walks a text without reliable word borders; after a form the walk goes on behind it. O(n). */
export function eachJoined(text: string, lang: 'ko' | 'zh', index: TermIndex): TermSpan[] {
  const folded = foldPlaced(text, lang === 'zh');
  const spans: TermSpan[] = [];
  let at = 0;
  while (at < folded.text.length) {
    const start = at;
    const candidates = [
      ...(index.forms.get(folded.text.slice(start, start + 2)) ?? []),
      ...(index.forms.get(folded.text.charAt(start)) ?? []),
    ];
    const fitting = candidates.filter(
      (form) =>
        fitsJoined(form.text, folded.text, start, lang) &&
        !standsInContext(form, folded.text, start, index),
    );
    const longest = fitting[0]?.text.length ?? 0;
    const seen = new Set<number>();
    for (const { concept, text: form } of fitting) {
      if (form.length < longest || seen.has(concept)) continue;
      seen.add(concept);
      spans.push({
        concept,
        start: folded.places[start] ?? 0,
        end: (folded.places[start + longest - 1] ?? 0) + 1,
      });
    }
    at += Math.max(1, longest);
  }
  return spans;
}

/** Folds character by character, so that places are kept; Chinese without the spaces of a line's end. */
function foldPlaced(text: string, withoutSpaces: boolean): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const form = withoutSpaces ? foldTerm(character).replace(/\s/gu, '') : foldTerm(character);
    for (let unit = 0; unit < form.length; unit += 1) {
      places.push(at + Math.min(unit, character.length - 1));
    }
    folded += form;
    at += character.length;
  }
  return { text: folded, places };
}

/** A Korean noun of one syllable is only believed at the head of a short word. */
function fitsJoined(form: string, text: string, at: number, lang: 'ko' | 'zh'): boolean {
  if (!text.startsWith(form, at)) return false;
  if (lang === 'zh' || form.length > 1) return true;
  return !/\p{L}/u.test(text.charAt(at - 1)) && !/^\p{L}{3}/u.test(text.slice(at + 1, at + 4));
}

/** True when what stands at a place is part of something else: of a context of its concept. */
function standsInContext(form: Form, text: string, at: number, { contexts }: TermIndex): boolean {
  return (contexts.get(form.concept) ?? []).some((context) => {
    for (let before = 0; before <= context.length - form.text.length; before += 1) {
      if (text.startsWith(context, at - before) && at >= before) return true;
    }
    return false;
  });
}
