/**
 * Statements and corrections of their cells over our own API, the same door that programs use.
 */

import type { CellCorrection, CellSaid } from '@/lib/core/comparison/cell-correction';
import type { Statement, StatementSpan } from '@/lib/core/comparison/statement';
import { newKey, type Result, sendJson } from './send-json';

const COLLECTION = '/api/v1/statement-corrections';

export type CellRequest = {
  readonly text: string;
  readonly statement: string;
  readonly span: StatementSpan;
  readonly said: CellSaid;
  readonly reason: string;
  readonly visibility: CellCorrection['visibility'];
};

/** A statement with the text of the provision that it stands in. */
export type ReadStatement = {
  readonly statement: Statement;
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
};

type Answer = {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly units: readonly { readonly eId: string; readonly text: string }[];
  readonly statements: readonly Statement[];
};

/** A statement as it stands with the corrections that `cells` names; undefined where it cannot be had. */
export async function fetchStatement(
  text: string,
  id: string,
  cells: string,
): Promise<ReadStatement | undefined> {
  const eId = id.slice(0, id.lastIndexOf('~'));
  const query = new URLSearchParams({ text, unit: eId, ...(cells !== '' && { cells }) });
  try {
    const response = await fetch(`/api/v1/statements?${query}`);
    if (!response.ok) return undefined;
    const { lang, dir, units, statements }: Answer = await response.json();
    const statement = statements.find((one) => one.id === id);
    const unit = units.find((one) => one.eId === eId);
    return statement && unit && { statement, text: unit.text, lang, dir };
  } catch {
    return undefined;
  }
}

let last = { content: '', key: '' };

/** Stores a correction. The same one sent again, because an answer was lost, is stored once. */
export async function saveCell({ said, ...request }: CellRequest): Promise<Result<CellCorrection>> {
  const body = { ...request, ...said };
  const content = JSON.stringify(body);
  if (last.content !== content) last = { content, key: newKey() };
  const answer = await sendJson<CellCorrection>('POST', COLLECTION, body, {
    idempotencyKey: last.key,
  });
  // Stored: whoever makes it again, after undoing it, means another one.
  if (answer.ok) last = { content: '', key: '' };
  return answer;
}

/** Ends a correction's force; answers it as it then stands. */
export async function withdrawCell(id: string): Promise<Result<CellCorrection>> {
  return sendJson('DELETE', `${COLLECTION}/${encodeURIComponent(id)}`);
}
