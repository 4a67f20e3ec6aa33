/**
 * Provisions of a file that states its structure, and the same text as lines. eIds of the file are kept
 * where they are sound, since notes and citations elsewhere name them; others are made after the Akoma
 * Ntoso naming convention. Numbers stand in `number` and not in the text, as in shipped records.
 */

import { readRoman } from '@/lib/core/language/roman-numerals';
import { AROUND_A_NUMBER, type LeftOut } from '@/lib/core/segmentation/segmented';
import { withParts } from '@/lib/core/segmentation/split-paragraphs';
import { isUnit, type Provision, type ProvisionKind, unitEId } from '@/lib/core/treaty/provision';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { LineCollector } from '../line-collector';
import type { ReadDocument } from '../read-result';

/** A line of text, or a numbered part of it. */
export type Piece = string | NumberedPart;

export type NumberedPart = {
  readonly kind: 'paragraph' | 'point';
  readonly eId?: string | undefined;
  /** As printed: `1.`, `(a)`. */
  readonly printed: string;
  readonly heading?: string | undefined;
  readonly pieces: readonly Piece[];
};

export type StatedProvision = {
  readonly kind: Exclude<ProvisionKind, 'paragraph' | 'point'>;
  readonly eId?: string | undefined;
  /** As printed, with the word: `Article 4`. */
  readonly printed?: string | undefined;
  readonly heading?: string | undefined;
  readonly parent?: string | undefined;
  /** eId of an annex whose articles are counted anew. */
  readonly within?: string | undefined;
  readonly pieces: readonly Piece[];
};

const EID = /^[a-z]+(?:_[a-z0-9-]+)?(?:__[a-z]+(?:_[a-z0-9-]+)?)*$/;
const NAMES: Readonly<Partial<Record<ProvisionKind, string>>> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  annex: 'annex',
};

export class StatedStructure {
  readonly provisions: Provision[] = [];
  private readonly around: LeftOut[] = [];
  private readonly seen = new Set<string>();
  /** How often an eId was wanted, so that a thousand like ones are not tried one by one. */
  private readonly turns = new Map<string, number>();
  private readonly counts = new Map<string, number>();

  constructor(readonly lines: LineCollector = new LineCollector()) {}

  /** Adds a group or a unit; answers its eId. A unit without words becomes lines only. */
  add(stated: StatedProvision): string {
    const { kind, printed = '', heading = '' } = stated;
    const number = numberOf(printed);
    const eId = this.free(isSound(stated.eId) ? stated.eId : this.nameOf(stated, number));
    const label = [clean(printed), clean(heading)].filter(Boolean).join(' ');
    this.lines.paragraph(label, { headingLevel: kind === 'article' ? 3 : 2 });
    this.leaveAround(printed, number);
    const details = {
      ...(number !== '' && { number }),
      ...(stated.parent !== undefined && { parent: stated.parent }),
    };
    const { text, parts } = isUnit({ kind })
      ? this.layOut(stated.pieces, eId, eId, 0)
      : { text: '', parts: [] };
    this.lines.paragraph(linesWithNumbers(stated.pieces).join('\n'));
    // A unit of a heading alone says what its heading says.
    const words = text === '' && isUnit({ kind }) ? clean(heading) : text;
    if (words === '' && isUnit({ kind })) {
      this.leaveAround(number, '');
      return eId;
    }
    const unit: Provision = {
      eId,
      kind,
      ...details,
      ...(clean(heading) !== '' && words !== clean(heading) && { heading: clean(heading) }),
      text: words,
      start: 0,
      state: 'text-seen',
      sources: [],
    };
    if (parts.length > 0 || words === '') {
      this.provisions.push(unit, ...parts);
    } else {
      const split = withParts(unit);
      this.provisions.push(...split.provisions);
      for (const signs of split.around.values()) this.leaveAround(signs, '');
    }
    return eId;
  }

  /** What of a printed number is not kept: "Article", brackets and stops. */
  private leaveAround(printed: string, number: string): void {
    const words = clean(printed);
    const at = number === '' ? -1 : words.lastIndexOf(number);
    const text = at < 0 ? words : clean(`${words.slice(0, at)} ${words.slice(at + number.length)}`);
    const line = this.lines.lines.at(-1)?.at ?? 1;
    if (text !== '') this.around.push({ line, text, reason: AROUND_A_NUMBER });
  }

  /** The provisions where they are sound; else why they cannot be taken, and the lines alone. */
  result(): Pick<ReadDocument, 'lines' | 'leftOut' | 'provisions'> & { remarks: string[] } {
    const { lines, leftOut } = this.lines;
    const [problem] = checkProvisions(this.provisions);
    if (this.provisions.length === 0) return { lines, leftOut, remarks: [] };
    if (problem === undefined) {
      const { provisions, around } = this;
      return { lines, leftOut: [...leftOut, ...around], provisions, remarks: [] };
    }
    const remark = `The structure that the file states is not sound (${problem}); the articles were found by their headings instead.`;
    return { lines, leftOut, remarks: [remark] };
  }

