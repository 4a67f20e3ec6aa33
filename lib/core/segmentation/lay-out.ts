/**
 * From the structure of a text to its provisions: preamble, articles under their groups, annexes and
 * attached texts with eIds of their own, the closing formula. Nothing is dropped in silence: what is no
 * text, number, heading or title is left out by name.
 */

import type { Provision, ProvisionKind } from '@/lib/core/treaty/provision';
import { haveTitles, parseHead } from './article-head';
import { CLOSING_LINE, CLOSING_WITHIN } from './closing-words';
import { eIdNumber, GROUP_NAMES, GROUP_ORDER, groupNumber, repeatedEId } from './eid-names';
import { joinLines, type Manner } from './join-lines';
import type { TextLine } from './lines';
import { type Heading, readHeading } from './read-heading';
import { AROUND_A_NUMBER, type LeftOut, type PrintedUnit, type SegmentIssue } from './segmented';
import { withParts } from './split-paragraphs';
import type { Stretch } from './stretches';

type Details = Partial<Pick<Provision, 'number' | 'heading' | 'parent'>>;
type Group = { readonly order: number; readonly eId: string };

type UnitPlace = {
  readonly eId: string;
  readonly kind: ProvisionKind;
  readonly details: Details;
  readonly start: TextLine | undefined;
  readonly head: Pick<PrintedUnit, 'label' | 'inline'>;
};
type UnitLines = UnitPlace & { readonly own: readonly TextLine[] };
type UnitWords = UnitPlace & { readonly text: string };

function unitOf(eId: string, kind: ProvisionKind, text: string, details: Details = {}): Provision {
  return { eId, kind, ...details, text, start: 0, state: 'text-seen', sources: [] };
}

