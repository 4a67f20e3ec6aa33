import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NotesOnText } from '@/lib/core/presentation/unit-notes';
import { findAnnotations, findNotedVersions } from '@/lib/store/annotations';
import { chooseNotes, countNotesByUnit, findNotesOnVersions } from '@/lib/store/page-notes';

const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** The notes of a page that shows some versions. */
export type PageNotes = {
  /** For each version, in the order asked for: the notes that are known to it, with anchors in it. */
  readonly sides: readonly (readonly Annotation[])[];
  /** For each version: how many notes lie in a unit, by its eId, whether the page shows them or not. */
  readonly counts: readonly ReadonlyMap<string, number>[];
  /** How many there are that the reader may see; more than the page shows, where there are many. */
  readonly total: number;
};

/** Those of one of the page's versions, by its place among them. */
export function notesOnText({ sides, counts }: PageNotes, index: number): NotesOnText {
  return { notes: sides[index] ?? [], counts: counts[index] ?? NO_COUNTS };
}

/** Notes that a page shows at most: the reader's own, and in all where they have many. */
const MOST_OWN = 200;
const MOST = 250;
/** For other people's notes there is always so much room. */
const LEAST_OTHERS = 100;

/**
 * Notes for a page that shows these versions: the opened one, the reader's own and the newest of other
 * people, who take turns. What is left out is counted, and can be asked for page by page.
 */
export async function notesOnVersions(
  actor: Actor,
  versionIds: readonly string[],
  openNote?: string,
): Promise<PageNotes> {
  const noted = await findNotedVersions(versionIds);
  if (noted.size === 0) return noNotes(versionIds);
  const [{ own, others, total }, counts, opened] = await Promise.all([
    chooseNotes(actor, versionIds, { own: MOST_OWN, others: MOST }),
    countNotesByUnit(actor, versionIds),
    openNote !== undefined && isUuid(openNote) ? isShown(actor, openNote, versionIds) : false,
  ]);
  const most = Math.max(LEAST_OTHERS, MOST - own.length);
  const chosen = [...own, ...others.slice(0, most)];
  const ids = opened && openNote ? [openNote.toLowerCase(), ...chosen] : chosen;
  return {
    sides: await findNotesOnVersions(actor, [...new Set(ids)], versionIds),
    counts: versionIds.map((id) => counts.get(id) ?? NO_COUNTS),
    total,
  };
}

function noNotes(versionIds: readonly string[]): PageNotes {
  return { sides: versionIds.map(() => []), counts: versionIds.map(() => NO_COUNTS), total: 0 };
}

async function isShown(actor: Actor, id: string, versionIds: readonly string[]): Promise<boolean> {
  return (await findAnnotations(actor, { id, versionIds, limit: 1 })).length > 0;
}

/**
 * One note as a page of these versions shows it, which shows no other: where it has no place, or may
 * not be seen, there is none.
 */
export async function noteOnVersions(
  actor: Actor,
  id: string,
  versionIds: readonly string[],
): Promise<PageNotes> {
  if (!isUuid(id) || !(await isShown(actor, id, versionIds))) return noNotes(versionIds);
  const [sides, counts] = await Promise.all([
    findNotesOnVersions(actor, [id], versionIds),
    countNotesByUnit(actor, versionIds, id),
  ]);
  return {
    sides: sides.map((notes) => alone(actor, notes)),
    counts: versionIds.map((side) => counts.get(side) ?? NO_COUNTS),
    total: 1,
  };
}

/** A share link opens one note, not what others answered, nor how many did. */
function alone(actor: Actor, notes: readonly Annotation[]): readonly Annotation[] {
  if (actor.kind !== 'link-holder') return notes;
  return notes.map(({ replies: _, ...note }) => note);
}
