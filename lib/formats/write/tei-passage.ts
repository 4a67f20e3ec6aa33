/**
 * The passages of a TEI document. A line of the texts is a `p`, or a `label` where it is a title; a line
 * that only one text has is a reading that holds the whole `p`. Where one text breaks a line that the
 * other does not break, the break is an `lb` in its reading. Every provision begins at an `anchor` with
 * an `xml:id`, which says how sure its text is (`cert`) and what it corresponds to (`corresp`).
 *
 * Reference: TEI P5, 12.2.3 (parallel segmentation), 13.1.2 (pointing), 21.1.2 (certainty by `cert`).
 */

import { isUnit, unitEId, type VersionText } from '@/lib/core/treaty/provision';
import { element, xmlText } from '../document/xml';
import type { RedlinePassage } from '../redline/passages';
import type { Piece, StreamPassage } from '../redline/pieces';
import type { StretchStatus } from '../redline/stretches';
import { certOf } from './tei-certainty';

type Witness = 'A' | 'B';

const WITNESS: Readonly<Record<StretchStatus, Witness | undefined>> = {
  both: undefined,
  deleted: 'A',
  'moved-from': 'A',
  inserted: 'B',
  'moved-to': 'B',
};

const SIDES = { A: 'left', B: 'right' } as const;

/** A provision's beginning in the text of its unit. */
type Beginning = { readonly at: number; readonly eId: string; readonly cert: string };

/** The beginnings in each unit of a witness, in order. */
export type Beginnings = Readonly<Record<Witness, ReadonlyMap<string, readonly Beginning[]>>>;

export function beginningsOf(left: VersionText, right: VersionText): Beginnings {
  return { A: ofVersion(left), B: ofVersion(right) };
}

/** The `xml:id` of a provision of a witness. */
export function provisionId(witness: Witness, eId: string): string {
  return `${witness}.${eId}`;
}

/** One passage as a `div`. O(text · beginnings of its units). */
export function passageXml({ passage, pieces }: StreamPassage, beginnings: Beginnings): string {
  const context = { beginnings, partners: partnersOf(passage) };
  return element('div', divAttributes(passage), groupAnchors(passage) + linesXml(pieces, context));
}

type Context = {
  readonly beginnings: Beginnings;
  /** What each witness's units in this passage correspond to, as references. */
  readonly partners: Readonly<Record<Witness, string | undefined>>;
};

/** What the passage is, the relation of its sides, and the other place of a move. */
function divAttributes(passage: RedlinePassage): Record<string, string | undefined> {
  if (passage.kind === 'only') return { type: passage.side === 'left' ? 'only-a' : 'only-b' };
  const subtype = passage.link?.relation;
  if (passage.kind === 'pair') return { type: 'pair', subtype };
  const [here, there] = passage.side === 'left' ? ['from', 'to'] : ['to', 'from'];
  const id = (end: string) => `move${passage.move + 1}-${end}`;
  return { type: `moved-${here}`, subtype, 'xml:id': id(here), corresp: `#${id(there)}` };
}

function partnersOf(passage: RedlinePassage): Context['partners'] {
  if (passage.kind === 'only') return { A: undefined, B: undefined };
  const refs = (witness: Witness) =>
    passage[SIDES[witness]]
      .map(({ provision }) => `#${provisionId(witness, provision.eId)}`)
      .join(' ');
  return { A: refs('B'), B: refs('A') };
}

/** Parts and chapters have no text of their own to begin in: their anchors open the passage. */
function groupAnchors(passage: RedlinePassage): string {
  const of = (witness: Witness) => {
    if (passage.kind === 'only') {
      return passage.side === SIDES[witness] ? [passage.block] : [];
    }
    if (passage.kind === 'moved' && passage.side !== SIDES[witness]) return [];
    return passage[SIDES[witness]];
  };
  return (['A', 'B'] as const)
    .flatMap((witness) =>
      of(witness)
        .filter(({ text }) => text === undefined)
        .map(({ provision }) =>
          element('anchor', { 'xml:id': provisionId(witness, provision.eId) }),
        ),
    )
    .join('');
}

