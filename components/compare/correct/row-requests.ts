import { RIGHT_PREFIX } from '@/lib/core/presentation/row-order';
import type { SideName } from './correction-form';

/**
 * The rows of a comparison as they stand on the page: static HTML whose buttons say by data attributes
 * what they are for, so that hundreds of rows need one listener and no component each.
 */

const REPAIR = '[data-repair]';
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
  | { readonly kind: 'withdraw'; readonly id: string };

/** Reads a press; undefined where it is on none of our buttons. */
export function requestAt(target: EventTarget | null): RowRequest | undefined {
  if (!(target instanceof Element)) return undefined;
  const button = target.closest<HTMLElement>(`${REPAIR}, ${PAIR}, [data-withdraw]`);
  if (!button) return undefined;
  const { repair, pairLeft, pairRight, withdraw } = button.dataset;
  if (withdraw !== undefined) return { kind: 'withdraw', id: withdraw };
  if (repair !== undefined) return requestOfRow(button);
  const key = repairButton(button)?.dataset.repair ?? '';
  const own = key.startsWith(RIGHT_PREFIX) ? 'right' : 'left';
  return { kind: 'pair', left: pairLeft ?? '', right: pairRight ?? '', own };
}

/** The row in focus, else that of the current change, else the first in view. */
export function requestOfCurrentRow(): RowRequest | undefined {
  const button =
    repairButton(document.activeElement) ??
    repairButton(document.querySelector('[data-change][data-current]')) ??
    firstInView();
  return button && requestOfRow(button);
}

/** Puts the focus on the row with one of these keys, if it was lost with what stood there before. */
export function refocusRow(keys: readonly string[]): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  for (const key of keys) {
    const button = document.querySelector<HTMLElement>(`[data-repair="${CSS.escape(key)}"]`);
    if (!button) continue;
    button.focus();
    return;
  }
}

function requestOfRow(button: HTMLElement): RowRequest {
  const key = button.dataset.repair ?? '';
  const wanted = key.startsWith(RIGHT_PREFIX) ? 'pairLeft' : 'pairRight';
  const offers = button.closest('section')?.querySelectorAll<HTMLElement>(PAIR) ?? [];
  const suggested = Array.from(offers, (offer) => offer.dataset[wanted] ?? '');
  return { kind: 'row', key, suggested: [...new Set(suggested)] };
}

function repairButton(inside: Element | null): HTMLElement | undefined {
  return inside?.closest('section')?.querySelector<HTMLElement>(REPAIR) ?? undefined;
}

function firstInView(): HTMLElement | undefined {
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return Array.from(document.querySelectorAll<HTMLElement>(REPAIR)).find((button) => {
    const row = button.closest('section')?.getBoundingClientRect();
    return row !== undefined && row.height > 0 && row.bottom > top + 24;
  });
}
