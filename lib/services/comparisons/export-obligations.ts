import type { Actor } from '@/lib/core/access/policy';
import type { CompareQuery } from '@/lib/core/address/compare-query';
import { permanentPath } from '@/lib/core/address/comparison-address';
import type { Side } from '@/lib/core/address/version-address';
import { ENGINE_VERSION } from '@/lib/core/engine/compare';
import { findDuties } from '@/lib/core/presentation/duties';
import { AppError } from '@/lib/errors';
import type { ExportedObligations } from '@/lib/formats/document/exported-obligations';
import { textFileName } from '@/lib/formats/document/exported-text';
import { docxObligations } from '@/lib/formats/docx/obligations-document';
import { igScript } from '@/lib/formats/write/ig-script';
import { obligationsCsv } from '@/lib/formats/write/obligations-csv';
import { obligationsJson } from '@/lib/formats/write/obligations-json';
import { compareNWay } from './compare-n-way';
import { type ComparedPair, compareVersions } from './compare-versions';
import type { ExportedFile } from './export-comparison';
import { OBLIGATION_FORMATS, type ObligationFormat } from './obligation-formats';
import { obligationsOfMany, obligationsOfPair } from './open-obligations';

export type ObligationsRequest = {
  readonly sides: readonly Side[];
  readonly query: CompareQuery;
  /** The address people use, without a trailing slash. */
  readonly origin: string;
  /** ISO 8601. */
  readonly date: string;
};

/** The obligations of two or more texts as plain values. */
export async function obligationsAsJson(actor: Actor, request: ObligationsRequest) {
  return obligationsJson((await gather(actor, request)).exported);
}

/**
 * The obligations of two or more texts as a file: those that the query leaves, in its order. Throws
 * `invalid-input` for a Word table of more than two texts.
 */
export async function exportObligations(
  actor: Actor,
  format: ObligationFormat,
  request: ObligationsRequest,
): Promise<ExportedFile> {
  const { exported, pair } = await gather(actor, request);
  const { type, suffix } = OBLIGATION_FORMATS[format];
  const sides = exported.table.versions.map(textFileName);
  const name = `${sides.join('--')}-obligations${suffix}`;
  return { name, type, content: write(format, exported, pair) };
}

function write(
  format: ObligationFormat,
  exported: ExportedObligations,
  pair: ComparedPair | undefined,
): string | Uint8Array {
  switch (format) {
    case 'obligations-csv':
      return obligationsCsv(exported);
    case 'obligations-json':
      return `${JSON.stringify(obligationsJson(exported), null, 2)}\n`;
    case 'ig-script':
      return igScript(exported);
    case 'obligations-docx':
      if (pair) return docxObligations(exported, pair.left, pair.right, pair.comparison);
      throw new AppError('invalid-input', { detail: 'A Word table holds two texts.' });
  }
}

async function gather(
  actor: Actor,
  { sides, query, origin, date }: ObligationsRequest,
): Promise<{ exported: ExportedObligations; pair?: ComparedPair }> {
  const [a, b, ...more] = sides;
  if (!a || !b) throw new RangeError('a comparison has two sides');
  const pair = more.length === 0 ? await compareVersions(actor, [a, b], query) : undefined;
  const many = pair ? undefined : await compareNWay(actor, sides, { ...query, pivot: 0 });
  const { table, cells } = pair
    ? await obligationsOfPair(actor, pair, query.duties.cells)
    : await obligationsOfMany(actor, many ?? { versions: [], compared: [] }, query.duties.cells);
  const named = cells.applied.map(({ id }) => id);
  const pinned = { ...query.duties, cells: named.length === 0 ? ('none' as const) : named };
  const applied = pair ? [pair.corrections.applied] : (many?.corrections ?? []);
  const path = permanentPath(
    table.versions,
    { ...query, show: 'obligations', duties: pinned },
    applied,
  );
  const duties = findDuties(table, query);
  const exported = { table, duties, address: origin + path, engine: ENGINE_VERSION, date };
  return { exported, ...(pair && { pair }) };
}