function linesXml(pieces: readonly Piece[], context: Context): string {
  let xml = '';
  let open: Piece[] = [];
  const close = (witness?: Witness) => {
    xml += lineXml(open, witness, context);
    open = [];
  };
  for (const piece of pieces) {
    const witness = WITNESS[piece.status];
    if (piece.text !== '\n') open.push(piece);
    else if (witness === undefined) close();
    else if (open.every(({ status }) => WITNESS[status] === witness)) close(witness);
    else open.push(piece);
  }
  if (open.length > 0) close();
  return xml;
}

/** A line of both texts, or of one witness alone. */
function lineXml(pieces: readonly Piece[], witness: Witness | undefined, context: Context): string {
  const isTitle = pieces[0] !== undefined && pieces[0].role !== 'text';
  const line = (content: string) => `\n${element(isTitle ? 'label' : 'p', {}, content)}`;
  if (witness === undefined) {
    return line(pieces.map((piece) => readingXml(piece, context)).join(''));
  }
  const moved = pieces.find(({ status }) => status.startsWith('moved'));
  const words = pieces.map((piece) => {
    const own = wordsXml(piece, context);
    // Words that changed on the way, in what moved.
    return moved && !piece.status.startsWith('moved')
      ? element('seg', { type: 'reworded' }, own)
      : own;
  });
  return appXml(line(words.join('')), witness, moved ?? pieces[0], context);
}

function readingXml(piece: Piece, context: Context): string {
  const words = piece.text === '\n' ? element('lb') : wordsXml(piece, context);
  const witness = WITNESS[piece.status];
  return witness === undefined ? words : appXml(words, witness, piece, context);
}

function appXml(
  content: string,
  witness: Witness,
  piece: Piece | undefined,
  { beginnings }: Context,
): string {
  const moved =
    piece?.status.startsWith('moved') && piece.move !== undefined ? piece.move : undefined;
  const place = piece?.[SIDES[witness]];
  const cert =
    place && beginnings[witness].get(place.eId)?.findLast(({ at }) => at <= place.at)?.cert;
  const type = moved === undefined ? undefined : 'moved';
  const n = moved === undefined ? undefined : `move${moved + 1}`;
  return element('app', { type, n }, element('rdg', { wit: `#${witness}`, cert }, content));
}

/** The words of a piece with the anchors of what begins in them. */
function wordsXml(piece: Piece, context: Context): string {
  const anchors = (['A', 'B'] as const)
    .flatMap((witness) => anchorsIn(piece, witness, context))
    .sort((one, other) => one.at - other.at);
  let xml = '';
  let done = 0;
  for (const { at, anchor } of anchors) {
    xml += xmlText(piece.text.slice(done, at)) + anchor;
    done = at;
  }
  return xml + xmlText(piece.text.slice(done));
}

function anchorsIn(piece: Piece, witness: Witness, { beginnings, partners }: Context) {
  const place = piece[SIDES[witness]];
  if (place === undefined) return [];
  const end = place.at + piece.text.length;
  return (beginnings[witness].get(place.eId) ?? [])
    .filter(({ at }) => at >= place.at && at < end)
    .map(({ at, eId, cert }) => ({
      at: at - place.at,
      anchor: element('anchor', {
        'xml:id': provisionId(witness, eId),
        corresp: eId === place.eId ? partners[witness] : undefined,
        cert,
      }),
    }));
}

function ofVersion({ provisions }: VersionText): ReadonlyMap<string, readonly Beginning[]> {
  const byUnit = new Map<string, Beginning[]>();
  for (const provision of provisions.filter(({ text }) => text !== '')) {
    const unit = isUnit(provision) ? provision.eId : unitEId(provision.eId);
    const own = { at: provision.start, eId: provision.eId, cert: certOf(provision.state) };
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), own]);
  }
  return byUnit;
}
