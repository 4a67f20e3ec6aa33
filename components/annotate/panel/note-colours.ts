/**
 * Which colour the highlights of a page take, when they tell codes or people apart, and what each colour
 * stands for. Colours repeat where there are more people than colours: names stand beside them.
 */

import type { Annotation } from '@/lib/core/annotation/annotation';
import { CODE_COLOURS, type CodeColour } from '@/lib/core/annotation/code-colour';

export type ColouredBy = 'code' | 'person';

export type NoteColours = {
  /** By the ids of the notes that have one. */
  readonly colours: ReadonlyMap<string, CodeColour>;
  /** What the colours stand for and how many notes there are of each, the most first. */
  readonly legend: readonly ColourEntry[];
};

export type ColourEntry = {
  readonly key: string;
  readonly label: string;
  readonly colour: CodeColour;
  readonly count: number;
};

/** Grey is for what has no colour of its own. */
const OF_PEOPLE = CODE_COLOURS.filter((colour) => colour !== 'grey');

/** A note takes the colour of its first code, or of who wrote it; deleted ones have none. O(n log n). */
export function noteColours(notes: readonly Annotation[], by: ColouredBy): NoteColours {
  const entries = new Map<string, { label: string; colour: CodeColour; count: number }>();
  const keyOfNote = new Map<string, string>();
  for (const { id, creator, codes = [], deleted } of notes) {
    if (deleted) continue;
    const named =
      by === 'person'
        ? [{ key: creator.id ?? creator.name, label: creator.name, colour: undefined }]
        : codes.map((code) => ({ key: code.id, label: labelOf(code), colour: code.colour }));
    for (const { key, label, colour } of named) {
      const entry = entries.get(key) ?? {
        label,
        colour: colour ?? personColour(entries.size),
        count: 0,
      };
      entries.set(key, { ...entry, count: entry.count + 1 });
      if (!keyOfNote.has(id)) keyOfNote.set(id, key);
    }
  }
  const colours = [...keyOfNote].flatMap(([id, key]): [string, CodeColour][] => {
    const colour = entries.get(key)?.colour;
    return colour ? [[id, colour]] : [];
  });
  const legend = [...entries].map(([key, entry]) => ({ key, ...entry }));
  return {
    colours: new Map(colours),
    legend: legend.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  };
}

function personColour(index: number): CodeColour {
  return OF_PEOPLE[index % OF_PEOPLE.length] ?? 'grey';
}

function labelOf({
  notation,
  label,
}: {
  readonly notation?: string;
  readonly label: string;
}): string {
  return notation ? `${notation} ${label}` : label;
}

/** Gives every highlight the colour of the first of its notes that has one. O(highlights). */
export function colourMarks(colours: ReadonlyMap<string, CodeColour>): void {
  for (const mark of document.querySelectorAll<HTMLElement>('mark.note')) {
    const names = colours.size > 0 ? (mark.dataset.notes ?? '').split(' ') : [];
    const colour = names.map((id) => colours.get(id)).find((found) => found !== undefined);
    if (colour !== undefined) mark.dataset.colour = colour;
    else if (mark.dataset.colour !== undefined) delete mark.dataset.colour;
  }
}
