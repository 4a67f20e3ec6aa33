import type { RenderedUnit } from '@/lib/core/presentation/rendered-unit';
import { html, trusted } from '@/lib/core/text/html';
import type { VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { apparatusHtml } from './apparatus-html';
import { barHtml, noteSignHtml } from './note-sign-html';
import styles from './unit.module.css';

const rendered = new WeakMap<RenderedUnit, string>();

/**
 * A provision as the reader shows it: number, heading, marked text and what stands behind it. Made
 * once per shown unit and kept as long as that is.
 */
export function unitHtml(version: VersionText, shown: RenderedUnit): string {
  const before = rendered.get(shown);
  if (before !== undefined) return before;
  const { unit } = shown;
  const { lang, dir } = version;
  const label = provisionLabel(unit, 'long', { lang });
  const { html: built } =
    html`<header class="${styles.header}" lang="${lang}" dir="${dir}"><h2 class="${styles.number}"><a href="#${unit.eId}" data-unit-name>${label}</a></h2>${
      unit.heading !== undefined &&
      html`<p class="${styles.heading}" data-unit-name>${unit.heading}</p>`
    }<button type="button" class="${styles.more}" data-article-menu aria-label="${label}: more" aria-haspopup="dialog">⋯</button>${noteSignHtml(shown.notes, label)}</header><div class="text" data-unit="${unit.eId}"${barHtml(shown.notes)} lang="${lang}" dir="${dir}">${trusted(shown.html)}</div>${apparatusHtml(version, unit)}`;
  rendered.set(shown, built);
  return built;
}
