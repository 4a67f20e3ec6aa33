'use client';

import {
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button, ButtonLink } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { prefetchNoteEditor } from '../editor/note-editor-lazy';
import { touchesPair } from './pair-ranges';
import styles from './selection-toolbar.module.css';
import { type UnitSelection, useUnitSelection } from './use-unit-selection';
import { ANNOTATE_EVENT, rangeOfUnit, unitAround } from './whole-unit';

type SelectionToolbarProps = {
  readonly signedIn: boolean;
  /** Where to sign in and come back from. */
  readonly signInHref: string;
  readonly onAnnotate: (ranges: readonly UnitRange[]) => void;
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
  const { signedIn, signInHref, onAnnotate, addressOf, pair } = props;
  const selected = useUnitSelection();
  const [dismissed, setDismissed] = useState<string>();
  const place = placeOf(selected);
  const shown = place === dismissed ? undefined : selected;
  // Another selection, or none, ends the dismissal: the same words may be meant again later.
  if (dismissed !== undefined && place !== dismissed) setDismissed(undefined);

  useEffect(() => {
    if (shown && signedIn) prefetchNoteEditor();
  }, [shown, signedIn]);

  function begin(ranges: readonly UnitRange[]): void {
    if (signedIn) {
      setDismissed(place);
      onAnnotate(ranges);
    } else {
      window.location.assign(signInHref);
    }
  }

  function annotateUnit(unit: Element | undefined): void {
    const whole = unit && rangeOfUnit(unit);
    if (whole) begin([whole]);
  }

  function annotate(): void {
    if (shown) begin(shown.ranges);
    else annotateUnit(unitAround(document.activeElement));
  }

  useShortcuts({ a: annotate });
  useAnnotateEvent(annotateUnit);

  const [first] = shown?.ranges ?? [];
  if (!shown || !first) return null;
  // In the body, because the bar is placed by page coordinates whatever encloses this component.
  return createPortal(
    <Bar
      key={first.versionRef + first.selector.eId}
      selection={shown}
      onDismiss={() => setDismissed(place)}
    >
      {pair && touchesPair(pair.ranges, shown.ranges) && (
        <Button
          size="s"
          tone="primary"
          onClick={() => {
            setDismissed(place);
            pair.onUse(shown.ranges);
          }}
        >
          Use in the note on the pair
        </Button>
      )}
      {signedIn ? (
        <Button size="s" tone="primary" aria-keyshortcuts="a" onClick={annotate}>
          Annotate <kbd className={styles.key}>a</kbd>
        </Button>
      ) : (
        <ButtonLink size="s" tone="primary" href={signInHref} prefetch={false}>
          Sign in to annotate
        </ButtonLink>
      )}
      <CopyLink address={addressOf(first)} />
    </Bar>,
    document.body,
  );
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
function placeOf(selection: UnitSelection | undefined): string | undefined {
  return selection?.ranges
    .map(
      ({ versionRef, selector: { eId, position } }) =>
        `${versionRef}#${eId}:${position.start}-${position.end}`,
    )
    .join(' ');
}

type BarProps = {
  readonly selection: UnitSelection;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
};

function Bar({ selection, onDismiss, children }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { top, bottom, center } = selection.box;

  // Set through the CSSOM, which the content security policy allows; style attributes it forbids.
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const room = element.offsetHeight + 8;
    const above = top - room >= window.scrollY;
    const half = element.offsetWidth / 2 + 8;
    const limit = document.documentElement.clientWidth - half;
    element.style.setProperty('--y', `${above ? top - room : bottom + 8}px`);
    element.style.setProperty('--x', `${Math.max(half, Math.min(center, limit))}px`);
  }, [top, bottom, center]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onDismiss();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onDismiss]);

  return (
    <div
      ref={bar}
      className={styles.bar}
      data-selection-bar=""
      role="toolbar"
      aria-label="Selected words"
      // A press on the bar must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
    >
      {children}
      <span className="visually-hidden" role="status">
        Words selected. Press a to annotate them.
      </span>
    </div>
  );
}

function CopyLink({ address }: { readonly address: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const href = new URL(address, window.location.origin).href;

  async function copy(): Promise<void> {
    setState((await copyText(href)) ? 'copied' : 'failed');
  }

  if (state === 'failed') {
    return (
      <input
        className={styles.address}
        aria-label="Permanent address of this clause"
        readOnly
        value={href}
        onPointerDown={(event) => event.stopPropagation()}
        onFocus={(event) => event.target.select()}
      />
    );
  }
  return (
    <Button size="s" onClick={copy}>
      <span aria-live="polite">{state === 'copied' ? 'Link copied' : 'Copy link'}</span>
    </Button>
  );
}