/** Lays the stretches out as provisions, one after the other. */
export class LayOut {
  readonly provisions: Provision[] = [];
  readonly starts = new Map<string, number>();
  readonly printed = new Map<string, PrintedUnit>();
  readonly issues: SegmentIssue[] = [];
  readonly leftOut: LeftOut[] = [];
  /** Lines of the source that repeat a heading in another language. */
  readonly twins = new Set<number>();
  private readonly seen = new Set<string>();
  private readonly turns = new Map<string, number>();
  private groups: readonly Group[] = [];

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly manner: Manner,
  ) {}

  /** The whole text as one unit, where its articles cannot be told. */
  block(): void {
    this.add('art_1', 'article', this.lines);
  }

  stretch(stretch: Stretch, index: number): void {
    const marks = [...stretch.groups, ...stretch.articles].sort((a, b) => a.line - b.line);
    if (!stretch.inGroup) this.groups = [];
    const prefix = index === 0 || stretch.inGroup ? '' : `${this.open(stretch, index)}__`;
    if (index === 0) {
      const first = marks[0]?.line ?? stretch.to;
      this.add('preamble', 'preamble', this.lines.slice(stretch.from, first));
    }
    const owns = marks.map(({ line, heading }, place) => ({
      heading,
      own: this.lines.slice(line, marks[place + 1]?.line ?? stretch.to),
    }));
    const counted = new Set(stretch.articles.map(({ heading }) => heading));
    const articles = owns.filter(({ heading }) => counted.has(heading));
    const titled = haveTitles(articles, this.manner);
    const last = stretch.articles.at(-1)?.heading;
    let before: Heading | undefined;
    for (const { heading, own } of owns) {
      if (counted.has(heading)) {
        const inGroup = stretch.inGroup === true;
        this.article(footnoted(heading, before), own, {
          prefix,
          titled,
          last: heading === last,
          inGroup,
        });
        before = heading;
      } else this.group(heading, own, prefix);
    }
  }

  /** The heading and first words of an annex or attached text; answers its eId. */
  private open({ opening, from, to, articles, groups }: Stretch, index: number): string {
    const first = Math.min(articles[0]?.line ?? to, groups[0]?.line ?? to);
    const own = this.lines.slice(from, first);
    if (!opening) {
      const line = this.lines[from]?.at ?? 0;
      const message = 'The count of articles starts anew here without a heading of an annex.';
      this.issues.push({ line, code: 'counts-anew', message });
      const eId = this.free(`doc_${index + 1}`);
      this.add(`${eId}__preamble`, 'preamble', own);
      return eId;
    }
    const { heading } = opening;
    const { printed } = heading;
    const eId = this.free(printed === '' ? 'annex' : `annex_${groupNumber(heading)}`);
    this.around(own[0], heading);
    const { belongs, rest } = splitBelongs(own, heading);
    const { title, body } = parseHead({ own: rest, heading }, true, this.manner);
    const number = printed !== '' && { number: printed };
    const head = printedHead(own, heading, [...belongs, ...body]);
    if (belongs.length + body.length > 0) {
      const details = { ...number, ...(title !== '' && { heading: title }) };
      this.put({ eId, kind: 'annex', own: [...belongs, ...body], details, start: own[0], head });
    } else {
      const text = title === '' ? (own[0]?.text ?? '') : title;
      this.whole({ eId, kind: 'annex', text, details: number || {}, start: own[0], head });
    }
    return eId;
  }

  private group(heading: Heading, own: readonly TextLine[], prefix: string): void {
    const order = GROUP_ORDER.indexOf(heading.level);
    const outer = this.groups.filter((group) => group.order < order);
    const parent = outer.at(-1)?.eId;
    const name = `${GROUP_NAMES[heading.level] ?? 'part'}_${groupNumber(heading)}`;
    const eId = this.free(parent === undefined ? prefix + name : `${parent}__${name}`);
    this.around(own[0], heading);
    const titles = [heading.title ?? '', heading.rest, ...own.slice(1).map(({ text }) => text)];
    const title = titles.filter(Boolean).join(' ');
    const kind = heading.level === 'title' ? 'part' : (heading.level as ProvisionKind);
    this.starts.set(eId, own[0]?.at ?? 0);
    this.printed.set(eId, { label: own.map(({ text }) => text).join('\n'), text: '' });
    this.provisions.push(
      unitOf(eId, kind, '', {
        number: heading.printed,
        ...(title !== '' && { heading: title }),
        ...(parent !== undefined && { parent }),
      }),
    );
    this.groups = [...outer, { order, eId }];
  }

  private article(
    heading: Heading,
    whole: readonly TextLine[],
    at: { prefix: string; titled: boolean; last: boolean; inGroup: boolean },
  ): void {
    const own = this.withoutTwin(whole, heading);
    const { title, body } = parseHead({ own, heading }, at.titled, this.manner);
    const { before, closing } = at.last ? splitClosing(body) : { before: body, closing: [] };
    const parent = this.groups.at(-1)?.eId;
    const outer = at.inGroup && parent !== undefined ? `${parent}__` : at.prefix;
    const name = `${outer}art_${eIdNumber(heading)}`;
    const details = {
      number: heading.printed,
      ...(title !== '' && before.length > 0 && { heading: title }),
      ...(parent !== undefined && { parent }),
    };
    const head = printedHead(own, heading, body);
    const unit = { kind: 'article' as const, details, start: own[0], head };
    if (before.length === 0 && title === '') this.emptyArticle(own[0]);
    else {
      this.around(own[0], heading);
      const eId = this.free(name);
      if (before.length > 0) this.put({ ...unit, eId, own: before });
      else this.whole({ ...unit, eId, text: title });
    }
    this.add(`${at.prefix}testimonium`, 'testimonium', closing);
  }

  /** The line below a heading that says the same in another language goes. */
  private withoutTwin(own: readonly TextLine[], heading: Heading): readonly TextLine[] {
    const [first, second, ...rest] = own;
    const twin = second && heading.form === 'own' ? readHeading(second.text) : undefined;
    if (!first || !second || twin?.form !== 'own' || twin.word === heading.word) return own;
    if (twin.level !== 'article' || twin.key.join() !== heading.key.join()) return own;
    const reason = 'The same heading in another language.';
    this.twins.add(second.at);
    this.leftOut.push({ line: second.at, text: second.text, reason });
    return [first, ...rest];
  }

  private emptyArticle(line: TextLine | undefined): void {
    if (!line) return;
    const message = `“${line.text.slice(0, 60)}” has no text and was left out.`;
    this.issues.push({ line: line.at, code: 'empty-article', message });
    const reason = 'The number of an article without text.';
    this.leftOut.push({ line: line.at, text: line.text, reason });
  }

  private around(line: TextLine | undefined, { around }: Heading): void {
    if (line && around !== '') {
      this.leftOut.push({ line: line.at, text: around, reason: AROUND_A_NUMBER });
    }
  }

  /** A provision of a heading alone says what its heading says. */
  private whole({ text, start, head, ...unit }: UnitWords): void {
    const own = [{ at: start?.at ?? 0, text, blankBefore: true }];
    this.put({ ...unit, own, start, head });
    this.printed.set(unit.eId, { label: head.label, text: '' });
  }

  private add(eId: string, kind: ProvisionKind, own: readonly TextLine[]): void {
    const head = { label: '' };
    if (own.length > 0)
      this.put({ eId: this.free(eId), kind, own, details: {}, start: own[0], head });
  }

  private put({ eId, kind, own, details, start, head }: UnitLines): void {
    const { paragraphs, hyphens } = joinLines(own, this.manner);
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    this.printed.set(eId, { ...head, text });
    const split = withParts(unitOf(eId, kind, text, details));
    split.provisions.forEach((provision, index) => {
      this.provisions.push(provision);
      const line = paragraphs[split.lines[index] ?? 0]?.at ?? 0;
      this.starts.set(provision.eId, index === 0 ? (start?.at ?? line) : line);
    });
    for (const [line, signs] of split.around) {
      const at = paragraphs[line]?.at ?? 0;
      this.leftOut.push({ line: at, text: signs, reason: AROUND_A_NUMBER });
    }
    for (const { at, text: hyphen } of hyphens) {
      this.leftOut.push({ line: at, text: hyphen, reason: 'A hyphen that parted a word.' });
    }
  }

  /** The eId, or with a number behind it when it is taken. */
  private free(eId: string): string {
    let name = eId;
    for (let turn = this.turns.get(eId) ?? 2; this.seen.has(name); turn += 1) {
      name = repeatedEId(eId, turn);
      this.turns.set(eId, turn + 1);
    }
    this.seen.add(name);
    return name;
  }
}

