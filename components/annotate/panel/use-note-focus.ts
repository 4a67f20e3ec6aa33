'use client';

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { flash } from '@/components/ui/flash';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { domRangesOf } from '@/lib/dom/text-range';
import { markOpen, marksOf, nextNote, notesOf, OPENS_NOTES, reveal } from './note-marks';
import { type FindOrigin, useWayBack } from './use-way-back';

const ANNOUNCEMENT_MS = 8000;
/** CSS pixels left free above a card in a drawer, so that the drawer's head stays readable. */
const DRAWER_HEAD = 56;

/** How long (ms) a press on marked words may be the first of two, which select a word. */
const SECOND_PRESS_MS = 300;

/** A wish to go somewhere, carried out when the page shows it. */
type Move = { readonly to: 'card' | 'text'; readonly id: string; readonly origin?: FindOrigin };

export type NoteFocus = {
  /** The note whose words are marked. */
  readonly active: string | undefined;
  /** The note that was opened from its words and keeps its place beside them. */
  readonly pinned: string | undefined;
  readonly announcement: string;
  readonly announce: (sentence: string) => void;
  readonly activate: (id: string | undefined) => void;
  /** Opens a note; the focus goes to it, or back to where writing it began. */
  readonly openCard: (id: string, origin?: FindOrigin) => void;
  readonly showInText: (id: string) => void;
};

/**
 * The way from words to their note and back. A press or Enter on a highlight opens its note (again:
 * the next note on the same words); "Show in text" goes the other way. Focus, view and screen
 * readers go along. `onOpen` makes the panel visible where it is not always.
 */
export function useNoteFocus(
  notes: readonly Annotation[],
  onOpen: () => void,
  rangesOf: (note: Annotation) => readonly UnitRange[],
): NoteFocus {
  const [active, setActive] = useState<string>();
  const [pinned, setPinned] = useState<string>();
  const [move, setMove] = useState<Move>();
  const [announcement, announce] = useAnnouncement();

  const openCard = useCallback(
    (id: string, origin?: FindOrigin) => {
      setActive(id);
      setPinned(id);
      setMove({ to: 'card', id, origin });
      onOpen();
    },
    [onOpen],
  );

  const showInText = useCallback((id: string) => {
    setActive(id);
    setPinned(id);
    setMove({ to: 'text', id });
  }, []);

  usePressed((event) => {
    const mark = event.target instanceof Element ? event.target.closest(OPENS_NOTES) : null;
    if (!mark || document.getSelection()?.isCollapsed === false) return;
    const known = notesOf(mark).filter((id) => notes.some((note) => note.id === id));
    const id = nextNote(known, pinned);
    if (id === undefined && known.length === 0 && !mark.matches('.note-sign')) return;
    event.preventDefault();
    if (id === undefined) {
      // They are among those that the page leaves out: the panel offers to load them.
      onOpen();
      announce('These notes are not loaded yet.');
      return;
    }
    openCard(id);
    announce(sayOpened(notes, id, known));
  });

  const goTo = useEffectEvent((id: string) => {
    const note = notes.find((one) => one.id === id);
    return goToText(id, note ? rangesOf(note) : []);
  });

  const goBack = useWayBack();
  useEffect(() => {
    if (move?.to === 'card') {
      goToCard(move.id);
      if (move.origin) goBack(move.origin);
    }
    if (move?.to === 'text') announce(goTo(move.id));
  }, [move, announce, goBack]);

  // The marks are not React's: after every rendering they may be new ones.
  useEffect(() => markOpen(active));

  return { active, pinned, announcement, announce, activate: setActive, openCard, showInText };
}

/**
 * Calls back for what is pressed by pointer, Enter or space, anywhere on the page. A press of the mouse
 * counts when no second one has followed, which would select a word.
 */
function usePressed(onPress: (event: Event) => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onClick = (event: MouseEvent) => {
      clearTimeout(timer);
      if (event.detail === 0 || isTouch(event)) press(event);
      else if (event.detail === 1) timer = setTimeout(() => press(event), SECOND_PRESS_MS);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') press(event);
    };
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}

/** A sentence that is spoken, and shown for a while: old news would mislead. */
function useAnnouncement(): [string, (sentence: string) => void] {
  const [announcement, announce] = useState('');
  useEffect(() => {
    if (announcement === '') return;
    const timer = setTimeout(() => announce(''), ANNOUNCEMENT_MS);
    return () => clearTimeout(timer);
  }, [announcement]);
  return [announcement, announce];
}

function sayOpened(
  notes: readonly Annotation[],
  id: string,
  onSameWords: readonly string[],
): string {
  const name = notes.find((note) => note.id === id)?.creator.name ?? '';
  const place = `${onSameWords.indexOf(id) + 1} of ${onSameWords.length} on these words`;
  return `Note by ${name} opened${onSameWords.length > 1 ? `, ${place}` : ''}.`;
}

function goToCard(id: string): void {
  const card = document.getElementById(`gloss-${id}`);
  if (!card) return;
  card.focus({ preventScroll: true });
  showInDrawer(card);
  flash([card]);
}

/**
 * Scrolls a drawer so far that it shows the card. The page stays: in the margin a card stands beside its
 * words, where the reader is.
 */
function showInDrawer(card: HTMLElement): void {
  const panel = drawerOf(card);
  if (panel === undefined) return;
  const box = panel.getBoundingClientRect();
  const { top, bottom } = card.getBoundingClientRect();
  const above = top - box.top - DRAWER_HEAD;
  const below = bottom - box.bottom;
  if (above < 0) panel.scrollTop += above;
  else if (below > 0) panel.scrollTop += Math.min(above, below);
}

function goToText(id: string, ranges: readonly UnitRange[]): string {
  const known = marksOf(id);
  const marks = known.length > 0 ? known : elementsOf(ranges);
  const [first] = marks;
  if (!first) return 'The words of this note are not on this page.';
  if (!first.hasAttribute('tabindex')) first.tabIndex = -1;
  scrollDrawerTo(id);
  first.focus({ preventScroll: true });
  reveal(first);
  flash(marks);
  return 'Shown in the text.';
}

/** The paragraphs of places that have no mark: of notes that were loaded after the page was rendered. */
function elementsOf(ranges: readonly UnitRange[]): HTMLElement[] {
  const elements = domRangesOf(document, ranges).map(({ startContainer }) =>
    startContainer.parentElement?.closest<HTMLElement>('.para'),
  );
  return elements.filter((element) => element !== null && element !== undefined);
}

/** In a drawer, which scrolls by itself, the card is brought to the top of what the drawer shows. */
function scrollDrawerTo(id: string): void {
  const card = document.getElementById(`gloss-${id}`);
  const panel = card && drawerOf(card);
  if (!card || !panel) return;
  const above = card.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop += above - DRAWER_HEAD;
}

/** The drawer in which a card stands; undefined in the margin. */
function drawerOf(card: HTMLElement): HTMLElement | undefined {
  const panel = card.closest('aside');
  return panel && getComputedStyle(panel).position === 'fixed' ? panel : undefined;
}
