'use client';

import { useCallback, useMemo, useState } from 'react';
import type { Annotation, AnnotationTarget } from '@/lib/core/annotation/annotation';
import { inReadingOrder, type ReadVersion } from '@/lib/core/annotation/reading-order';

export type NotesOnPage = {
  readonly notes: readonly Annotation[];
  /** A note was stored, or stored again. */
  readonly put: (note: Annotation) => void;
  readonly drop: (id: string) => void;
};

type Local = {
  readonly saved: ReadonlyMap<string, Annotation>;
  readonly dropped: ReadonlySet<string>;
};

const NONE: Local = { saved: new Map(), dropped: new Set() };

/**
 * The notes that the server rendered, with what was saved or deleted here since: an acknowledged save
 * is seen at once, and the page is asked for again behind it.
 */
export function useNoteList(
  rendered: readonly Annotation[],
  versions: readonly ReadVersion[],
): NotesOnPage {
  const [local, setLocal] = useState(NONE);

  const put = useCallback((note: Annotation) => {
    setLocal(({ saved, dropped }) => ({
      saved: new Map(saved).set(note.id, note),
      dropped: new Set([...dropped].filter((id) => id !== note.id)),
    }));
  }, []);

  const drop = useCallback((id: string) => {
    setLocal(({ saved, dropped }) => ({ saved, dropped: new Set(dropped).add(id) }));
  }, []);

  const notes = useMemo(
    () => inReadingOrder(mergeNotes(rendered, local), versions),
    [rendered, local, versions],
  );
  return { notes, put, drop };
}

/**
 * The newest known revision of every note that is not deleted. Its targets never change; those that the
 * server rendered have their places in the versions of this page. O(n).
 */
export function mergeNotes(
  rendered: readonly Annotation[],
  { saved, dropped }: Local,
): Annotation[] {
  const newest = new Map(rendered.map((note) => [note.id, note]));
  for (const note of saved.values()) {
    const known = newest.get(note.id);
    if (known === undefined) newest.set(note.id, note);
    else if (known.revision <= note.revision) {
      newest.set(note.id, { ...note, targets: placed(note.targets, known.targets) });
    }
  }
  return [...newest.values()].filter((note) => !dropped.has(note.id));
}

/** Targets with the places that the page knows of them, which may be only the first ones. */
function placed(
  targets: readonly AnnotationTarget[],
  known: readonly AnnotationTarget[],
): AnnotationTarget[] {
  return targets.map((target, index) => {
    const same =
      known.length === targets.length
        ? known[index]
        : known.find((other) => isSameTarget(target, other));
    return same ? { ...target, anchor: same.anchor } : target;
  });
}

function isSameTarget(one: AnnotationTarget, other: AnnotationTarget): boolean {
  return (
    one.treaty === other.treaty &&
    one.lang === other.lang &&
    one.name === other.name &&
    one.version === other.version &&
    one.selector.eId === other.selector.eId &&
    one.selector.position.start === other.selector.position.start &&
    one.selector.position.end === other.selector.position.end
  );
}
