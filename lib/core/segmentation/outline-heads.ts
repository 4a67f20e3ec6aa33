/** Words and headings of outline items: what of some words is a heading, and a heading as words again. */

import { lineLabel } from './line-label';
import type { OutlineItem, OutlineRole } from './outline';
import { isGroupRole } from './outline-place';
import { type Heading, readHeading } from './read-heading';

/** A longer text is no heading of a chapter. */
const LONGEST_GROUP_HEADING = 400;
const BY_HAND = 'Left out by hand.';

type Head = Pick<OutlineItem, 'label' | 'text' | 'number' | 'heading' | 'inline' | 'reason'>;

/** Words as an item of a role: its heading apart where they begin with one. Throws RangeError. */
export function headed(words: string, role: OutlineRole): Head {
  const text = words.trim();
  if (role === 'left-out') return { label: '', text, reason: BY_HAND };
  if (role === 'title') return { label: '', text: text.replace(/(?<!\s)\s*\n\s*/gu, ' ') };
  if (role === 'preamble' || role === 'testimonium') return { label: '', text };
  const [first = '', ...below] = text.split('\n');
  const found = readHeading(first);
  const heading = found && levelsOf(role).includes(found.level) ? found : undefined;
  if (isGroupRole(role)) return groupHead(text, below, heading);
  if (heading) return unitHead(first, below, heading);
  const label = role === 'article' ? lineLabel(first) : undefined;
  if (label?.level !== 'paragraph') return { label: '', text };
  const body = [first.slice(label.length), ...below].join('\n');
  const printed = first.slice(0, label.length).trim();
  return { label: printed, number: label.printed, text: body, inline: true };
}

function levelsOf(role: OutlineRole): readonly string[] {
  if (role === 'part') return ['part', 'title'];
  return role === 'article' ? ['article', 'clause'] : [role];
}

function groupHead(text: string, below: readonly string[], found: Heading | undefined): Head {
  const titles = found ? [found.title ?? '', found.rest, ...below] : text.split('\n');
  const heading = titles.filter(Boolean).join(' ');
  if (text.length > LONGEST_GROUP_HEADING) throw new RangeError(groupHasNoText());
  return {
    label: text,
    ...(found && { number: found.printed }),
    ...(heading !== '' && { heading }),
    text: '',
  };
}

export function groupHasNoText(): string {
  return 'A part, chapter or section is a heading without text of its own. Split its text off first.';
}

function unitHead(first: string, below: readonly string[], heading: Heading): Head {
  const { printed, title, rest } = heading;
  const inline = rest !== '' && first.endsWith(rest);
  const label = inline ? first.slice(0, first.length - rest.length).trim() : first;
  return {
    label,
    ...(printed !== '' && { number: printed }),
    ...(title !== undefined && { heading: title }),
    text: (inline ? [rest, ...below] : below).join('\n'),
    ...(inline && { inline: true as const }),
  };
}

/** What stands before an item's text when its heading is words again. */
export function labelBefore({ label, text, inline }: OutlineItem): string {
  if (label === '' || text === '') return label;
  return `${label}${inline ? ' ' : '\n'}`;
}

/** An item as left out, in the words of the source. */
export function leftOutItem(item: OutlineItem): OutlineItem {
  const { text, printed = text, parts = [], joints = [] } = item;
  const numbers = parts.map(({ number = '', heading = '' }) => `${number} ${heading}`.trim());
  const signs = [item.signs ?? '', ...joints.map((joint) => joint.item.signs ?? ''), ...numbers];
  const apart = signs.filter(Boolean).join(' ');
  return {
    id: item.id,
    role: 'left-out',
    line: item.line,
    label: '',
    text: labelBefore({ ...item, text: printed }) + printed,
    reason: BY_HAND,
    ...(apart !== '' && { signs: apart }),
    was: item,
  };
}

/** An item in another role. Every word stays. Throws RangeError where the role cannot hold them. */
export function inRole(item: OutlineItem, role: OutlineRole): OutlineItem {
  if (item.role === role) return item;
  if (role === 'left-out') return leftOutItem(item);
  const { reason: _reason, was, ...rest } = item;
  if (was) return inRole(was, role);
  const first = item.first ?? { role: item.role, ...(item.number && { number: item.number }) };
  const kept: OutlineItem = { ...rest, role, ...(item.name !== undefined && { first }) };
  const wordless = item.role === 'left-out' || item.role === 'title';
  const words = labelBefore(item) + item.text;
  if (isGroupRole(role)) return isGroupRole(item.role) ? kept : asGroup(kept, words);
  if (role === 'title') return asTitle(kept, words);
  const asText = role === 'preamble' || role === 'testimonium';
  if (asText && item.label !== '') return asWords(kept, words);
  if (item.parts || item.printed !== undefined || item.joints) return kept;
  if (!wordless && item.label !== '') return kept;
  return { ...kept, ...headed(item.text, role) };
}

function asGroup(item: OutlineItem, words: string): OutlineItem {
  if (item.parts || item.joints || item.printed !== undefined || words.length > 400) {
    throw new RangeError(groupHasNoText());
  }
  const { number, heading, inline: _inline, ...rest } = item;
  const below = [heading ?? '', item.text].filter(Boolean).join(' ');
  if (number === undefined) return { ...rest, ...headed(words, item.role) };
  return { ...rest, number, label: words, text: '', ...(below !== '' && { heading: below }) };
}

function asTitle(item: OutlineItem, words: string): OutlineItem {
  if (item.parts || item.printed !== undefined) {
    throw new RangeError('What was changed or numbered by the file cannot become the title.');
  }
  const { number: _number, heading: _heading, inline: _inline, joints, ...rest } = item;
  const signs = [item.signs ?? '', ...(joints ?? []).map((joint) => joint.item.signs ?? '')].join(
    '',
  );
  return { ...rest, ...headed(words, 'title'), ...(signs !== '' && { signs }) };
}

/** A preamble or closing formula has no number: its heading becomes its first words. */
function asWords(item: OutlineItem, words: string): OutlineItem {
  const { number: _number, heading: _heading, inline: _inline, ...rest } = item;
  const by = words.length - item.text.length;
  return {
    ...rest,
    label: '',
    text: words,
    ...(item.printed !== undefined && { printed: words.slice(0, by) + item.printed }),
    ...(item.parts && {
      parts: item.parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by })),
    }),
    ...(item.joints && {
      joints: item.joints.map((joint) => ({
        ...joint,
        from: joint.from + by,
        printedFrom: joint.printedFrom + by,
        at: joint.at + by,
        to: joint.to + by,
        end: joint.end + by,
      })),
    }),
  };
}
