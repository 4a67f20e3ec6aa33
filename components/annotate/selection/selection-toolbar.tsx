'use client';

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button, ButtonLink } from '@/components/ui/button';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { entranceHere } from '@/lib/client/entrance';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { MOST_TARGETS } from '@/lib/core/annotation/annotation';
import { prefetchNoteEditor } from '../editor/note-editor-lazy';
import { annotateErrand } from '../use-errand';
import { touchesPair } from './pair-ranges';
import { CopyLink, SelectionBar } from './selection-bar';
import styles from './selection-toolbar.module.css';
import { type UnitSelection, useUnitSelection } from './use-unit-selection';
import { ANNOTATE_EVENT, rangeOfUnit, unitAround } from './whole-unit';
import { focusedElement, focusUnit, selectAgain } from './words-again';

type SelectionToolbarProps = {
  readonly signedIn: boolean;
  /** `opener` asked for a note on a whole article. */
  readonly onAnnotate: (ranges: readonly UnitRange[], opener?: HTMLElement) => void;
  /** Words to be selected again, and their bar to have the focus. */
  readonly again?: readonly UnitRange[];
  /** The permanent address of a selected clause, absolute or from the root of the site. */
  readonly addressOf: (range: UnitRange) => string;
  /** A note on a pair that is being written: words of its provisions can stand for their side. */
  readonly pair?: {
    readonly ranges: readonly UnitRange[];
    readonly onUse: (words: readonly UnitRange[]) => void;
  };
};

/** What can be done with the selected words: annotate them (`a`) or copy the clause's address. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { signedIn, onAnnotate, again, addressOf, pair } = props;
  const { shown, dismiss, recall } = useDismissible(useUnitSelection());

  useEffect(() => {
    if (shown && signedIn) prefetchNoteEditor();
  }, [shown, signedIn]);

  useEffect(() => {
    if (again === undefined) return;
    recall();
    selectAgain(again);
  }, [again, recall]);

  function begin(ranges: readonly UnitRange[], opener?: HTMLElement): void {
    if (signedIn) {
      dismiss();
      onAnnotate(ranges, opener);
    } else {
      window.location.assign(signInFor(ranges));
    }
  }

  function annotateUnit(unit: Element | undefined): void {
    const whole = unit && rangeOfUnit(unit);
    if (whole) begin([whole], focusedElement());
  }

  function annotate(): void {
    if (shown) begin(shown.ranges.slice(0, MOST_TARGETS));
    else annotateUnit(unitAround(document.activeElement));
  }

  useShortcuts({ a: annotate });
  useAnnotateEvent(annotateUnit);

  const [first] = shown?.ranges ?? [];
  if (!shown || !first) return null;
  const { versionRef, selector } = first;
  // In the body, because the bar is placed by page coordinates whatever encloses this component.
  return createPortal(
    <SelectionBar
      key={versionRef + selector.eId}
      selection={shown}
      takesFocus={again !== undefined && placeOf(again) === placeOf(shown.ranges)}
      onDismiss={() => {
        dismiss();
        focusUnit(first);
      }}
    >
      {pair && touchesPair(pair.ranges, shown.ranges) && (
        <Button
          size="s"
          tone="primary"
          onClick={() => {
            dismiss();
            pair.onUse(shown.ranges.slice(0, MOST_TARGETS));
          }}
        >
          Use in the note on the pair
        </Button>
      )}
      <Annotate
        selected={shown.ranges.length}
        signInHref={signedIn ? undefined : signInFor(shown.ranges.slice(0, MOST_TARGETS))}
        onAnnotate={annotate}
      />
      <CopyLink address={addressOf(first)} />
    </SelectionBar>,
    document.body,
  );
}

/** Signing in leads back to these words. */
function signInFor(ranges: readonly UnitRange[]): string {
  return entranceHere('/sign-in', annotateErrand(ranges));
}

type AnnotateProps = {
  /** How many provisions are selected; a note takes the first of too many. */
  readonly selected: number;
  readonly signInHref: string | undefined;
  readonly onAnnotate: () => void;
};

function Annotate({ selected, signInHref, onAnnotate }: AnnotateProps) {
  const tooMany = selected > MOST_TARGETS;
  return signInHref === undefined ? (
    <>
      {tooMany && (
        <span className={styles.limit}>
          {selected} provisions; a note is about at most {MOST_TARGETS}.
        </span>
      )}
      <Button size="s" tone="primary" aria-keyshortcuts="a" onClick={onAnnotate}>
        {tooMany ? `Annotate the first ${MOST_TARGETS}` : 'Annotate'}{' '}
        <kbd className={styles.key}>a</kbd>
      </Button>
    </>
  ) : (
    <ButtonLink size="s" tone="primary" href={signInHref} prefetch={false}>
      Sign in to annotate
    </ButtonLink>
  );
}

/** A selection until it is dismissed. Another one, or none, ends that: the same words may be meant later. */
function useDismissible(selected: UnitSelection | undefined) {
  const [dismissed, setDismissed] = useState<string>();
  const place = placeOf(selected?.ranges);
  const recall = useCallback(() => setDismissed(undefined), []);
  const shown = place === dismissed ? undefined : selected;
  if (dismissed !== undefined && place !== dismissed) setDismissed(undefined);
  return { shown, dismiss: () => setDismissed(place), recall };
}

/** Listens for menus elsewhere on the page that ask for a note on a whole article. */
function useAnnotateEvent(annotateUnit: (unit: Element) => void): void {
  const onAsked = useEffectEvent((event: Event) => {
    if (event instanceof CustomEvent && event.detail instanceof Element) annotateUnit(event.detail);
  });

  useEffect(() => {
    document.addEventListener(ANNOTATE_EVENT, onAsked);
    return () => document.removeEventListener(ANNOTATE_EVENT, onAsked);
  }, []);
}

/** The selected places as a word: a browser reports one selection several times. */
function placeOf(ranges: readonly UnitRange[] | undefined): string | undefined {
  return ranges
    ?.map(
      ({ versionRef, selector: { eId, position } }) =>
        `${versionRef}#${eId}:${position.start}-${position.end}`,
    )
    .join(' ');
}
