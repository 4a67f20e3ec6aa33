/**
 * Known treaties made into files of every form and read back. Every second treaty of the sorted list is
 * held out: nobody looks at what is missed there while mending a rule.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxFile } from '../../lib/formats/testing/treaty-files/docx-file';
import { htmlFile, printablePage } from '../../lib/formats/testing/treaty-files/html-file';
import { pdfFile } from '../../lib/formats/testing/treaty-files/pdf-file';
import {
  oneLineText,
  plainText,
  wrappedText,
} from '../../lib/formats/testing/treaty-files/plain-files';
import { rtfFile } from '../../lib/formats/testing/treaty-files/rtf-file';
import {
  articlesOf,
  type Layout,
  layoutOf,
  type Printed,
  printedParagraphs,
  type SourceTreaty,
} from '../../lib/formats/testing/treaty-files/source-treaty';
import { findBrowser, printPdf } from '../../lib/formats/write/print-pdf';
import { shuffled } from '../eval/random';
import { articlesIn, readBack } from './read-back';
import { type ArticleFigures, ArticleTally } from './score';
import { readTotaSource, totaFiles } from './tota-source';

export const FORMS = [
  'plain',
  'wrapped',
  'one-line',
  'html',
  'docx',
  'rtf',
  'xml',
  'set-pdf',
  'pdf',
] as const;

export type Form = (typeof FORMS)[number];

export type FormFigures = {
  readonly form: Form;
  readonly target: number;
  readonly files: number;
  readonly tuned: ArticleFigures;
  readonly heldOut: ArticleFigures;
  readonly all: ArticleFigures;
  /** Least share of a file's characters that was accounted for. */
  readonly coverage: number;
  readonly seconds: number;
};

/** What went wrong in one file; of held-out files only that something did. */
export type FormTrouble = {
  readonly form: Form;
  readonly file: string;
  readonly heldOut: boolean;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly failed?: { readonly outcome: 'refused' | 'crashed'; readonly message: string };
};

const TARGETS: Readonly<Record<Form, number>> = {
  plain: 0.98,
  wrapped: 0.95,
  'one-line': 0.95,
  html: 0.97,
  docx: 0.97,
  rtf: 0.97,
  xml: 0.98,
  'set-pdf': 0.95,
  pdf: 0.95,
};
const ENDINGS: Readonly<Record<Form, string>> = {
  plain: 'txt',
  wrapped: 'txt',
  'one-line': 'txt',
  html: 'html',
  docx: 'docx',
  rtf: 'rtf',
  xml: 'xml',
  'set-pdf': 'pdf',
  pdf: 'pdf',
};
const SEED = 9;
const NO_BROWSER =
  'printed PDF: no Chromium was found to print with; name one with CONCORDAT_CHROMIUM';

type Writer = (
  paragraphs: readonly Printed[],
  layout: Layout,
  treaty: SourceTreaty,
  folder: string,
) => string | Uint8Array | Promise<Uint8Array>;

const WRITERS: Readonly<Record<Form, Writer>> = {
  plain: plainText,
  wrapped: wrappedText,
  'one-line': oneLineText,
  html: htmlFile,
  docx: docxFile,
  rtf: rtfFile,
  // As it stands in the corpus, which states its structure.
  xml: (_paragraphs, _layout, { name }, folder) => readFileSync(join(folder, name)),
  'set-pdf': (paragraphs, _layout, { name }) => pdfFile(paragraphs, name),
  pdf: (paragraphs, layout, treaty) => printPdf(printablePage(paragraphs, layout, treaty)),
};

export type FormsWanted = {
  readonly folder: string;
  /** How many treaties, drawn by a fixed seed; all where undefined. */
  readonly sample: number | undefined;
  /** How many of them become PDF, which takes seconds each. */
  readonly pdfs: number;
  /** Whether a browser may print them as well. */
  readonly browser: boolean;
};

export type FormsResult = {
  readonly forms: readonly FormFigures[];
  readonly troubles: readonly FormTrouble[];
  readonly skipped: readonly string[];
};

/** One treaty in memory at a time. */
export async function evaluateForms(wanted: FormsWanted): Promise<FormsResult> {
  const files = totaFiles(wanted.folder).map((name, place) => ({ name, place }));
  const drawn = shuffled(files, SEED).slice(0, wanted.sample ?? files.length);
  const printed = new Set(drawn.slice(0, wanted.pdfs).map(({ name }) => name));
  const canPrint = wanted.browser && findBrowser() !== undefined;
  const judges = new Map(FORMS.map((form) => [form, new FormJudge(form, wanted.folder)]));
  for (const { name, place } of drawn.sort((one, other) => one.place - other.place)) {
    const treaty = readTotaSource(wanted.folder, name);
    for (const [form, judge] of judges) {
      if (/pdf/.test(form) && !printed.has(name)) continue;
      if (form === 'pdf' && !canPrint) continue;
      await judge.judge(treaty, place);
    }
  }
  const all = [...judges.values()];
  return {
    forms: all.filter(({ files: read }) => read > 0).map((judge) => judge.result()),
    troubles: all.flatMap(({ troubles }) => troubles),
    skipped: canPrint ? [] : [wanted.browser ? NO_BROWSER : 'printed PDF: not asked for'],
  };
}

class FormJudge {
  readonly troubles: FormTrouble[] = [];
  files = 0;
  readonly #tuned = new ArticleTally();
  readonly #heldOut = new ArticleTally();
  readonly #all = new ArticleTally();
  #coverage = 1;
  #milliseconds = 0;

  constructor(
    private readonly form: Form,
    private readonly folder: string,
  ) {}

  async judge(treaty: SourceTreaty, place: number): Promise<void> {
    const { form, folder } = this;
    // Both halves hold every layout.
    const layout = layoutOf(Math.floor(place / 2));
    const content = await WRITERS[form](printedParagraphs(treaty, layout), layout, treaty, folder);
    const name = treaty.name.replace(/(?<!\w)\w+$/, ENDINGS[form]);
    const from = performance.now();
    const read = await readBack(content, { name, lang: treaty.lang });
    this.#milliseconds += performance.now() - from;
    this.files += 1;
    const known = articlesOf(treaty);
    const found = read.outcome === 'read' ? articlesIn(read.treaty.provisions) : [];
    const heldOut = place % 2 === 1;
    const misses = this.#all.add(known, found);
    (heldOut ? this.#heldOut : this.#tuned).add(known, found);
    if (read.outcome === 'read') {
      this.#coverage = Math.min(this.#coverage, read.treaty.coverage.share);
    }
    const failed = read.outcome === 'read' ? undefined : read;
    if (failed !== undefined || misses.missed.length + misses.wrong.length > 0) {
      this.troubles.push({
        form,
        file: treaty.name,
        heldOut,
        ...misses,
        ...(failed !== undefined && { failed }),
      });
    }
  }

  result(): FormFigures {
    return {
      form: this.form,
      target: TARGETS[this.form],
      files: this.files,
      tuned: this.#tuned.figures,
      heldOut: this.#heldOut.figures,
      all: this.#all.figures,
      coverage: this.#coverage,
      seconds: this.#milliseconds / 1000,
    };
  }
}
