import { type Html, html } from '@/lib/core/text/html';
import { attestedWording, firstWords } from '@/lib/core/treaty/attested-wording';
import {
  type Provision,
  partsOf,
  type Quotation,
  type VersionText,
} from '@/lib/core/treaty/provision';
import type { Attestation } from '@/lib/core/treaty/treaty';
import { levelOf, type Verification, verificationsOf } from '@/lib/core/treaty/verification';
import {
  NUMBER_NOT_CONFIRMED,
  piecesByState,
  provenanceLine,
  VERIFICATION_WORDS,
} from '@/lib/core/treaty/verification-words';
import { versionSources } from '@/lib/core/treaty/version-sources';
import styles from './apparatus.module.css';
import { saidOnce } from './said-once';
import { sourceHtml } from './source-html';

/** Letters of the longest attested wording that the line shows before it is opened. */
const FIRST_WORDS = 90;

/**
 * What stands behind a provision: one line in words, which opens in its place to the sources with
 * what each shows, and to the attested wording. Doubts are in plain sight.
 */
export function apparatusHtml(version: VersionText, unit: Provision): Html {
  const verification = verificationsOf(version).get(unit.eId);
  if (!verification || saidOnce(version) !== undefined) return html``;
  const quotations = attestedWording(version, unit.eId);
  const sources = sourcesOf(version, unit);
  const [longest] = quotations;
  return html`<footer class="${styles.apparatus}"><details><summary><span class="${styles[verification.level]}">${provenanceLine(verification, sources)}.</span>${
    longest && html` <span>Longest attested: ${quote(longest, FIRST_WORDS)}</span>`
  }</summary><div class="${styles.body}">${statesHtml(verification)}${sourcesHtml(version, sources)}${wordingHtml(quotations)}</div></details>${doubtsHtml(unit)}</footer>`;
}

/** Doubts that a reader must not have to open anything for. */
function doubtsHtml(unit: Provision): Html {
  const doubts = [
    unit.numberConfirmed === false &&
      html`<p class="${styles.remark}"><strong>${NUMBER_NOT_CONFIRMED.mark}.</strong> ${NUMBER_NOT_CONFIRMED.sentence}</p>`,
    unit.note !== undefined && html`<p class="${styles.remark}">${unit.note}</p>`,
  ];
  return html`${doubts.flatMap((doubt) => doubt || [])}`;
}

/** Of the unit first, then what only its parts name. */
function sourcesOf({ provisions }: VersionText, unit: Provision): Attestation[] {
  const sources = new Map<string, Attestation>();
  for (const source of [unit, ...partsOf(provisions, unit)].flatMap((piece) => piece.sources)) {
    const known = sources.get(source.url);
    const shows = [...new Set([known?.shows, source.shows])].filter(Boolean).join('; ');
    sources.set(source.url, { ...source, ...(shows ? { shows } : {}) });
  }
  return [...sources.values()];
}

function statesHtml(verification: Verification): Html {
  if (!verification.mixed) {
    const { sentence } = VERIFICATION_WORDS[verification.worst];
    return html`${verification.level === 'unchecked' && html`<p>${sentence}</p>`}`;
  }
  return html`<dl>${piecesByState(verification).map(
    ({ state, pieces }) =>
      html`<div><dt>${pieces}</dt><dd class="${styles[levelOf(state)]}">${VERIFICATION_WORDS[state].mark}</dd></div>`,
  )}</dl>`;
}

function sourcesHtml(version: VersionText, sources: readonly Attestation[]): Html {
  if (sources.length === 0) return html``;
  const numbered = versionSources(version);
  const items = sources
    .map((source) => ({ source, number: numbered.get(source.url)?.number ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map(
      ({ source, number }) =>
        html`<li value="${number}">${sourceHtml(source)}${source.shows && html`. <span class="${styles.shows}">Shows: ${source.shows}</span>`}</li>`,
    );
  return html`<h3>${items.length === 1 ? 'Source' : 'Sources'}</h3><ol>${items}</ol>`;
}

/** Longest first; a remark that holds for several quotations is made once. */
function wordingHtml(quotations: readonly Quotation[]): Html {
  const remarks = [...new Set(quotations.map(({ note }) => note))];
  if (quotations.length === 0) return html``;
  const groups = remarks.map((remark) => {
    const items = quotations
      .filter(({ note }) => note === remark)
      .map(
        (quotation) =>
          html`<li>${quote(quotation)} <span class="${styles.from}">${quotation.source.publisher ?? quotation.source.title ?? quotation.source.url}</span></li>`,
      );
    return html`${remark && html`<p class="${styles.about}">${remark}</p>`}<ul>${items}</ul>`;
  });
  return html`<h3>Attested wording</h3>${groups}`;
}

function quote({ lang, text }: Quotation, most = text.length): Html {
  return html`<q lang="${lang}" dir="auto">${firstWords(text, most)}</q>`;
}
