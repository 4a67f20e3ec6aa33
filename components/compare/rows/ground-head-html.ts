import type { NamedConcept } from '@/lib/core/presentation/ground-head';
import { listed } from '@/lib/core/presentation/ground-words';
import type { RenderedRow } from '@/lib/core/presentation/rendered-rows';
import { type Html, html } from '@/lib/core/text/html';
import styles from './ground-head.module.css';

/**
 * Over a row of the shared ground, what it shares in words: "23% in the same words, 2 sentences reworded;
 * both speak of consultation; only in B: joint exercises". Empty for other rows.
 */
export function groundHeadHtml({ key, ground }: RenderedRow, wordByWord?: string): string {
  const { said, both, onlyA, onlyB } = ground?.head ?? { said: '', both: [], onlyA: [], onlyB: [] };
  const opens = (word: string, ...before: readonly (readonly unknown[])[]) =>
    said !== '' || before.some(({ length }) => length > 0) ? word : capitalised(word);
  const parts = [
    ...(said === '' ? [] : [html`${said}`]),
    ...(both.length === 0 ? [] : [html`${opens('both')} speak of ${concepts(both)}`]),
    ...(onlyA.length === 0 ? [] : [html`${opens('only', both)} in A: ${listed(onlyA)}`]),
    ...(onlyB.length === 0 ? [] : [html`${opens('only', both, onlyA)} in B: ${listed(onlyB)}`]),
  ];
  if (ground === undefined || parts.length === 0) return '';
  const words = parts.map((part, index) => html`${index > 0 && '; '}${part}`);
  const way =
    wordByWord !== undefined &&
    html` <span class="${styles.way}">Reworded throughout: shown as shared ground · <a href="${wordByWord}#${key}">show word by word</a></span>`;
  return html`<p class="${styles.said}"><span>${words}.</span>${way}</p>`.html;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Each leads to where it is named, and lights it on both sides. */
function concepts(named: readonly NamedConcept[]): Html[] {
  return named.map(({ label, name, href }, index) => {
    const between = index === 0 ? '' : index === named.length - 1 ? ' and ' : ', ';
    const link =
      name === undefined || href === undefined
        ? html`${label}`
        : html`<a href="${href}" data-p="${name}">${label}</a>`;
    return html`${between}${link}`;
  });
}
