/**
 * From the plain text of a treaty to its provisions: preamble, articles under their groups, annexes
 * with a count of their own, the closing formula. Headings are found by form and by their place in a
 * rising count (`find-stretches.ts`), which survives what real files hold: lost line breaks, cross
 * references at the beginning of a line, tables of contents, attached protocols. Where articles cannot
 * be told (three headings, or two plain ones) the text stays one block and says so. eIds after the
 * Akoma Ntoso naming convention, as in `provision.ts`.
 */

import type { Provision, ProvisionKind } from '@/lib/core/treaty/provision';
import { findStretches, type Mark, type Stretch } from './find-stretches';
import { gapBetween } from './heading-sequence';
import { joinLines, partLongLines, type TextLine, textLines, wrapWidth } from './lines';
import type { Heading } from './read-heading';
import { type ProposedMetadata, readMetadata } from './read-metadata';
import { partsOfText } from './split-paragraphs';
import { headLines, parseHead, splitClosing, splitTitle } from './title-and-closing';

export type SegmentIssue = {
  /** Line of the file, from 1; 0 for the whole. */
  readonly line: number;
  readonly code: 'no-structure' | 'number-missing' | 'counts-anew' | 'empty-article' | 'mojibake';
  readonly message: string;
};

export type Segmented = {
  /** The lines above the preamble that name the treaty. */
  readonly title?: string;
  readonly provisions: readonly Provision[];
  /** The line of the source on which each provision begins, by eId. */
  readonly starts: ReadonlyMap<string, number>;
  readonly issues: readonly SegmentIssue[];
  readonly leftOut: readonly LeftOut[];
  readonly metadata: ProposedMetadata;
};

/** Words of the source that are in no provision and not in the title. */
export type LeftOut = { readonly line: number; readonly text: string; readonly reason: string };

export type SegmentOptions = {
  /** BCP 47 tag, where it is known; otherwise the text tells. */
  readonly lang?: string;
};

/** UTF-8 that was read as Latin letters: СОГЛАШЕНИЕ as Ð¡ÐžÐ“… */
const MOJIBAKE = /(?:[ÐÑ][\u0080-\u00bf\u2010-\u203a€ŠŒŽšœžŸƒˆ˜†‡•‰™]){4}/u;

/**
 * Parts a treaty's plain text into provisions in document order, with what is doubtful. Text is kept
 * whole and in order, headings aside; an empty text gives no provisions. O(n) in the text, and in the
 * number of headings times 400.
 */
export function segment(
  source: string | readonly TextLine[],
  _options: SegmentOptions = {},
): Segmented {
  const whole = typeof source === 'string' ? textLines(source) : source;
  const text = whole.map((line) => line.text).join('\n');
  const nothing = { starts: new Map<string, number>(), leftOut: [] };
  const issues: SegmentIssue[] = MOJIBAKE.test(text)
    ? [
        {
          line: 0,
          code: 'mojibake',
          message:
            'Some letters are garbled: the file was saved in a wrong encoding. Get another copy.',
        },
      ]
    : [];
  if (whole.length === 0)
    return { provisions: [], issues, ...nothing, metadata: readMetadata(undefined) };
  const parted = () => partLongLines(whole);
  const found = findStretches(whole);
  const [lines, stretches] =
    found.length > 0 ? [whole, found] : ((cut) => [cut, findStretches(cut)] as const)(parted());
  if (stretches.length === 0) {
    const message =
      'No articles were found (numbered headings in a row, such as “Article 1” and “Article 2”), so the text is one block. Put each heading on a line of its own.';
    return {
      provisions: oneBlock(whole),
      issues: [...issues, { line: 0, code: 'no-structure', message }],
      ...nothing,
      metadata: readMetadata(undefined),
    };
  }
  const { title, first } = splitTitle(lines, stretches);
  const builder = new Builder(lines, issues);
  stretches.forEach((stretch, index) => {
    builder.stretch(index === 0 ? { ...stretch, from: first } : stretch, index);
  });
  return {
    ...(title !== '' && { title }),
    provisions: builder.provisions,
    issues,
    ...nothing,
    metadata: readMetadata(title === '' ? undefined : title),
  };
}

function oneBlock(lines: readonly TextLine[]): Provision[] {
  const block = unit('art_1', 'article', joinLines(lines, wrapWidth(lines)), {});
  return [block, ...partsOfText(block)];
}

type Details = Pick<Provision, 'number' | 'heading' | 'parent'>;

function unit(
  eId: string,
  kind: ProvisionKind,
  text: string,
  details: Partial<Details>,
): Provision {
  return { eId, kind, ...details, text, start: 0, state: 'text-seen', sources: [] };
}

const GROUP_EIDS: Readonly<Partial<Record<Heading['level'], string>>> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
};

