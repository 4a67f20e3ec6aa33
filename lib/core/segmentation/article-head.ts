/**
 * The titles of articles, on the line of the heading or on one to three lines below it. A title is no
 * sentence: it ends without a stop, does not fill the line where lines are wrapped, and what follows it
 * begins anew. Whether articles have titles is asked of all of a text's articles together.
 */

import type { Manner } from './join-lines';
import { lineLabel } from './line-label';
import { endsWithStop, type TextLine } from './lines';
import type { Heading } from './read-heading';

export type Head = {
  readonly title: string;
  readonly body: readonly TextLine[];
};

type Unit = { readonly own: readonly TextLine[]; readonly heading: Heading };

const MAX_TITLE_LENGTH = 140;
const MAX_LONG_TITLE = 240;
const MAX_TITLE_LINES = 3;
/** Sentences oblige; titles do not. */
const OBLIGES =
  /(?:^|\s)(?:shall|will|must|may|agree|undertake|has been|have been|hereby|обязуются|обязуется|будут|должны|имеют право|s'engagent|conviennent|se comprometen|acuerdan|deberán|verpflichten)(?=\s|$)/iu;
const UNCASED = /^[^\p{Lu}\p{Ll}]*\p{Lo}/u;
/** Korean and Persian words that a phrase does not end with. */
const GOES_ON =
  /(?:[며고여서는은을를이가의와과로]|에게|에서|하는|하여|및|또는|한|할)$|(?:^|\s)(?:و|با|به|از|در|که|را|برای|تا|في|من|على|إلى|مع|أن)$|[的和与及在对由]$/u;

/** Whether the articles of a text bear titles: most of them do. */
export function haveTitles(units: readonly Unit[], manner: Manner): boolean {
  const titled = units.filter(
    ({ own, heading }) =>
      heading.title !== undefined || titleOf({ own, heading }, manner).title !== '',
  );
  return titled.length >= 0.6 * units.length;
}

/** An article's title and its own lines. `titled`: titles are looked for below and on the heading. */
export function parseHead(unit: Unit, titled: boolean, manner: Manner): Head {
  const { title, rest } = unit.heading;
  if (title !== undefined) return { title, body: withRest(unit.own, rest) };
  return titled ? titleOf(unit, manner) : { title: '', body: withRest(unit.own, rest) };
}

function titleOf({ own, heading }: Unit, manner: Manner): Head {
  const body = withRest(own, heading.rest);
  const none = { title: '', body };
  const [first, next] = body;
  if (!first || !next) return none;
  if (next.headingLevel === undefined && first.headingLevel !== undefined && heading.rest === '') {
    return { title: first.text, body: body.slice(1) };
  }
  const most = Math.min(MAX_TITLE_LINES, body.length - 1);
  for (let count = 1; count <= most; count += 1) {
    const head = body.slice(0, count);
    if (!head.every((line, index) => mayBeTitle(line, index, manner))) return none;
    if (endsTitle(head, body[count] as TextLine, manner)) {
      return { title: head.map(({ text }) => text).join(' '), body: body.slice(count) };
    }
  }
  return none;
}

function mayBeTitle({ text, blankBefore }: TextLine, index: number, { full }: Manner): boolean {
  const goesOn = index > 0 && (blankBefore || (!/^\p{Ll}/u.test(text) && !isNamed(text)));
  return (
    !goesOn &&
    text.length <= MAX_TITLE_LENGTH &&
    !endsWithStop(text) &&
    !/[,،，]$/u.test(text) &&
    !OBLIGES.test(text) &&
    !lineLabel(text) &&
    // Letters without case do not tell a title from a sentence; its length does.
    (!UNCASED.test(text) || (text.length < 0.6 * full && !GOES_ON.test(text)))
  );
}

/** What follows the last line of a title begins anew, and the title did not just reach the width. */
function endsTitle(head: readonly TextLine[], next: TextLine, { width, full }: Manner): boolean {
  const last = head.at(-1)?.text ?? '';
  const whole = head.map(({ text }) => text).join(' ');
  if (whole.length > MAX_LONG_TITLE || OBLIGES.test(whole)) return false;
  if (next.blankBefore) return last.length < 0.9 * full || isNamed(last) || width === undefined;
  if (/^\p{Ll}/u.test(next.text) && !lineLabel(next.text)) return false;
  return last.length < 0.8 * full || isNamed(last);
}

/** Most Words Begin With Capitals, or ALL LETTERS ARE. */
function isNamed(text: string): boolean {
  const words = text.match(/\p{L}{4,40}/gu) ?? [];
  const named = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 0 && named.length >= 0.8 * words.length;
}

/** The lines of a provision without its heading, but with what follows the heading on its line. */
function withRest(own: readonly TextLine[], rest: string): TextLine[] {
  const [head, ...below] = own;
  if (!head || rest === '') return below;
  const { headingLevel: _level, ...line } = head;
  return [{ ...line, text: rest }, ...below];
}
