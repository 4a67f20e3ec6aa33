/** What items of an outline and their roles are called, and where a person may split them. */

import type { OutlineItem, OutlineRole } from '@/lib/core/segmentation/outline';
import type { OutlineCoverage } from '@/lib/core/segmentation/outline-coverage';
import type { Doubt } from '@/lib/core/segmentation/outline-doubts';
import type { ProvisionKind } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';

export const ROLE_LABELS: Readonly<Record<OutlineRole, string>> = {
  title: 'Title',
  preamble: 'Preamble',
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  article: 'Article',
  annex: 'Annex',
  testimonium: 'Closing formula',
  'left-out': 'Left out',
};

/** "Article 4" in the language of the text; the title and what is left out in English. */
export function itemName(item: OutlineItem, lang = 'en'): string {
  const { role, number } = item;
  if (role === 'title' || role === 'left-out') return ROLE_LABELS[role];
  const kind: ProvisionKind = role;
  return provisionLabel({ eId: '', kind, ...(number !== undefined && { number }) }, 'long', {
    lang,
  });
}

/** Offsets at which lines, sentences and merged items of a text begin, in order. */
export function splitPlaces({ text, joints = [] }: OutlineItem): number[] {
  const places = new Set(joints.map(({ at }) => at));
  for (const { index, 0: end } of text.matchAll(
    /\n+|[.;:!?。；：！？؛؟۔]["”»’)\]」』]{0,3}\s{0,5}(?=\S)/gu,
  )) {
    places.add(index + end.length);
  }
  return [...places].filter((at) => at > 0 && at < text.length).sort((one, other) => one - other);
}

/** Offsets at which words begin, in order. */
export function wordPlaces({ text }: OutlineItem): number[] {
  return [
    ...text.matchAll(/(?<=[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\S/gu),
  ].map(({ index }) => index);
}

/** The next place behind `from`, or before it; where none is, `from` itself. */
export function nextPlace(places: readonly number[], from: number, forward: boolean): number {
  const found = forward ? places.find((at) => at > from) : places.findLast((at) => at < from);
  return found ?? from;
}

/** "23 articles, 1 gap, no repeated number". */
export function countWords(outline: readonly OutlineItem[], doubts: readonly Doubt[]): string {
  const articles = outline.filter(({ role }) => role === 'article').length;
  const gaps = doubts.filter(({ code }) => code === 'number-missing' || code === 'first-number');
  const repeats = doubts.filter(({ code }) => code === 'number-repeated' || code === 'counts-anew');
  return [
    counted(articles, 'article', 'articles'),
    counted(gaps.length, 'gap', 'gaps'),
    counted(repeats.length, 'repeated number', 'repeated numbers'),
  ].join(', ');
}

/** What became of the characters of the source, in a sentence. */
export function coverageWords(coverage: OutlineCoverage): string {
  const { provisions, leftOut, missing, changed } = coverage;
  const parts = [
    counted(provisions, 'provision', 'provisions'),
    `${counted(leftOut, 'character', 'characters')} left out`,
    ...(changed > 0 ? [`${counted(changed, 'character', 'characters')} changed by hand`] : []),
  ].join(', ');
  if (missing > 0) {
    return `${counted(missing, 'character', 'characters')} of the source could not be placed; the rest: ${parts}.`;
  }
  return `Every character of the source is in a provision or left out: ${parts}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
