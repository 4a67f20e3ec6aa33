/**
 * Rich Text Format. Every font may have an encoding of its own; numbers of lists are written in the file
 * (`\listtext`) and are taken from there. Tracked changes and notes as in Word documents.
 * Reference: Microsoft, Rich Text Format Specification 1.9.1.
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import { decodeBytes } from '../decode-bytes';
import { Footnotes } from '../footnotes';
import { raised } from '../generated-number';
import { LineCollector } from '../line-collector';
import {
  MOST_CHARACTERS,
  type ReadDocument,
  ReadError,
  type ReadOptions,
  tooLong,
} from '../read-result';
import { tableLines } from '../table-lines';
import { TrackedChanges } from '../tracked-changes';
import { encodingOfCharset, encodingOfPage, SYMBOL_CHARSET } from './code-pages';
import { CHARACTERS, LEFT_OUT, SKIPPED } from './control-words';
import { type RtfToken, rtfTokens } from './tokens';

/** Where the words of a group go. */
type Sink = {
  text: string;
  readonly kind: 'body' | 'note' | 'margin' | 'title' | 'fonts' | 'styles' | 'nothing';
};

type State = {
  sink: Sink;
  font: number;
  hidden: boolean;
  raised: boolean;
  inserted: boolean;
  deleted: boolean;
  /** How many characters stand in for one of Unicode. */
  stand: number;
  reason: string;
  level: number | undefined;
  style: number;
  inTable: boolean;
};

const DEEPEST = 1000;

/** Throws ReadError for a file that nests without end. O(n). */
export function readRtf(bytes: Uint8Array, options: ReadOptions = {}): ReadDocument {
  const reader = new RtfReader(new TrackedChanges(options.trackedChanges), options.encoding);
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) reader.take(token);
  return reader.finish();
}

class RtfReader {
  private readonly lines = new LineCollector();
  private readonly footnotes = new Footnotes();
  private readonly fonts = new Map<number, number>();
  private readonly styles = new Map<number, number>();
  private readonly body: Sink = { text: '', kind: 'body' };
  private readonly open: State[] = [];
  private state: State = {
    sink: this.body,
    font: -1,
    hidden: false,
    raised: false,
    inserted: false,
    deleted: false,
    stand: 1,
    reason: '',
    level: undefined,
    style: 0,
    inTable: false,
  };
  private encoding = 'windows-1252';
  private bytes = '';
  /** Characters still to be passed over behind one of Unicode. */
  private standing = 0;
  private optional = false;
  private title = '';
  private cell = new LineCollector();
  private rows: TextLine[][][] = [[]];
  private figures = 0;
  private change: 'inserted' | 'deleted' | undefined;

  constructor(
    private readonly changes: TrackedChanges,
    private readonly chosen: string | undefined,
  ) {}

