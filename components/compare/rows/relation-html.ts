import { pairSignHtml } from '@/components/reader/note-sign-html';
import { isAddressed } from '@/lib/core/address/addressed-correction';
import type {
  Candidates,
  ComparedLink,
  ComparisonMethod,
  Evidence,
  LinkRelation,
} from '@/lib/core/comparison/comparison';
import type { Correction } from '@/lib/core/comparison/correction';
import { correctionByline } from '@/lib/core/comparison/describe-correction';
import { figureReserve } from '@/lib/core/presentation/checked-rows';
import type { RelatedPlace } from '@/lib/core/presentation/related-places';
import type { RenderedRow } from '@/lib/core/presentation/rendered-rows';
import { surenessOf } from '@/lib/core/presentation/summary';
import { type Html, html } from '@/lib/core/text/html';
import type { Provision } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import styles from './row.module.css';
import parts from './row-parts.module.css';

/** What the middle columns of a page have in common. */
export type RelationPage = {
  readonly method: ComparisonMethod;
  readonly candidates: Candidates;
  /** Units of each side by eId, for the names of candidates. */
  readonly units: {
    readonly left: ReadonlyMap<string, Provision>;
    readonly right: ReadonlyMap<string, Provision>;
  };
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Whether rows offer to be paired anew and annotated: not behind a share link. */
  readonly tools: boolean;
  readonly viewerId?: string;
};

/** Candidates a row lists at most. */
const MOST_CANDIDATES = 5;

const MEANING: Readonly<Record<LinkRelation, string>> = {
  identical: 'The same words',
  similar: 'The same matter in like words',
  contrasts: 'The same matter, binding differently',
  broader: 'A says more than B',
  narrower: 'A says less than B',
  none: 'Paired by hand, without a relation',
};

/** The column between A and B: how they relate, why, what else answers, and what can be done. */
export function relationHtml(row: RenderedRow, page: RelationPage): Html {
  const { key, link, related } = row;
  const moved = link?.moved && html` <span class="moved">moved</span>`;
  const coarse = link && !link.precise && html` <span>by sentence</span>`;
  const figure = link && !isMadeByHand(link, page) && figureHtml(link, row, page.method);
  const about = html`${figure ?? false}${moved ?? false}${coarse ?? false}`;
  return html`<div class="${styles.relation}"><p class="${styles.verdict}"><a href="#${key}" class="${styles.rowLink}" title="${meaning(link, page.method)}">${label(row, page.method)}</a>${about}</p>${
    link?.evidence.map(evidenceHtml) ?? false
  }${related.map((place) => relatedPlacesHtml(place, row.ground !== undefined))}${correctionHtml(link, page)}${pairSignHtml(row.pairNotes ?? [], pairName(row))}${page.tools && toolsHtml(row, page)}</div>`;
}

function label(row: RenderedRow, method: ComparisonMethod): string {
  const { link, left, related, ground } = row;
  if (link === undefined) {
    // Said only where nothing at any level answers.
    if (related.length > 0 || ground?.elsewhere === true) return 'answered in part';
    return `only in ${left.length > 0 ? 'A' : 'B'}`;
  }
  if (link.correction === undefined && method === 'structure') return 'same place';
  if (link.relation === 'none') return 'paired';
  return link.relation;
}

function meaning(link: ComparedLink | undefined, method: ComparisonMethod): string {
  if (link === undefined) return 'Link to this row';
  if (method === 'structure') return 'Two languages of one provision. Link to this row';
  return `${MEANING[link.relation]}. Link to this row`;
}

/**
 * How sure the link is, and how alike the words are: never a bare number where the wording of a side was
 * not seen. The summary of the page says what the words mean.
 */
function figureHtml(link: ComparedLink, { checks }: RenderedRow, method: ComparisonMethod): Html {
  const sureness = surenessOf(link);
  const sure = sureness !== undefined && method !== 'structure' && link.relation !== 'identical';
  const unsure = sureness === 'unsure';
  const shown = link.relation !== 'identical' && (method !== 'structure' || link.score < 1);
  // How far translations fit is no measure of how like their words are, nor rests it on them.
  const reserve =
    method === 'structure'
      ? undefined
      : figureReserve([
          ['A', checks.left],
          ['B', checks.right],
        ]);
  const alike = method === 'structure' ? 'fit' : 'alike';
  return html`${(sure || unsure) && html` <span${unsure && html` class="${parts.unsure}"`}>${sureness}</span>`}${
    shown &&
    html` <span class="${parts.score}">${percent(link.score)} ${alike}${reserve !== undefined && html`, <span class="${parts.reserve}">${reserve}</span>`}</span>`
  }`;
}

