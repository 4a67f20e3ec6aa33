import { type Html, html } from '@/lib/core/text/html';
import styles from './popover.module.css';

/**
 * What is asked for at a small mark and shown beside it: the browser's own popover, which opens by
 * pointer, touch and key, closes by Escape or a press elsewhere, gives the focus back, moves nothing on
 * the page and needs no script. Several buttons may open one popover.
 */

type PopoverButton = {
  /** The popover's id. */
  readonly opens: string;
  readonly text: string | number;
  /** Begins with the text, for those who speak what they see. */
  readonly label: string;
};

/** A small mark in a line of text, pressed to open a popover. Paper shows its text alone. */
export function popoverButton({ opens, text, label }: PopoverButton): Html {
  return html`<button type="button" class="${styles.button}" popovertarget="${opens}" aria-label="${label}"><span>${text}</span></button>`;
}

type Popover = { readonly id: string; readonly label: string; readonly body: Html };

/** What the buttons open. Stands once on the page, outside running text. */
export function popover({ id, label, body }: Popover): Html {
  return html`<div popover id="${id}" class="${styles.popover}" role="dialog" aria-label="${label}">${body}</div>`;
}
