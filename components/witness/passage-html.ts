import { sourceHtml } from '@/components/reader/source-html';
import type {
  ApparatusEntry,
  RenderedAddition,
  RenderedPassage,
  RenderedQuotation,
} from '@/lib/core/presentation/rendered-collation';
import type { RenderedUnit } from '@/lib/core/presentation/rendered-unit';
import { type Html, html, trusted } from '@/lib/core/text/html';
import type { VersionText } from '@/lib/core/treaty/provision';
import { verificationLine } from '@/lib/core/treaty/told-verification';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import styles from './passage.module.css';

const rendered = new WeakMap<RenderedPassage | RenderedAddition, string>();

type Language = Pick<VersionText, 'lang' | 'dir'>;

/**
 * A passage with its apparatus, or a provision that only witnesses have. Made once and kept as long as
 * what it is made from. `version`: the text its words are taken from.
 */
export function passageHtml(
  version: VersionText,
  shown: RenderedPassage | RenderedAddition,
): string {
  const before = rendered.get(shown);
  if (before !== undefined) return before;
  const built =
    shown.kind === 'passage'
      ? html`${shown.units.map((unit, index) => unitHtml(version, unit, index > 0))}<div class="${styles.apparatus}">${remarksHtml(shown)}${entriesHtml(shown.entries, version)}${quotationsHtml(shown.quotations, version)}</div>`
      : html`<div class="${styles.addition}">${remarksHtml(shown)}${unitHtml(version, shown.unit, false)}</div>`;
  rendered.set(shown, built.html);
  return built.html;
}

/** `isFurther`: not the first of its passage, which has the id of the whole. */
function unitHtml(version: VersionText, { unit, html: text }: RenderedUnit, isFurther: boolean) {
  const { lang, dir } = version;
  const id = isFurther && html` id="${unit.eId}"`;
  return html`<header class="${styles.header}" lang="${lang}" dir="${dir}"${id}><h2 class="${styles.number}">${provisionLabel(unit, 'long', { lang })}</h2>${
    unit.heading !== undefined && html`<p class="${styles.heading}">${unit.heading}</p>`
  }</header><p class="${styles.verified}">${verificationLine(version, unit)}.</p><div class="text" lang="${lang}" dir="${dir}">${trusted(text)}</div>`;
}

function remarksHtml({ remarks }: Pick<RenderedPassage, 'remarks'>): Html {
  if (remarks.length === 0) return html``;
  return html`<ul class="${styles.remarks}">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`;
}

/** In print for the eye, in a sentence for the ear. */
function entriesHtml(entries: readonly ApparatusEntry[], language: Language): Html {
  if (entries.length === 0) return html``;
  const items = entries.map(
    (entry) =>
      html`<li id="${entry.id}"><a class="${styles.place}" href="#${entry.sign}" aria-label="Variant ${entry.number}: to the words">${entry.number}</a><span aria-hidden="true">${printedHtml(entry, language)}</span><span class="visually-hidden">${entry.spoken}</span></li>`,
  );
  return html`<ul class="${styles.entries}" aria-label="Variants">${items}</ul>`;
}

function printedHtml({ lemma, readings }: ApparatusEntry, language: Language): Html {
  const printed = readings.map(({ sign, words, sigla }, index) => {
    const said = words !== '' && wordsHtml(words, language);
    return html`${index > 0 && '; '}${sign !== undefined && html`<i>${sign}</i> `}${said}${said && ' '}<b>${sigla}</b>`;
  });
  return html`${lemma === '' ? html`<i>at the beginning</i>` : wordsHtml(lemma, language)}] ${printed}`;
}

function wordsHtml(words: string, { lang, dir }: Language): Html {
  return html`<bdi class="${styles.words}" lang="${lang}" dir="${dir}">${words}</bdi>`;
}

function quotationsHtml(quotations: readonly RenderedQuotation[], language: Language): Html {
  if (quotations.length === 0) return html``;
  const items = quotations.map(
    ({ quotation, part, supports }) =>
      html`<li><q class="${styles.words}" lang="${quotation.lang}" dir="auto">${part}</q> <span class="${styles.source}">${sourceHtml(quotation.source)}</span><ul>${supports.map(
        (support) => html`<li>${supportHtml(support, language)}</li>`,
      )}</ul></li>`,
  );
  return html`<h3 class="${styles.attested}">Attested wording</h3><ul class="${styles.quotations}">${items}</ul>`;
}

function supportHtml(
  { sigla, state, words, differences }: RenderedQuotation['supports'][number],
  language: Language,
): Html {
  if (state === 'absent') return html`<b>${sigla}</b> not there`;
  if (state === 'same') return html`<b>${sigla}</b> the same words`;
  const said = differences.map(
    (one, index) => html`${index > 0 && ', '}${differenceHtml(one, language)}`,
  );
  return html`<b>${sigla}</b> otherwise: ${wordsHtml(words, language)} (${said})`;
}

function differenceHtml(
  { words, quoted }: RenderedQuotation['supports'][number]['differences'][number],
  language: Language,
): Html {
  if (words === '') return html`lacks ${wordsHtml(quoted, language)}`;
  if (quoted === '') return html`adds ${wordsHtml(words, language)}`;
  return html`${wordsHtml(words, language)} for ${wordsHtml(quoted, language)}`;
}
