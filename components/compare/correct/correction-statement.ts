/** What a filled form says of two texts, and the request that stores it. */

import type { Statement } from '@/lib/core/address/addressed-correction';
import type { CorrectionForm, CorrectionGoal, CorrectionTable, SideName } from './correction-form';
import { joinedWith, keptRelation, takenLinks } from './taken-links';

/** The units the form speaks of: those chosen and what stays with them, or those of the link it is about. */
function unitsOfForm(
  form: CorrectionForm,
  goal: CorrectionGoal,
  table: CorrectionTable,
): Pick<CorrectionForm, SideName> {
  if (form.kind !== 'link' && goal.link) return goal.link;
  return joinedWith(form, keptLinks(form, goal, table), table);
}

function keptLinks(form: CorrectionForm, goal: CorrectionGoal, table: CorrectionTable) {
  return form.others === 'keep' ? takenLinks(form, goal, table) : [];
}

/** What the form says of the two texts. */
export function statementOf(
  form: CorrectionForm,
  goal: CorrectionGoal,
  table: CorrectionTable,
): Statement {
  const { kind } = form;
  const { left, right } = unitsOfForm(form, goal, table);
  const relation = form.relation || keptRelation(keptLinks(form, goal, table));
  return { kind, left, right, ...(kind !== 'unlink' && relation && { relation }) };
}

/** The request that stores it. Throws RangeError for what is not to be stored. */
export function requestOf(form: CorrectionForm, goal: CorrectionGoal, table: CorrectionTable) {
  const { reason, keeping } = form;
  if (keeping === 'address') throw new RangeError('what an address says is not stored');
  return { compare: table.sides, ...statementOf(form, goal, table), reason, visibility: keeping };
}
