/**
 * What stands around the words of a segmented treaty: its title above the preamble, the titles of its
 * articles, the closing formula behind the last one.
 */

import type { Stretch } from './find-stretches';
import { endsWithStop, type TextLine } from './lines';
import type { Heading } from './read-heading';
import { lineLabel } from './split-paragraphs';

const MAX_TITLE_LENGTH = 120;
const MAX_TITLE_LINES = 5;
/** Sentences oblige; titles do not. */
const OBLIGES =
  /\s(?:shall|will|must|may|agree|undertake|обязуются|обязуется|будут|s'engagent|se comprometen)(?=\s)/iu;
const PREAMBLE =
  /^[\s*#]*(?:preamble|преамбула|전\s?문|مقدمه|序言|序文|préambule|preámbulo|الديباجة|präambel)[\s.:]*$/iu;

/** The title above the preamble and the line on which the preamble begins. */
export function splitTitle(
  lines: readonly TextLine[],
  stretches: readonly Stretch[],
): { readonly title: string; readonly first: number } {
  const main = stretches[0];
  const start = Math.min(main?.articles[0]?.line ?? 0, main?.groups[0]?.line ?? lines.length);
  const before = lines.slice(0, start);
  const named = before.findIndex(({ text }) => PREAMBLE.test(text));
  const words = (to: number) =>
    before
      .slice(0, to)
      .map(({ text }) => text)
      .join(' ');
  if (named >= 0) return { title: words(named), first: named + 1 };
  let first = 0;
  while (first < Math.min(before.length, MAX_TITLE_LINES) && isTitleLine(before, first)) first += 1;
  // A title alone above the first article is kept as the preamble's text rather than lost.
  return first === before.length && first > 0
    ? { title: '', first: 0 }
    : { title: words(first), first };
}

function isTitleLine(lines: readonly TextLine[], index: number): boolean {
  const { text } = lines[index] as TextLine;
  if (text.length > 200 || endsWithStop(text) || /[,،，]$/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 2 * small || (index === 0 && (lines[1]?.blankBefore ?? false));
}

/** Whether the articles of a stretch bear titles on or below their headings: most of them do. */
export function headLines(lines: readonly TextLine[], { articles, to }: Stretch): boolean {
  const titled = articles.filter(({ line, heading }, index) => {
    const own = lines.slice(line, articles[index + 1]?.line ?? to);
    return heading.title !== undefined || titleOf(own, heading).title !== '';
  });
  return titled.length >= 0.6 * articles.length;
}

type Head = { readonly title: string; readonly body: readonly TextLine[] };

/** An article's title and its own lines. `titled`: titles are looked for below and on the heading. */
export function parseHead(own: readonly TextLine[], heading: Heading, titled: boolean): Head {
  const { title, rest } = heading;
  if (title !== undefined) return { title, body: withRest(own, rest) };
  return titled ? titleOf(own, heading) : { title: '', body: withRest(own, rest) };
}

function titleOf(own: readonly TextLine[], { rest }: Heading): Head {
  const body = withRest(own, rest);
  const [first, second] = body;
  if (first === undefined || second === undefined) return { title: '', body };
  const fits =
    first.text.length <= MAX_TITLE_LENGTH &&
    !endsWithStop(first.text) &&
    !/[,،，]$/u.test(first.text) &&
    !OBLIGES.test(first.text) &&
    !lineLabel(first.text) &&
    beginsAnew(second);
  return fits ? { title: first.text, body: body.slice(1) } : { title: '', body };
}

/** The second line does not go on with the first one's sentence. */
function beginsAnew({ text, blankBefore }: TextLine): boolean {
  return blankBefore || !/^\p{Ll}/u.test(text) || lineLabel(text) !== undefined;
}

/** The lines of a provision without its heading, but with what follows the heading on its line. */
function withRest(own: readonly TextLine[], rest: string): TextLine[] {
  const [head, ...below] = own;
  return head && rest !== '' ? [{ ...head, text: rest }, ...below] : below;
}

const CLOSING =
  /^(?:in witness (?:whereof|thereof)|in faith whereof|in testimony whereof|done (?:at|in|on|this)\b|signed (?:at|in)\b|совершено в|в удостоверение|учинено в|en foi de quoi|fait (?:à|en)\s|en fe de lo cual|hecho en\s|geschehen zu|zu urkund dessen|در تأیید مراتب|در تایید مراتب|حرر في|حررت في|وإثباتا|本(?:条约|协定|议定书|公约)[^。]{0,20}(?:签订|签署|订于|于[^。]{4,30})|[^。]{0,6}下列签署人|이상의 증거로|이를 증명하기|이를 확인하여)/iu;

/** The closing formula and what follows it, apart from the last article's own words. */
export function splitClosing(body: readonly TextLine[]): {
  readonly before: readonly TextLine[];
  readonly closing: readonly TextLine[];
} {
  const at = body.findIndex(({ text }, index) => index > 0 && CLOSING.test(text));
  return at < 0
    ? { before: body, closing: [] }
    : { before: body.slice(0, at), closing: body.slice(at) };
}
