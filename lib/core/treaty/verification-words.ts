/**
 * How far words were verified, said so that nobody needs a legend: pages, exports and the API take
 * it from here, so that it reads the same everywhere.
 */

import type { VerificationState } from './provision';
import type { Source } from './treaty';
import { SOURCE_KIND_LABELS } from './treaty-labels';
import type { Verification, VerifiedPiece } from './verification';

type Words = { readonly mark: string; readonly sentence: string };

/** Of a state that rests on sources, what it says of them. */
type StateWords = Words & { readonly from?: (sources: string) => string };

/** A state in a few words and in a sentence. */
export const VERIFICATION_WORDS: Readonly<Record<VerificationState, StateWords>> = {
  'official-text': {
    mark: 'As published',
    sentence: 'The wording is that of the publication named as its source.',
    from: (sources) => `As published by ${sources}`,
  },
  'text-seen': {
    mark: 'Text seen in the sources',
    sentence:
      'Rendered in our words from its text, or a near-verbatim digest of it, seen in the sources named.',
    from: (sources) => `Rendered in our words from a text or digest seen in ${sources}`,
  },
  'content-confirmed': {
    mark: 'Content confirmed, wording not seen',
    sentence: 'The sources named confirm what it says; its wording was not seen.',
    from: (sources) => `Content confirmed by ${sources}, wording not seen`,
  },
  'as-imported': {
    mark: 'As imported, not checked',
    sentence:
      'The wording of a file that somebody imported; it was not held against a publication.',
    from: (sources) => `As imported from ${sources}, not checked`,
  },
  'from-memory': {
    mark: 'From memory, not checked',
    sentence: 'Written from memory and fairly sure; no source seen gives its wording.',
  },
  'low-confidence': {
    mark: 'Uncertain, not checked',
    sentence:
      'Number or content may be wrong: check it against the authentic text before relying on it.',
  },
};

/** What is said of a number that no source seen gives. */
export const NUMBER_NOT_CONFIRMED: Words = {
  mark: 'Number not confirmed',
  sentence: 'No source seen gives this article’s number; it is our best guess.',
};

/** What is said of a source whose address is known only in part. */
export const PARTIAL_ADDRESS = 'address known in part';

/** The words for a whole unit; where its parts differ, each state with the parts it holds for. */
export function verificationWords(verification: Verification): Words {
  if (!verification.mixed) return VERIFICATION_WORDS[verification.worst];
  const sentences = piecesByState(verification).map(
    ({ state, pieces }) => `${pieces}: ${lowerFirst(VERIFICATION_WORDS[state].mark)}.`,
  );
  return { mark: 'Differs by paragraph', sentence: sentences.join(' ') };
}

/** How far a unit was verified and who says so, in one line without a full stop at its end. */
export function provenanceLine(verification: Verification, sources: readonly Source[]): string {
  const { mark, from }: StateWords = VERIFICATION_WORDS[verification.worst];
  if (verification.mixed) return verificationWords(verification).sentence.replace(/\.$/, '');
  return from && sources.length > 0 ? from(sourceNames(sources, 2)) : mark;
}

/** Publishers with their kinds, the first ones by name: `Hankyoreh (press) and 2 more`. */
function sourceNames(sources: readonly Source[], most: number): string {
  const names = [...new Set(sources.map(sourceName))];
  const shown = names.length === most + 1 ? names : names.slice(0, most);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' and ');
}

function sourceName({ publisher, title, url, kind }: Source): string {
  const label = kind && kind !== 'other' ? SOURCE_KIND_LABELS[kind] : undefined;
  const name = publisher ?? title ?? url;
  return label && !name.includes(`(${label})`) ? `${name} (${label})` : name;
}

/** Each state of a mixed unit with the pieces it holds for, as `Paragraphs 1, 3(a)`. */
export function piecesByState({
  pieces,
}: Verification): { readonly state: VerificationState; readonly pieces: string }[] {
  const byState = new Map<VerificationState, VerifiedPiece[]>();
  for (const piece of pieces) {
    byState.set(piece.state, [...(byState.get(piece.state) ?? []), piece]);
  }
  return [...byState].map(([state, group]) => ({ state, pieces: pieceNames(group) }));
}

function pieceNames(pieces: readonly VerifiedPiece[]): string {
  const numbered = pieces.filter(({ eId, isOpening }) => !isOpening && partPath(eId) !== '');
  const noun = numbered.every(({ eId }) => !eId.includes('__para_')) ? 'Point' : 'Paragraph';
  const numbers = numbered.map(({ eId }) => partPath(eId)).join(', ');
  const openings = pieces
    .filter(({ isOpening }) => isOpening)
    .map(({ eId }) => `opening words${partPath(eId) === '' ? '' : ` of ${partPath(eId)}`}`);
  const named = numbers === '' ? [] : [`${noun}${numbered.length > 1 ? 's' : ''} ${numbers}`];
  return upperFirst([...openings, ...named].join(', '));
}

/** `art_3__para_2__point_a` -> `2(a)`; empty for a unit. */
function partPath(eId: string): string {
  const [first = '', ...rest] = [...eId.matchAll(/__(?:para|point)_([^_]+)/g)].map(
    ([, number]) => number,
  );
  return `${first}${rest.map((number) => `(${number})`).join('')}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
