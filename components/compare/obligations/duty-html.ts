import { isAddressed } from '@/lib/core/address/addressed-correction';
import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import { addressOf, formatAddress } from '@/lib/core/address/version-address';
import { wordsAddress } from '@/lib/core/address/words-address';
import { sideLetter } from '@/lib/core/comparison/comparison';
import type { Element, Statement } from '@/lib/core/comparison/statement';
import { type Duty, type DutyTable, hasElement } from '@/lib/core/presentation/duties';
import { placeOf } from '@/lib/core/presentation/statement-place';
import {
  DUTY_RELATION_WORDS,
  ELEMENT_ORDER,
  ELEMENT_SIGNS,
  ELEMENT_WORDS,
  FORCE_WORDS,
  readBy,
} from '@/lib/core/presentation/statement-words';
import { type Html, html, trusted } from '@/lib/core/text/html';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import styles from './duty.module.css';

/** What all duties of a page have in common. */
export type DutyPage = {
  readonly table: DutyTable;
  /** The sides as the address gives them, for links to this page. */
  readonly sides: string;
  readonly query: CompareQuery;
  /** Whether statements can be corrected here. */
  readonly tools: boolean;
};

/** A side of a duty that says something. */
type Said = {
  readonly side: number;
  readonly letter: string;
  readonly version: VersionText;
  readonly statement: Statement;
};

/** A duty: what it is in a line, and what each text says of it, an element a row. */
export function dutyHtml(duty: Duty, page: DutyPage): string {
  const said = duty.statements.flatMap((statement, side) => {
    const version = page.table.versions[side];
    const letter = sideLetter(side).toUpperCase();
    return statement && version ? [{ side, letter, version, statement }] : [];
  });
  return html`${headHtml(duty, said, page)}<table class="${styles.table}" role="table" data-columns="${
    said.length
  }">${columnsHtml(said, page)}<tbody role="rowgroup">${ELEMENT_ORDER.filter((element) =>
    said.some(({ statement }) => hasElement(statement, element)),
  ).map((element) =>
    elementHtml(element, duty, said, page),
  )}</tbody></table>${footHtml(said, page)}`.html;
}

function headHtml(duty: Duty, said: readonly Said[], page: DutyPage): Html {
  const { versions } = page.table;
  const relation =
    duty.relation === undefined
      ? `${said.length} of ${versions.length} texts`
      : DUTY_RELATION_WORDS[duty.relation];
  const places = said.map(({ letter, version, statement }) => {
    return `${letter} ${placeOf(version, statement)}`;
  });
  const matter = { side: said[0]?.side ?? 0, eId: said[0]?.statement.eId ?? '' };
  const alone = {
    ...page.query,
    duties: {
      ...page.query.duties,
      matter: { ...matter, ...(said[0] && { statement: said[0].statement.id }) },
    },
  };
  return html`<header class="${styles.head}"><h2><span class="${styles.relation}">${relation}</span> <a href="#${
    duty.key
  }">${places.join(' · ')}</a></h2><span class="${styles.links}"><a href="${compareHref(
    page.sides,
    alone,
  )}#${duty.key}">This one alone</a></span></header>`;
}

function columnsHtml(said: readonly Said[], { table }: DutyPage): Html {
  const columns = said.map(
    ({ letter, version, statement }, index) =>
      html`${said.length === 2 && index === 1 && table.versions.length === 2 && SIGN_HEAD}<th scope="col" role="columnheader">${letter}: ${
        version.treaty.shortTitle
      }, ${placeOf(version, statement)}</th>`,
  );
  return html`<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Element</th>${columns}</tr></thead>`;
}

const SIGN_HEAD = trusted(
  '<th scope="col" role="columnheader"><span class="visually-hidden">How they stand to each other</span></th>',
);

