import { RIGHT_PREFIX } from '@/lib/core/presentation/row-order';
import type { SideName } from './correction-form';

/**
 * The rows of a comparison as they stand on the page: static HTML whose buttons say by data attributes
 * what they are for, so that hundreds of rows need one listener and no component each.
 */

const CORRECT = '[data-correct]';
const PAIR = '[data-pair-left][data-pair-right]';

/** What a press on the page asks for. */
export type RowRequest =
  | { readonly kind: 'row'; readonly key: string; readonly suggested: readonly string[] }
  | {
      readonly kind: 'pair';
      readonly left: string;
      readonly right: string;
      readonly own: SideName;
    }
  | { readonly kind: 'withdraw'; readonly id: string }
  /** To make one's own what somebody else says. */
  | { readonly kind: 'take'; readonly words: string; readonly reason: string };

type RowOfKey = Extract<RowRequest, { readonly kind: 'row' }>;

/** Reads a press; undefined where it is on none of our buttons. */
export function requestAt(target: EventTarget | null): RowRequest | undefined {
  if (!(target instanceof Element)) return undefined;
  const button = target.closest<HTMLElement>(`${CORRECT}, ${PAIR}, [data-withdraw], [data-take]`);
  if (!button) return undefined;
  const { correct, pairLeft, pairRight, withdraw, take } = button.dataset;
  if (take !== undefined) return { kind: 'take', words: take, reason: button.dataset.reason ?? '' };
  if (withdraw !== undefined) return { kind: 'withdraw', id: withdraw };
  if (correct !== undefined) return requestOfRow(button);
  const key = correctionButton(button)?.dataset.correct ?? '';
  const own = key.startsWith(RIGHT_PREFIX) ? 'right' : 'left';
  return { kind: 'pair', left: pairLeft ?? '', right: pairRight ?? '', own };
}

/** The row in focus, else that of the current change, else the first in view. */
export function requestOfCurrentRow(): RowRequest | undefined {
  const button =
    correctionButton(document.activeElement) ??
    correctionButton(document.querySelector('[data-change][data-current]')) ??
    firstInView();
  return button && requestOfRow(button);
}

/** What a press on the row with this key would ask for; undefined where the page shows none. */
export function requestOfKey(key: string): RowOfKey | undefined {
  const button = document.querySelector<HTMLElement>(`[data-correct="${CSS.escape(key)}"]`);
  return button ? requestOfRow(button) : undefined;
}

/** Puts the focus on the row with one of these keys, if it was lost with what stood there before. */
export function refocusRow(keys: readonly string[]): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  for (const key of keys) {
    const button = document.querySelector<HTMLElement>(`[data-correct="${CSS.escape(key)}"]`);
    if (!button) continue;
    button.focus({ preventScroll: true });
    return;
  }
}

function requestOfRow(button: HTMLElement): RowOfKey {
  const key = button.dataset.correct ?? '';
  const wanted = key.startsWith(RIGHT_PREFIX) ? 'pairLeft' : 'pairRight';
  const offers = button.closest('section')?.querySelectorAll<HTMLElement>(PAIR) ?? [];
  const suggested = Array.from(offers, (offer) => offer.dataset[wanted] ?? '');
  return { kind: 'row', key, suggested: [...new Set(suggested)] };
}

function correctionButton(inside: Element | null): HTMLElement | undefined {
  return inside?.closest('section')?.querySelector<HTMLElement>(CORRECT) ?? undefined;
}

function firstInView(): HTMLElement | undefined {
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return Array.from(document.querySelectorAll<HTMLElement>(CORRECT)).find((button) => {
    const row = button.closest('section')?.getBoundingClientRect();
    return row !== undefined && row.height > 0 && row.bottom > top + 24;
  });
}