  private layOut(
    pieces: readonly Piece[],
    parent: string,
    unit: string,
    from: number,
  ): { text: string; parts: Provision[] } {
    let text = '';
    const parts: Provision[] = [];
    for (const [index, piece] of pieces.entries()) {
      const begin = text === '' ? 0 : text.length + 1;
      if (typeof piece === 'string') {
        const words = clean(piece);
        if (words !== '') text = text === '' ? words : `${text}\n${words}`;
        continue;
      }
      const eId = this.free(partEId(piece, parent, unit, index));
      const inner = this.layOut(piece.pieces, eId, unit, from + begin);
      const number = bare(piece.printed);
      const heading = clean(piece.heading ?? '');
      if (inner.text === '') {
        this.leaveAround(`${piece.printed} ${heading}`, '');
        continue;
      }
      this.leaveAround(piece.printed, number);
      parts.push({
        eId,
        kind: piece.kind,
        ...(number !== '' && { number }),
        ...(heading !== '' && { heading }),
        parent,
        text: inner.text,
        start: from + begin,
        state: 'text-seen',
        sources: [],
      });
      parts.push(...inner.parts);
      text = text === '' ? inner.text : `${text}\n${inner.text}`;
    }
    return { text, parts };
  }

  private nameOf({ kind, parent, within }: StatedProvision, number: string): string {
    const name = NAMES[kind] ?? kind;
    const base = kind === 'part' || kind === 'chapter' || kind === 'section' ? parent : within;
    const prefix = base === undefined ? '' : `${base}__`;
    if (kind === 'preamble' || kind === 'testimonium') return prefix + name;
    const slug = countOf(number);
    if (slug !== '') return `${prefix}${name}_${slug}`;
    const count = (this.counts.get(prefix + name) ?? 0) + 1;
    this.counts.set(prefix + name, count);
    return kind === 'annex' && count === 1 ? `${prefix}annex` : `${prefix}${name}_nn-${count}`;
  }

  private free(eId: string): string {
    let name = eId;
    let turn = this.turns.get(eId) ?? 1;
    while (this.seen.has(name)) {
      turn += 1;
      name = `${eId}-${turn}`;
    }
    this.turns.set(eId, turn);
    this.seen.add(name);
    return name;
  }
}

function isSound(eId: string | undefined): eId is string {
  return eId !== undefined && EID.test(eId) && unitEId(eId) === eId;
}

function partEId(part: NumberedPart, parent: string, unit: string, index: number): string {
  const { eId } = part;
  if (
    eId !== undefined &&
    EID.test(eId) &&
    eId.startsWith(`${parent}__`) &&
    unitEId(eId) === unit
  ) {
    return eId;
  }
  const name = part.kind === 'paragraph' ? 'para' : 'point';
  return `${parent}__${name}_${slugOf(bare(part.printed)) || index + 1}`;
}

/** `4` for IV; a single C, D, L or M is a letter. */
function countOf(number: string): string {
  const value = /^[CDLM]$/.test(number) ? undefined : readRoman(number);
  return value === undefined ? slugOf(number) : String(value);
}

/** `4-1` for 4.1; '' where no letter or digit of an eId is left. */
function slugOf(number: string): string {
  return number
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => digitOf(digit))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Digits of any script stand in tens that begin with zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** `4.1` of “ARTICLE 4.1”, `2의10` of “제2조의10”, `第` and `条` likewise. */
export function numberOf(printed: string): string {
  const words = clean(printed);
  const asian = /^[제第]\s?(\S{1,12}?)\s?[조장절편관条條章节節编編部](의\S{1,4}|之\S{1,4})?$/u.exec(
    words,
  );
  if (asian) return `${asian[1]}${asian[2] ?? ''}`;
  const behind = /^\p{L}{2,}[.:]?[\s\-–:]+(?=\S)/u.exec(words);
  return bare(behind ? words.slice(behind[0].length) : words);
}

function bare(printed: string): string {
  return clean(printed).replace(/^[([（［]+|(?<![)\]）］.:、．])[)\]）］.:、．]+$/gu, '');
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\r\t\u00a0 ]+/g, ' ')
    .trim();
}

function linesWithNumbers(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [piece];
    const [first = '', ...rest] = linesWithNumbers(piece.pieces);
    const label = [piece.printed, piece.heading, first].filter(Boolean).join(' ');
    return [label, ...rest];
  });
}
