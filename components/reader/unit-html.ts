import { provisionLabel } from '@/lib/core/citation';
import { type Html, html, trusted } from '@/lib/core/html';
import type { Provision, Quotation, VersionText } from '@/lib/core/provision';
import type { ShownUnit } from '@/lib/core/shown-unit';
import type { Source } from '@/lib/core/treaty';
import { hostOf } from './host-of';
import styles from './unit.module.css';
import { VERIFICATION } from './verification';

const rendered = new WeakMap<ShownUnit, string>();

/**
 * A provision as the reader shows it: number, heading, marked text and what stands behind it. Made
 * once per shown unit and kept as long as that is.
 */
export function unitHtml(version: VersionText, shown: ShownUnit): string {
  const before = rendered.get(shown);
  if (before !== undefined) return before;
  const { unit } = shown;
  const { lang, dir } = version;
  const quotations = version.quotations.filter((quotation) => quotation.eId === unit.eId);
  const { html: built } =
    html`<header class="${styles.header}" lang="${lang}" dir="${dir}"><h2 class="${styles.number}"><a href="#${unit.eId}">${provisionLabel(unit, lang)}</a></h2>${
      unit.heading !== undefined && html`<p class="${styles.heading}">${unit.heading}</p>`
    }</header><div class="text" data-unit="${unit.eId}" lang="${lang}" dir="${dir}">${trusted(shown.html)}</div>${apparatus(unit, quotations)}`;
  rendered.set(shown, built);
  return built;
}

/** How far a provision was verified, its sources and attested wording, folded away. */
function apparatus(unit: Provision, quotations: readonly Quotation[]): Html {
  const { mark, sentence, tone } = VERIFICATION[unit.state];
  const { sources, note } = unit;
  return html`<details class="${styles.apparatus}"><summary><span class="${styles[tone]}">${mark}</span>${
    sources.length > 0 && html`<span>${count(sources.length, 'source')}</span>`
  }${quotations.length > 0 && html`<span>${count(quotations.length, 'quotation')}</span>`}</summary><div class="${styles.behind}"><p>${sentence}</p>${
    note !== undefined && html`<p>${note}</p>`
  }${
    quotations.length > 0 &&
    html`<ul class="${styles.quotations}" aria-label="Attested wording">${quotations.map(quotationHtml)}</ul>`
  }${
    sources.length > 0 &&
    html`<ul class="${styles.sources}" aria-label="Sources">${sources.map(sourceHtml)}</ul>`
  }</div></details>`;
}

function quotationHtml({ lang, text, note, source }: Quotation): Html {
  return html`<li><q lang="${lang}" dir="auto">${text}</q> ${note ?? ''} <a href="${source.url}" rel="noreferrer">${source.publisher ?? hostOf(source.url)}</a></li>`;
}

function sourceHtml({ url, title, publisher }: Source): Html {
  return html`<li><a href="${url}" rel="noreferrer">${title ?? hostOf(url)}</a>${publisher !== undefined && html`, ${publisher}`}</li>`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
