/** What a person should look at: numbers that are missing, headings that were not taken, other languages. */

import type { Refusal, Structure } from './find-structure';
import { gapBetween, isFirst } from './heading-sequence';
import type { Heading } from './read-heading';
import type { SegmentIssue } from './segmented';
import type { Stretch } from './stretches';

/** Issues of the count and of the headings that were not taken, by line. O(n). */
export function doubtsOf({ lines, stretches, refused }: Structure): SegmentIssue[] {
  const at = (line: number) => lines[line]?.at ?? 0;
  const taken = new Set(
    stretches.flatMap(({ articles }) => articles.map(({ heading }) => heading.key.join())),
  );
  return [
    ...stretches.flatMap((stretch) => countDoubts(stretch, at)),
    ...refused.map((refusal) => refusalDoubt(refusal, at(refusal.line), taken)),
  ].sort((one, other) => one.line - other.line);
}

function countDoubts({ articles, groups }: Stretch, at: (line: number) => number): SegmentIssue[] {
  const [first] = articles;
  const issues: SegmentIssue[] = [];
  const inGroup = (groups[0]?.line ?? Number.POSITIVE_INFINITY) < (first?.line ?? 0);
  if (first && !isFirst(first.heading.key) && !(inGroup && first.heading.key[0] % 100 === 1)) {
    const message = `The first article found is ${first.heading.printed}: what stands before it was not found.`;
    issues.push({ line: at(first.line), code: 'first-number', message });
  }
  let group = 0;
  articles.forEach(({ line, heading }, index) => {
    const before = articles[index - 1];
    let inGroup = false;
    for (; (groups[group]?.line ?? line) < line; group += 1) inGroup = true;
    if (heading.blanks) {
      const message = `The heading has blanks between the figures of its number, which was read as ${heading.printed}.`;
      issues.push({ line: at(line), code: 'number-parted', message });
    }
    if (!before || !gapBetween(before.heading.key, heading.key, inGroup)) return;
    const message = `Article ${heading.printed} follows article ${before.heading.printed}: what stands between was not found.`;
    issues.push({ line: at(line), code: 'number-missing', message });
  });
  return issues;
}

function refusalDoubt(
  { heading, quoted }: Refusal,
  line: number,
  taken: ReadonlySet<string>,
): SegmentIssue {
  const repeated = !quoted && !heading.reference && taken.has(heading.key.join());
  return {
    line,
    code: repeated && heading.form === 'own' ? 'number-repeated' : 'heading-not-taken',
    message: `“${nameOf(heading)}” was not taken for a heading: ${reasonOf(heading, quoted, repeated)}.`,
  };
}

function nameOf({ word, printed, rest }: Heading): string {
  return `${word} ${printed}${rest === '' ? '' : ` ${rest.slice(0, 40)}`}`.trim();
}

function reasonOf({ reference, form }: Heading, quoted: boolean, repeated: boolean): string {
  if (quoted) return 'it stands in a quotation';
  if (reference) return 'it goes on as a reference to another provision does';
  if (repeated) return 'an article of this number stands elsewhere';
  if (form === 'doubtful') return 'it goes on as a sentence does';
  return 'its number does not follow in the count';
}