/** The lines of a heading as they are printed, without what of the body stands on the first. */
function printedHead(
  own: readonly TextLine[],
  { rest }: Heading,
  body: readonly TextLine[],
): Pick<PrintedUnit, 'label' | 'inline'> {
  const [first, ...below] = own;
  if (!first) return { label: '' };
  const begin = body[0];
  const inline = rest !== '' && begin?.text === rest && begin.at === first.at;
  const lines = inline ? [] : below.slice(0, below.length - body.length);
  const label = inline ? first.text.slice(0, first.text.lastIndexOf(rest)).trim() : first.text;
  return {
    label: [label, ...lines.map(({ text }) => text)].join('\n'),
    ...(inline && { inline: true as const }),
  };
}

/** A raised figure that counts nothing is the mark of a footnote. */
function footnoted(heading: Heading, before: Heading | undefined): Heading {
  const [value] = heading.key;
  if (!heading.raised || before?.key[0] === value) return heading;
  const mark = /(?<![⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]+$/u.exec(heading.printed)?.[0] ?? '';
  const printed = heading.printed.slice(0, heading.printed.length - mark.length);
  return { ...heading, key: [value, 0, 0], printed, around: heading.around + mark };
}

const BELONGS = /^(?:к|до|to|to the|à|au|al|a la|del|zum|zur|по|of the)\s/iu;

/** "к Соглашению о судоходстве" below "Приложение": to what an annex belongs is not its title. */
function splitBelongs(
  own: readonly TextLine[],
  { rest }: Heading,
): { belongs: readonly TextLine[]; rest: readonly TextLine[] } {
  const [head, ...below] = own;
  if (!head || rest !== '' || !BELONGS.test(below[0]?.text ?? ''))
    return { belongs: [], rest: own };
  const blank = below.findIndex(({ blankBefore }, index) => index > 0 && blankBefore);
  const end = blank < 0 ? 1 : Math.min(blank, 5);
  return { belongs: below.slice(0, end), rest: [head, ...below.slice(end)] };
}

const LONGEST_CLOSING_SENTENCE = 400;

/** The closing formula and what follows it, apart from the last article's own words. */
function splitClosing(body: readonly TextLine[]): {
  readonly before: readonly TextLine[];
  readonly closing: readonly TextLine[];
} {
  const at = body.findIndex(
    ({ text }, index) =>
      index > 0 &&
      (CLOSING_LINE.test(text) ||
        (text.length < LONGEST_CLOSING_SENTENCE && CLOSING_WITHIN.test(text))),
  );
  return at < 0
    ? { before: body, closing: [] }
    : { before: body.slice(0, at), closing: body.slice(at) };
}
