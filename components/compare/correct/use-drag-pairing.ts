'use client';

import { useEffect, useEffectEvent } from 'react';
import type { SideName } from './correction-form';
import styles from './drag-pairing.module.css';

/**
 * Pairing with the mouse: a provision's heading is dragged onto one of the other side. The headings are
 * static HTML (`data-drag-unit`, `data-side`); the keyboard's way to the same is the row's button.
 */

type Heading = { readonly element: HTMLElement; readonly eId: string; readonly side: SideName };

function headingAt(target: EventTarget | null): Heading | undefined {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest<HTMLElement>('[data-drag-unit]') ?? onlyHeadingAround(target);
  const { dragUnit, side = '' } = element?.dataset ?? {};
  if (!element || dragUnit === undefined) return undefined;
  return { element, eId: dragUnit, side: /^(?:right|b)$/i.test(side) ? 'right' : 'left' };
}

/** A cell is a larger goal than its heading; one that stacks several provisions is none. */
function onlyHeadingAround(target: Element): HTMLElement | null {
  const found = target.closest('[data-version]')?.querySelectorAll<HTMLElement>('[data-drag-unit]');
  return found?.length === 1 ? (found[0] ?? null) : null;
}

type OnPair = (left: string, right: string, own: SideName) => void;

/** Listens on the document; `own` is the side that was dragged. */
export function useDragPairing(enabled: boolean, onPair: OnPair): void {
  const pair = useEffectEvent(onPair);

  useEffect(() => {
    if (!enabled) return;
    const drag = new Drag((...given) => pair(...given));
    const listeners = [
      ['pointerover', drag.prepare],
      ['dragstart', drag.start],
      ['dragover', drag.over],
      ['drop', drag.drop],
      ['dragend', drag.end],
    ] as const;
    for (const [name, listener] of listeners) {
      document.addEventListener(name, listener as EventListener);
    }
    return () => {
      drag.end();
      for (const [name, listener] of listeners) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, [enabled]);
}

class Drag {
  #dragged: Heading | undefined;
  #marked: HTMLElement | undefined;
  readonly #onPair: OnPair;

  constructor(onPair: OnPair) {
    this.#onPair = onPair;
  }

  /** A heading becomes draggable under the pointer; a press on its words is too late for browsers. */
  prepare = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    const heading = target.closest<HTMLElement>('[data-drag-unit]');
    if (!heading || heading.draggable) return;
    heading.draggable = true;
    heading.classList.add(styles.handle ?? '');
  };

  start = (event: DragEvent): void => {
    const { target, dataTransfer } = event;
    const element = target instanceof Element && target.closest('[data-drag-unit]');
    if (!element || !dataTransfer) return;
    this.#dragged = headingAt(element);
    dataTransfer.effectAllowed = 'link';
    dataTransfer.setData('text/plain', element.textContent ?? '');
    dataTransfer.setDragImage(element, 0, 0);
  };

  over = (event: DragEvent): void => {
    const goal = this.#goalAt(event.target);
    this.#mark(goal?.element);
    if (!goal) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'link';
  };

  drop = (event: DragEvent): void => {
    const goal = this.#goalAt(event.target);
    const dragged = this.#dragged;
    this.end();
    if (!goal || !dragged) return;
    event.preventDefault();
    const [left, right] = dragged.side === 'left' ? [dragged, goal] : [goal, dragged];
    this.#onPair(left.eId, right.eId, dragged.side);
  };

  end = (): void => {
    this.#dragged = undefined;
    this.#mark(undefined);
  };

  #goalAt(target: EventTarget | null): Heading | undefined {
    const heading = this.#dragged && headingAt(target);
    return heading && heading.side !== this.#dragged?.side ? heading : undefined;
  }

  #mark(element: HTMLElement | undefined): void {
    if (element === this.#marked) return;
    this.#marked?.classList.remove(styles.goal ?? '');
    element?.classList.add(styles.goal ?? '');
    this.#marked = element;
  }
}
