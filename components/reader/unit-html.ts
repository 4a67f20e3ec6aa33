import type { RenderedUnit } from '@/lib/core/presentation/rendered-unit';
import { type Html, html, trusted } from '@/lib/core/text/html';
import type { Provision, Quotation, VersionText } from '@/lib/core/treaty/provision';
import { levelOf } from '@/lib/core/treaty/verification';
import { NUMBER_NOT_CONFIRMED, VERIFICATION_WORDS } from '@/lib/core/treaty/verification-words';
import { type NumberedSource, versionSources } from '@/lib/core/treaty/version-sources';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
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
    html`<header class="${styles.header}" lang="${lang}" dir="${dir}"><h2 class="${styles.number}"><a href="#${unit.eId}">${label}</a></h2>${
      unit.heading !== undefined && html`<p class="${styles.heading}">${unit.heading}</p>`
    }<button type="button" class="${styles.more}" data-article-menu aria-label="${label}: more" aria-haspopup="dialog">⋯</button></header><div class="text" data-unit="${unit.eId}" lang="${lang}" dir="${dir}">${trusted(shown.html)}</div>${apparatus(version, unit)}`;
  rendered.set(shown, built);
  return built;
}

/**
 * What stands behind a provision: how far it was verified, its sources by their numbers in the list
 * at the end of the text, attested wording folded away, and any reservation in plain sight.
 */
function apparatus(version: VersionText, unit: Provision): Html {
  const { mark } = VERIFICATION_WORDS[unit.state];
  const sources = versionSources(version);
  const numbers = unit.sources.map(({ url }) => sourceLink(sources, url));
  const quotations = version.quotations.filter((quotation) => quotation.eId === unit.eId);
  return html`<footer class="${styles.apparatus}"><a class="${styles[levelOf(unit.state)]}" href="#verification">${mark}</a>${
    numbers.length > 0 &&
    html`<span>${numbers.length === 1 ? 'source' : 'sources'} ${numbers}</span>`
  }${
    quotations.length > 0 &&
    html`<details><summary>${count(quotations.length, 'quotation')}</summary><ul aria-label="Attested wording">${quotations.map((quotation) => quotationHtml(quotation, sources))}</ul></details>`
  }${
    unit.numberConfirmed === false &&
    html`<p class="${styles.remark}">${NUMBER_NOT_CONFIRMED.mark}. ${NUMBER_NOT_CONFIRMED.sentence}</p>`
  }${unit.note !== undefined && html`<p class="${styles.remark}">${unit.note}</p>`}</footer>`;
}

function quotationHtml(
  { lang, text, note, source }: Quotation,
  sources: ReadonlyMap<string, NumberedSource>,
): Html {
  return html`<li><q lang="${lang}" dir="auto">${text}</q> ${note ?? ''} ${sourceLink(sources, source.url)}</li>`;
}

function sourceLink(sources: ReadonlyMap<string, NumberedSource>, url: string): Html {
  const number = sources.get(url)?.number ?? 0;
  return html`<a href="#source-${number}">${number}</a> `;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
