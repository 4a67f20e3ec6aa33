/**
 * The passages of a TEI document. A line of the texts is a `p`, or a `label` where it is a title; a line
 * that only one text has is a reading that holds the whole `p`. Every variation is one `app` with a reading
 * of either witness, an empty one where it has nothing. Where one text breaks a line that the
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
type Of<T> = Readonly<Record<Witness, T>>;

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

/** The beginnings in each unit of a witness, in order, and its language where the document's is another. */
export type Beginnings = Of<ReadonlyMap<string, readonly Beginning[]>> & {
  readonly foreign: Of<string | undefined>;
};

/** The document is in the language of the left text. */
export function beginningsOf(left: VersionText, right: VersionText): Beginnings {
  const foreign = { A: undefined, B: right.lang === left.lang ? undefined : right.lang };
  return { A: ofVersion(left), B: ofVersion(right), foreign };
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

/** A line that one witness alone has, or what is left open at the end of a passage. */
type OwnLine = { readonly witness: Witness; readonly pieces: readonly Piece[] };

function linesXml(pieces: readonly Piece[], context: Context): string {
  let xml = '';
  let open: Piece[] = [];
  let own: OwnLine[] = [];
  const closeOwn = () => {
    xml += ownLinesXml(own, context);
    own = [];
  };
  const closeShared = () => {
    closeOwn();
    xml += lineXml(open, runsOf(open, context).join(''));
    open = [];
  };
  for (const piece of pieces) {
    const witness = WITNESS[piece.status];
    if (piece.text !== '\n') open.push(piece);
    else if (witness === undefined) closeShared();
    else if (open.every(({ status }) => WITNESS[status] === witness)) {
      own.push({ witness, pieces: open });
      open = [];
    } else open.push(piece);
  }
  if (open.length > 0) closeShared();
  closeOwn();
  return xml;
}

function lineXml(pieces: readonly Piece[], content: string): string {
  const isTitle = pieces[0] !== undefined && pieces[0].role !== 'text';
  return `\n${element(isTitle ? 'label' : 'p', {}, content)}`;
}

/** Lines of one witness that follow each other, as one variation; what moved is a variation by itself. */
function ownLinesXml(lines: readonly OwnLine[], context: Context): string {
  const movedOf = ({ pieces }: OwnLine) => pieces.find(isMoved)?.move;
  return groupRuns(lines, movedOf)
    .map((run) => {
      const reading = (witness: Witness) =>
        run.filter((line) => line.witness === witness).map(({ pieces }) => pieces);
      const content = (own: readonly (readonly Piece[])[]) =>
        own.map((pieces) => lineXml(pieces, ownWordsXml(pieces, context))).join('');
      const [a, b] = [reading('A'), reading('B')];
      return appXml(
        { A: content(a), B: content(b) },
        { A: a.flat()[0], B: b.flat()[0] },
        run.flatMap(({ pieces }) => pieces).find(isMoved),
        context,
      );
    })
    .join('');
}

/** The words of a line that one witness has; those that changed on the way, in what moved, are marked so. */
function ownWordsXml(pieces: readonly Piece[], context: Context): string {
  const moved = pieces.some(isMoved);
  return pieces
    .map((piece) => {
      const words = wordsXml(piece, context);
      return moved && !isMoved(piece) ? element('seg', { type: 'reworded' }, words) : words;
    })
    .join('');
}

/** The pieces of a line: what both have as it is, and each variation with a reading of either witness. */
function runsOf(pieces: readonly Piece[], context: Context): string[] {
  const words = (piece: Piece) => (piece.text === '\n' ? element('lb') : wordsXml(piece, context));
  const isShared = ({ status }: Piece) => WITNESS[status] === undefined;
  const keyOf = (piece: Piece) =>
    isShared(piece) ? 'both' : `${isMoved(piece) ? piece.move : kindOf(piece)}`;
  return groupRuns(pieces, keyOf).map((run) => {
    if (run.every(isShared)) return run.map(words).join('');
    const reading = (witness: Witness) => run.filter(({ status }) => WITNESS[status] === witness);
    const [a, b] = [reading('A'), reading('B')];
    return appXml(
      { A: a.map(words).join(''), B: b.map(words).join('') },
      { A: a[0], B: b[0] },
      run.find(isMoved),
      context,
      run.every(({ spelling }) => spelling),
    );
  });
}

function kindOf({ spelling }: Piece): 'spelling' | 'changed' {
  return spelling ? 'spelling' : 'changed';
}

function isMoved({ status, move }: Piece): boolean {
  return status.startsWith('moved') && move !== undefined;
}

/** Items that follow each other and have the same key, together. */
function groupRuns<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const runs: T[][] = [];
  let last: unknown;
  for (const item of items) {
    const key = keyOf(item);
    const run = runs.at(-1);
    if (run && key === last) run.push(item);
    else runs.push([item]);
    last = key;
  }
  return runs;
}

/** One variation, with a reading of either witness: an empty one where it has nothing. */
function appXml(
  readings: Of<string>,
  first: Of<Piece | undefined>,
  moved: Piece | undefined,
  context: Context,
  spelling = false,
): string {
  const number = moved?.move === undefined ? undefined : `move${moved.move + 1}`;
  const attributes = { type: typeOf(number, spelling), n: number };
  const reading = (witness: Witness) => {
    const isEmpty = readings[witness] === '';
    const lang = isEmpty ? undefined : context.beginnings.foreign[witness];
    const cert = isEmpty ? undefined : certAt(witness, first[witness], context);
    return element('rdg', { wit: `#${witness}`, 'xml:lang': lang, cert }, readings[witness]);
  };
  return element('app', attributes, reading('A') + reading('B'));
}

/** TEI P5 12.1.1: variation of spelling only is orthographic. */
function typeOf(move: string | undefined, spelling: boolean): string | undefined {
  if (move !== undefined) return 'moved';
  return spelling ? 'orthographic' : undefined;
}

function certAt(
  witness: Witness,
  piece: Piece | undefined,
  { beginnings }: Context,
): string | undefined {
  const place = piece?.[SIDES[witness]];
  return place && beginnings[witness].get(place.eId)?.findLast(({ at }) => at <= place.at)?.cert;
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