/** "shall ↔ may". */
function evidenceHtml({ left, right }: Evidence): Html {
  if (left === '' && right === '') return html``;
  const side = (letter: string, words: string) =>
    html`<span class="visually-hidden">${letter}: </span><q>${words === '' ? '–' : words}</q>`;
  return html`<p class="${styles.evidence}">${side('A', left)} <span aria-hidden="true">↔</span> ${side('B', right)}</p>`;
}

/** What is owed differently there is said where texts are read as versions, not as what they share. */
function relatedPlacesHtml(related: RelatedPlace, shared: boolean): Html {
  const { kind, letter, href, label: place, of, relation, evidence, obligations = [] } = related;
  const determined = relation !== undefined && relation !== 'similar' ? `, ${relation}` : '';
  const words = { also: 'also', partly: 'in part:', transfer: 'words also in' }[kind];
  return html`<p class="${styles.related}">${of !== undefined && `${of}: `}${words} <a href="${href}">${letter} ${place}</a>${determined}${obligations.length > 0 && !shared && `: ${obligations.join('; ')}`}</p>${evidence.map(evidenceHtml)}`;
}

/** A pair that somebody made shows who it was: no measure found it. */
function isMadeByHand({ correction }: ComparedLink, { corrections }: RelationPage): boolean {
  return correction !== undefined && corrections.get(correction)?.kind === 'link';
}

/** Who made or relabelled the link, with the way back for its author. */
function correctionHtml(
  link: ComparedLink | undefined,
  { corrections, viewerId, tools }: RelationPage,
): Html | false {
  const correction = link?.correction === undefined ? undefined : corrections.get(link.correction);
  if (correction === undefined) return false;
  const mine = viewerId !== undefined && correction.author.id === viewerId;
  const own = tools && (mine || isAddressed(correction));
  const undo = own && html` <button type="button" data-withdraw="${correction.id}">Undo</button>`;
  return html`<p class="${styles.correction}">${correctionByline(correction)}${undo}</p>`;
}

/** `A Art. 4 and B Art. 16`. */
function pairName({ left, right }: RenderedRow): string {
  const [a, b] = [left[0], right[0]].map((side) => side && provisionLabel(side.unit, 'cited'));
  return [a && `A ${a}`, b && `B ${b}`].filter(Boolean).join(' and ');
}

function toolsHtml(row: RenderedRow, page: RelationPage): Html {
  const { key, left, right } = row;
  const name = pairName(row);
  return html`<div class="${styles.tools}">${candidatesHtml(row, page)}<button type="button" data-correct="${key}" aria-label="Pair… ${name}">Pair…</button>${
    left.length > 0 &&
    right.length > 0 &&
    html`<button type="button" data-pair-note="${key}" aria-label="Note on this pair: ${name}">Note on this pair</button>`
  }</div>`;
}

/** The best counterparts of the row's first provision besides the one it has. */
function candidatesHtml({ left, right }: RenderedRow, page: RelationPage): Html | false {
  const [from, letter] = left[0] ? [left[0], 'B' as const] : [right[0], 'A' as const];
  if (from === undefined) return false;
  const { eId } = from.unit;
  const side = letter === 'B' ? 'right' : 'left';
  const ranked = (letter === 'B' ? page.candidates.left : page.candidates.right)[eId] ?? [];
  const linked = (letter === 'B' ? right : []).map(({ unit }) => unit.eId);
  const items = ranked
    .filter((candidate) => !linked.includes(candidate.eId))
    .slice(0, MOST_CANDIDATES)
    .flatMap((candidate) => {
      const unit = page.units[side].get(candidate.eId);
      if (unit === undefined) return [];
      const [a, b] = letter === 'B' ? [eId, candidate.eId] : [candidate.eId, eId];
      return html`<li><button type="button" data-pair-left="${a}" data-pair-right="${b}">${letter} ${provisionLabel(unit, 'cited')} <span>${unit.heading ?? percent(candidate.score)}</span></button></li>`;
    });
  if (items.length === 0) return false;
  return html`<details data-candidates><summary>Candidates</summary><ol>${items}</ol></details>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