function elementHtml(element: Element, duty: Duty, said: readonly Said[], page: DutyPage): Html {
  const relation = duty.elements[element];
  const compared = said.length === 2 && page.table.versions.length === 2;
  const [sign, words] = relation ? ELEMENT_SIGNS[relation] : ['', ''];
  const cells = said.map(
    (one, index) =>
      html`${
        compared &&
        index === 1 &&
        html`<td role="cell" class="${styles.sign}" data-relation="${
          relation ?? 'none'
        }"><span aria-hidden="true">${sign}</span><span class="${styles.signWords}">${words}</span></td>`
      }${cellHtml(element, one, page)}`,
  );
  return html`<tr role="row"><th scope="row" role="rowheader">${ELEMENT_WORDS[element]}</th>${cells}</tr>`;
}

function cellHtml(element: Element, { letter, version, statement }: Said, page: DutyPage): Html {
  const text = unitsById(version).get(statement.eId)?.text ?? '';
  const spans = statement.elements[element] ?? [];
  const runs = spans.map(
    (span, index) =>
      html`${index > 0 && ' … '}<a href="${wordsAddress(
        addressOf(version),
        statement.eId,
        text,
        span,
      )}">${text.slice(span.start, span.end)}</a>`,
  );
  const force =
    element === 'force' &&
    html`<strong class="${styles.force}">${FORCE_WORDS[statement.force]}</strong> `;
  const words =
    runs.length === 0
      ? html`<span class="${styles.empty}">not said</span>`
      : html`<span lang="${version.lang}" dir="${version.dir}">${runs}</span>`;
  return html`<td role="cell" data-letter="${letter}">${force}${words}${authorHtml(
    element,
    statement,
    page,
  )}</td>`;
}

/** Who filled the cell, where a person did. */
function authorHtml(element: Element, { corrections = [] }: Statement, page: DutyPage): Html {
  const own = corrections
    .flatMap((id) => page.table.corrections.get(id) ?? [])
    .filter((one) =>
      one.kind === 'cell' ? one.element === element : one.kind === 'force' && element === 'force',
    );
  return html`${own.map((one) => {
    const name = isAddressed(one) ? 'this address' : one.author.name;
    const hidden = one.visibility === 'private' ? ', private' : '';
    return html` <span class="${styles.author}" title="${one.reason}">by ${name}${hidden}</span>`;
  })}`;
}

function footHtml(said: readonly Said[], page: DutyPage): Html {
  const empty = ELEMENT_ORDER.filter(
    (element) => !said.some(({ statement }) => hasElement(statement, element)),
  );
  const missing = empty.map((element) => ELEMENT_WORDS[element].toLowerCase()).join(', ');
  const sides = said.map((one) => sideFootHtml(one, page));
  const unread = page.table.versions.length === 2 && said.length === 1;
  return html`<footer class="${styles.foot}">${
    empty.length > 0 && html`<p><span class="${styles.label}">Not said:</span> ${missing}</p>`
  }${unread && html`<p>${loneWords(said[0]?.letter, page)}</p>`}${sides}</footer>`;
}

function loneWords(letter: string | undefined, { table }: DutyPage): string {
  const [other, side] = letter === 'A' ? ['B', 1] : (['A', 0] as const);
  return table.read[Number(side)]
    ? `No statement of ${other} answers it.`
    : `Whether ${other} says so is not known: its language is not read yet.`;
}

function sideFootHtml({ letter, version, statement }: Said, { table, tools }: DutyPage): Html {
  const place = `${letter} ${placeOf(version, statement)}`;
  const button =
    tools &&
    html` <button type="button" class="${styles.correct}" data-statement="${
      statement.id
    }" data-text="${formatAddress(addressOf(version))}" data-letter="${letter}" data-place="${placeOf(
      version,
      statement,
    )}">Correct<span class="visually-hidden"> the statement of ${place}</span></button>`;
  return html`<p><span class="${styles.label}">${letter}:</span> ${readBy(
    statement,
    table.corrections,
  )}${button}</p>`;
}
