/** What the elements, the force and the relations of statements are called, where people see them. */

import { isAddressed } from '@/lib/core/address/addressed-correction';
import type { DutyRelation } from '@/lib/core/address/duty-query';
import type { CellCorrection, CellSaid } from '@/lib/core/comparison/cell-correction';
import type { Element, ElementRelation, Force, Statement } from '@/lib/core/comparison/statement';

export const ELEMENT_WORDS: Readonly<Record<Element, string>> = {
  who: 'Who',
  force: 'Force',
  action: 'Does what',
  to: 'To or for whom',
  when: 'When',
  time: 'How fast',
  means: 'By what means',
  law: 'Under what law',
  except: 'Except',
  until: 'Until',
};

/** In the order in which a lawyer asks for them. */
export const ELEMENT_ORDER = Object.keys(ELEMENT_WORDS) as Element[];

export const FORCE_WORDS: Readonly<Record<Force, string>> = {
  obligation: 'must',
  prohibition: 'must not',
  permission: 'may',
  right: 'has the right',
  constitutive: 'is so',
};

export const FORCE_NAMES: Readonly<Record<Force, string>> = {
  obligation: 'Obligation (must)',
  prohibition: 'Prohibition (must not)',
  permission: 'Permission (may)',
  right: 'Right (is entitled to)',
  constitutive: 'Constitutive (it is so)',
};

export const DUTY_RELATION_WORDS: Readonly<Record<DutyRelation, string>> = {
  same: 'Same words',
  reworded: 'Reworded',
  opposed: 'Opposed',
  'only-a': 'Only in A',
  'only-b': 'Only in B',
};

/** The sign between two cells, and what it is read out as. */
export const ELEMENT_SIGNS: Readonly<Record<ElementRelation, readonly [string, string]>> = {
  same: ['=', 'the same'],
  reworded: ['≈', 'reworded'],
  opposed: ['≠', 'opposed'],
  'only-left': ['A', 'only in A'],
  'only-right': ['B', 'only in B'],
};

/** "read by rule: modal verb", or the people whose corrections hold in a statement. */
export function readBy(
  { rule, corrections = [] }: Pick<Statement, 'rule' | 'corrections'>,
  known: ReadonlyMap<string, CellCorrection>,
): string {
  const by = corrections.flatMap((id) => known.get(id) ?? []);
  if (by.length === 0) return `Read by rule: ${rule}`;
  const people = [
    ...new Set(by.map((one) => (isAddressed(one) ? 'the address' : one.author.name))),
  ];
  return `Corrected by ${people.join(', ')}; the rest read by rule: ${rule}`;
}

/** "1 duty", "31 duties". */
export function dutiesInWords(count: number): string {
  return count === 1 ? '1 duty' : `${count} duties`;
}

/** What a correction says, in a sentence; `text` is that of the provision. */
export function cellSentence(said: CellSaid, text: string): string {
  if (said.kind === 'drop') return 'This is no statement.';
  if (said.kind === 'force') return `Force: ${FORCE_WORDS[said.force]}.`;
  const words = said.spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join(' … ');
  return `${ELEMENT_WORDS[said.element]}: ${words === '' ? 'not said' : words}.`;
}