/** Lays the stretches out as provisions, one after the other. */
class Builder {
  readonly provisions: Provision[] = [];
  private readonly seen = new Set<string>();
  private readonly width: number | undefined;

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly issues: SegmentIssue[],
  ) {
    this.width = wrapWidth(lines);
  }

  stretch(stretch: Stretch, index: number): void {
    const prefix = index === 0 ? '' : `${this.open(stretch, index)}__`;
    const marks = [...stretch.groups, ...stretch.articles].sort((a, b) => a.line - b.line);
    const firstLine = marks[0]?.line ?? stretch.to;
    if (index === 0)
      this.add('preamble', 'preamble', this.lines.slice(stretch.from, firstLine), {});
    this.checkCount(stretch.articles);
    const titled = headLines(this.lines, stretch);
    let groups: { level: number; eId: string }[] = [];
    for (const [place, { line, heading }] of marks.entries()) {
      const own = this.lines.slice(line, marks[place + 1]?.line ?? stretch.to);
      if (heading.level === 'article') {
        const last = line === stretch.articles.at(-1)?.line;
        this.article({ line, heading }, own, { prefix, parent: groups.at(-1)?.eId, titled, last });
      } else groups = this.group({ line, heading }, own, { prefix, groups });
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
      return this.free(`doc_${index + 1}`);
    }
    const { printed } = opening.heading;
    const eId = this.free(printed === '' ? 'annex' : `annex_${groupNumber(opening.heading)}`);
    const { title, body } = parseHead(own, opening.heading, true);
    const text = body.length > 0 ? joinLines(body, this.width) : (own[0]?.text ?? '');
    this.put(eId, 'annex', text, {
      ...(printed !== '' && { number: printed }),
      ...(title !== '' && body.length > 0 && { heading: title }),
    });
    return eId;
  }

  private group(
    { heading }: Mark,
    own: readonly TextLine[],
    { prefix, groups }: { prefix: string; groups: { level: number; eId: string }[] },
  ) {
    const level = ['part', 'chapter', 'section'].indexOf(heading.level);
    const outer = groups.filter((group) => group.level < level);
    const parent = outer.at(-1)?.eId;
    const name = `${GROUP_EIDS[heading.level]}_${groupNumber(heading)}`;
    const eId = this.free(parent === undefined ? prefix + name : `${parent}__${name}`);
    const title = [heading.rest, ...own.slice(1).map(({ text }) => text)].filter(Boolean).join(' ');
    this.provisions.push(
      unit(eId, heading.level as ProvisionKind, '', {
        number: heading.printed,
        ...(title !== '' && { heading: title }),
        ...(parent !== undefined && { parent }),
      }),
    );
    return [...outer, { level, eId }];
  }

  private article(
    { heading }: Mark,
    own: readonly TextLine[],
    at: { prefix: string; parent: string | undefined; titled: boolean; last: boolean },
  ): void {
    const { title, body } = parseHead(own, heading, at.titled);
    const { before, closing } = at.last ? splitClosing(body) : { before: body, closing: [] };
    const eId = this.free(`${at.prefix}art_${eIdNumber(heading)}`);
    const details = {
      number: heading.printed,
      ...(title !== '' && before.length > 0 && { heading: title }),
      ...(at.parent !== undefined && { parent: at.parent }),
    };
    if (before.length > 0) this.put(eId, 'article', joinLines(before, this.width), details);
    else if (title !== '') this.put(eId, 'article', title, details);
    else this.emptyArticle(own[0]);
    if (closing.length > 0) {
      this.add(this.free(`${at.prefix}testimonium`), 'testimonium', closing, {});
    }
  }

  private emptyArticle(line: TextLine | undefined): void {
    const message = `“${line?.text.slice(0, 60) ?? ''}” has no text and was left out.`;
    this.issues.push({ line: line?.at ?? 0, code: 'empty-article', message });
  }

  private checkCount(articles: readonly Mark[]): void {
    articles.forEach(({ line, heading }, index) => {
      const before = articles[index - 1]?.heading;
      if (!before || !gapBetween(before.key, heading.key)) return;
      const message = `Article ${heading.printed} follows article ${before.printed}: what stands between was not found.`;
      this.issues.push({ line: this.lines[line]?.at ?? 0, code: 'number-missing', message });
    });
  }

  private add(
    eId: string,
    kind: ProvisionKind,
    own: readonly TextLine[],
    details: Partial<Details>,
  ) {
    if (own.length > 0) this.put(eId, kind, joinLines(own, this.width), details);
  }

  private put(eId: string, kind: ProvisionKind, text: string, details: Partial<Details>): void {
    const provision = unit(eId, kind, text, details);
    this.provisions.push(provision, ...partsOfText(provision));
  }

  /** The eId, or with a number behind it when it is taken. */
  private free(eId: string): string {
    let name = eId;
    for (let turn = 2; this.seen.has(name); turn += 1) name = `${eId}-${turn}`;
    this.seen.add(name);
    return name;
  }
}

/** `2` for II, `b` for B. */
function groupNumber({ key, printed }: Heading): string {
  return /^[A-HJ-UWYZ]$/.test(printed) ? printed.toLowerCase() : String(key[1]);
}

/** `4`, `8bis`, `9a`, `1-2` for the second article of chapter one. */
function eIdNumber({ key: [chapter, value, suffix], printed }: Heading): string {
  const number = chapter > 0 ? `${chapter}-${value}` : String(value);
  if (suffix === 0) return number;
  const word = /(bis|ter|quater|quinquies|sexies|[a-z])$/i.exec(printed)?.[1]?.toLowerCase();
  return word === undefined ? `${number}-${suffix}` : number + word;
}