  take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      const passed = Math.min(this.standing, token.bytes.length);
      this.standing -= passed;
      this.bytes += token.bytes.slice(passed);
      return;
    }
    this.decode();
    if (token.kind === 'word') this.word(token.word, token.value);
    else if (token.kind === 'open') this.openGroup();
    else this.closeGroup();
  }

  finish(): ReadDocument {
    this.decode();
    this.paragraph();
    this.endTable();
    this.footnotes.rest(this.lines);
    const { lines, leftOut } = this.lines;
    const tables = `Tables were read row by row, with “|” between the cells (${this.figures}).`;
    return {
      format: 'rtf',
      encoding: this.encoding,
      ...(this.title !== '' && { title: this.title }),
      lines,
      leftOut,
      remarks: [
        ...this.changes.remarks(),
        ...this.footnotes.remarks(),
        ...(this.figures > 0 ? [tables] : []),
      ],
    };
  }

  private openGroup(): void {
    this.open.push({ ...this.state });
    this.optional = false;
    if (this.open.length > DEEPEST) {
      throw new ReadError('The file nests groups deeper than documents do, so it was not read.');
    }
  }

  private closeGroup(): void {
    const inner = this.state;
    const outer = this.open.pop();
    if (!outer) return;
    this.state = outer;
    this.standing = 0;
    if (inner.sink === outer.sink) return;
    const text = inner.sink.text.replace(/\s+/g, ' ').trim();
    if (inner.sink.kind === 'note' && text !== '') this.emit(this.footnotes.mark('footnote', text));
    if (inner.sink.kind === 'margin') this.lines.leave(text, inner.reason);
    if (inner.sink.kind === 'title') this.title = text;
  }

  private word(word: string, value: number | undefined): void {
    this.standing = 0;
    if (word === '*') {
      this.optional = true;
      return;
    }
    const optional = this.optional;
    this.optional = false;
    if (this.destination(word, optional)) return;
    const character = CHARACTERS[word];
    if (character !== undefined) this.emit(character);
    else if (word === 'u') this.unicode(value ?? 0);
    else if (!this.layout(word, value)) this.format(word, value);
  }

  /** Opens the sink of a group that is no part of the running text. */
  private destination(word: string, optional: boolean): boolean {
    const turn = (kind: Sink['kind']) => {
      this.state.sink = { text: '', kind };
      return true;
    };
    const reason = LEFT_OUT[word];
    if (reason !== undefined) {
      this.state.reason = reason;
      return turn('margin');
    }
    if (word === 'fonttbl') return turn('fonts');
    if (word === 'stylesheet') return turn('styles');
    if (word === 'footnote') return turn('note');
    if (word === 'title' && this.state.sink.kind === 'nothing') return turn('title');
    if (SKIPPED.has(word) || (optional && !/^(?:shpinst|shptxt|ud|nestrow)$/.test(word))) {
      return turn('nothing');
    }
    return false;
  }

  private layout(word: string, value: number | undefined): boolean {
    const inBody = this.state.sink.kind === 'body';
    if (word === 'par' || word === 'sect' || word === 'page') {
      if (inBody) this.paragraph();
      else this.emit(' ');
    } else if (word === 'cell' || word === 'nestcell') {
      if (inBody) this.endCell();
    } else if (word === 'row' || word === 'nestrow') {
      if (inBody) this.rows.push([]);
    } else if (word === 'intbl') this.state.inTable = true;
    else if (word === 'pard') {
      this.state.inTable = false;
      this.state.level = undefined;
      this.state.style = 0;
    } else if (word === 's') this.state.style = value ?? 0;
    else if (word === 'outlinelevel') this.outline(value ?? 9);
    else return false;
    return true;
  }

  private outline(level: number): void {
    if (level > 8) return;
    if (this.state.sink.kind === 'styles') this.styles.set(this.state.style, level + 1);
    else this.state.level = level + 1;
  }

  private format(word: string, value: number | undefined): void {
    const on = value !== 0;
    const { state } = this;
    if (word === 'f') state.font = value ?? 0;
    else if (word === 'fcharset') this.fonts.set(state.font, value ?? 0);
    else if (word === 'ansicpg') this.encoding = encodingOfPage(value ?? 0) ?? this.encoding;
    else if (word === 'uc') state.stand = Math.min(9, Math.max(0, value ?? 1));
    else if (word === 'v') state.hidden = on;
    else if (word === 'super') state.raised = on;
    else if (word === 'nosupersub') state.raised = false;
    else if (word === 'revised') state.inserted = on;
    else if (word === 'deleted') state.deleted = on;
    else if (word === 'plain') {
      Object.assign(state, { hidden: false, raised: false, inserted: false, deleted: false });
    }
  }

  private unicode(value: number): void {
    const unit = value < 0 ? value + 0x10000 : value;
    this.emit(String.fromCharCode(unit));
    this.standing = this.state.stand;
  }

  private decode(): void {
    if (this.bytes === '') return;
    const bytes = Buffer.from(this.bytes, 'latin1');
    this.bytes = '';
    const charset = this.fonts.get(this.state.font) ?? 0;
    if (charset === SYMBOL_CHARSET) {
      this.emit(bytes.toString('latin1').replace(/[^\s\d.,;:()]/g, '•'));
      return;
    }
    const encoding = this.chosen ?? encodingOfCharset(charset) ?? this.encoding;
    this.emit(decodeBytes(bytes, encoding).text);
  }

  private emit(text: string): void {
    const { sink, hidden, inserted, deleted } = this.state;
    if (sink.kind === 'nothing' || sink.kind === 'fonts' || sink.kind === 'styles') return;
    const change = deleted ? 'deleted' : inserted ? 'inserted' : undefined;
    if (change !== undefined) {
      const keeps =
        change === this.change ? this.changes.wants(change) : this.changes.keeps(change);
      this.change = change;
      if (!keeps) return;
    } else this.change = undefined;
    if (hidden) this.lines.leave(text, 'Hidden in the document.');
    else sink.text += this.state.raised ? raised(text) : text;
    if (sink.text.length > MOST_CHARACTERS) throw tooLong();
  }

  private paragraph(): void {
    const text = this.body.text.trim();
    this.body.text = '';
    const headingLevel = this.state.level ?? this.styles.get(this.state.style);
    if (this.state.inTable) this.cell.paragraph(text, { headingLevel });
    else {
      this.endTable();
      this.lines.paragraph(text, { headingLevel });
      this.footnotes.after(text, this.lines);
    }
  }

  private endCell(): void {
    this.state.inTable = true;
    this.paragraph();
    this.rows.at(-1)?.push(this.cell.lines);
    this.cell = new LineCollector();
  }

  private endTable(): void {
    const rows = this.rows;
    this.rows = [[]];
    if (rows.every((row) => row.length === 0)) return;
    const { lines, order } = tableLines(rows);
    if (order === 'cells-in-a-line') this.figures += 1;
    this.lines.append(lines);
  }
}
