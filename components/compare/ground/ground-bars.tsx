import { ServedHtml } from '@/components/ui/served-html';
import {
  GROUND_LEVELS,
  type GroundLevel,
  type GroundShare,
} from '@/lib/core/comparison/shared-ground';
import { percent } from '@/lib/core/presentation/ground-head';
import { type Html, html } from '@/lib/core/text/html';
import styles from './ground-bars.module.css';

const LABELS: Readonly<Record<GroundLevel, string>> = {
  words: 'same words',
  form: 'another form',
  order: 'another order',
  sentence: 'reworded',
  concept: 'same concepts',
  formula: 'formulas',
};

type GroundBarsProps = { readonly left: GroundShare; readonly right: GroundShare };

/**
 * How much of each text is shared at each level: a bar a side, its parts told apart by their pattern, with
 * every figure in words beside it. Each word counts once, at the first level it has.
 */
export function GroundBars({ left, right }: GroundBarsProps) {
  const content = html`${PATTERNS}${barHtml('A', left)}${barHtml('B', right)}`.html;
  return (
    <ServedHtml as="div" className={styles.bars} blocks={[{ key: 'ground', html: content }]} />
  );
}

function barHtml(letter: string, share: GroundShare): Html {
  let at = 0;
  const parts = GROUND_LEVELS.filter((level) => share[level] > 0).map((level) => {
    const width = (share[level] / Math.max(1, share.all)) * 100;
    const part = html`<rect data-level="${level}" x="${short(at)}%" width="${short(width)}%" height="100%"/>`;
    at += width;
    return part;
  });
  const said = GROUND_LEVELS.filter((level) => share[level] > 0).map(
    (level) =>
      html`<li>${swatchHtml(level)}${percent(share[level], share.all)} <span class="shared" data-level="${level}" data-sample="">${LABELS[level]}</span></li>`,
  );
  return html`<div><span class="${styles.letter}">${letter}</span><svg class="${styles.bar}" aria-hidden="true">${parts}</svg><ul class="${styles.figures}" aria-label="How much of ${letter} is shared">${said}<li>${percent(share.only, share.all)} only in ${letter}</li></ul></div>`;
}

function swatchHtml(level: GroundLevel): Html {
  return html`<svg class="${styles.swatch}" aria-hidden="true"><rect data-level="${level}" width="100%" height="100%"/></svg>`;
}

/** Patterns of one colour, so that print and greyscale tell the levels apart as well. */
const LINES: readonly (readonly [GroundLevel, string])[] = [
  ['form', 'M0 0H3M0 4H3'],
  ['order', 'M0 2Q1.5 -1 3 2T6 2M0 6Q1.5 3 3 6T6 6'],
  ['sentence', 'M0 6L6 0'],
  ['concept', 'M1 1h1M4 4h1'],
];

const PATTERNS = html`<svg class="${styles.patterns}" aria-hidden="true">${LINES.map(
  ([level, d]) =>
    html`<pattern id="ground-${level}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="${d}"/></pattern>`,
)}</svg>`;

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
