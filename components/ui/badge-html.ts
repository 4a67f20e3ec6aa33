import { type Html, html } from '@/lib/core/text/html';
import styles from './badge.module.css';

/** `Badge` where a page is built of strings: what to be careful with, in a word or two. */
export function warningBadge(words: string): Html {
  return html`<span class="${styles.badge} ${styles.warn}">${words}</span>`;
}
