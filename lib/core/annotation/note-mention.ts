/**
 * Mentions: a clause of a text, or a person, named in the words of a note. What is mentioned is stored by
 * its address and not by what it says, with the label that its writer saw; whoever may not read the clause
 * is shown that label and nothing more.
 */

import { isUuid } from '@/lib/core/address/uuid';
import { formatTextName, isSlug, parseTextName } from '@/lib/core/address/version-address';
import { textPath } from '@/lib/core/address/view';
import { isBlank } from '@/lib/core/text/blank';

export type ClauseMention = {
  readonly type: 'mention';
  readonly kind: 'clause';
  readonly treaty: string;
  readonly lang: string;
  /** The short name of its text, where the language has several. */
  readonly name?: string;
  readonly eId: string;
  readonly label: string;
};

export type PersonMention = {
  readonly type: 'mention';
  readonly kind: 'person';
  readonly id: string;
  readonly label: string;
};

export type NoteMention = ClauseMention | PersonMention;

/** Characters (UTF-16) of a label. */
const LONGEST_LABEL = 120;
const EID = /^[\p{L}\p{N}_.-]{1,200}$/u;
/** Control, format and private characters; joiners belong to the writing of some scripts. */
const HIDDEN = /[^\P{C}\u200c\u200d]/gu;

/** A mention as a note may hold it; undefined for anything else. O(length). */
export function readMention(node: Readonly<Record<string, unknown>>): NoteMention | undefined {
  const { type, kind, treaty, lang, name, eId, id } = node;
  const label = readLabel(node.label);
  if (type !== 'mention' || label === undefined) return undefined;
  if (kind === 'person') {
    return typeof id === 'string' && isUuid(id) ? { type, kind, id, label } : undefined;
  }
  if (kind !== 'clause' || typeof treaty !== 'string' || typeof lang !== 'string') return undefined;
  if (name !== undefined && typeof name !== 'string') return undefined;
  if (!isSlug(treaty) || parseTextName(formatTextName({ lang, name })) === undefined) {
    return undefined;
  }
  if (typeof eId !== 'string' || !EID.test(eId)) return undefined;
  return { type, kind, treaty, lang, ...(name !== undefined && { name }), eId, label };
}

function readLabel(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const label = value.normalize('NFC').replace(HIDDEN, '');
  return isBlank(label) || label.length > LONGEST_LABEL ? undefined : label;
}

/** Where a mentioned clause is read, in the newest version of its text. */
export function pathOfClause({ treaty, lang, name, eId }: Omit<ClauseMention, 'label'>): string {
  return `${textPath({ slug: treaty, lang, name })}#${encodeURIComponent(eId)}`;
}

/** A mention as plain text. */
export function mentionText({ kind, label }: NoteMention): string {
  return kind === 'person' ? `@${label}` : label;
}
