import { z } from 'zod';
import { LINK_RELATIONS } from '../../lib/core/comparison/comparison';
import { CORRECTION_KINDS, type Correction } from '../../lib/core/comparison/correction';
import { unitsOf, type VersionText } from '../../lib/core/treaty/provision';
import { InputError } from '../command/input-error';
import { nameOf, readText } from '../command/read-file';
import { parseJson } from './read-entries';

const eIds = z.union([z.string().transform((eId) => [eId]), z.array(z.string()).min(1)]);

const CORRECTION = z.object({
  kind: z.enum(CORRECTION_KINDS),
  left: eIds,
  right: eIds,
  relation: z.enum(LINK_RELATIONS).nullish(),
  reason: z.string().nullish(),
});

/** The corrections of a file, in its order. Throws InputError that names the correction. */
export function readCorrections(
  given: string,
  left: VersionText,
  right: VersionText,
): Correction[] {
  const json = parseJson(given, readText(given));
  const list = z.array(CORRECTION).safeParse(json);
  if (!list.success) {
    const [issue] = list.error.issues;
    const at = typeof issue?.path[0] === 'number' ? `, correction ${issue.path[0] + 1}` : '';
    const field = issue?.path[1] === undefined ? '' : `“${String(issue.path[1])}”: `;
    throw new InputError(
      `${nameOf(given)}${at}: ${field}${issue?.message}. Each is {"kind": "${CORRECTION_KINDS.join('" | "')}", "left": [eId], "right": [eId]}.`,
    );
  }
  const known = { left: orderOf(left), right: orderOf(right) };
  return list.data.map((item, index): Correction => {
    const place = `${nameOf(given)}, correction ${index + 1}`;
    if (item.kind === 'relabel' && !item.relation) {
      throw new InputError(`${place}: a relabel needs a “relation”.`);
    }
    return {
      id: `correction-${index + 1}`,
      kind: item.kind,
      left: inOrder(item.left, known.left, `${place}, left`),
      right: inOrder(item.right, known.right, `${place}, right`),
      ...(item.relation && { relation: item.relation }),
      reason: item.reason ?? '',
      visibility: 'private',
      author: { id: 'command-line', name: 'Command line' },
      // Their order in the file is their order in time.
      created: new Date(index).toISOString(),
    };
  });
}

function orderOf(version: VersionText): ReadonlyMap<string, number> {
  return new Map(unitsOf(version.provisions).map(({ eId }, index) => [eId, index]));
}

function inOrder(
  named: readonly string[],
  order: ReadonlyMap<string, number>,
  place: string,
): string[] {
  const unknown = named.find((eId) => !order.has(eId));
  if (unknown !== undefined) {
    throw new InputError(`${place}: no article, preamble or annex has the eId “${unknown}”.`);
  }
  return [...new Set(named)].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
}
