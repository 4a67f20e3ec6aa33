/**
 * A comparison as one HTML file that needs nothing else: no script, no request, a style of its own.
 * It is for reading, printing and keeping; each row has an anchor, so a place in the file can be
 * cited.
 */

import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { GROUND_LEVELS, type GroundLevel } from '@/lib/core/comparison/shared-ground';
import { figureReserve, isUnchecked, uncheckedWords } from '@/lib/core/presentation/checked-rows';
import { LEVEL_WORDS } from '@/lib/core/presentation/ground-words';
import type { FindableRow } from '@/lib/core/presentation/row-filter';
import { summarise } from '@/lib/core/presentation/summary';
import { type Html, html, trusted } from '@/lib/core/text/html';
import type { VersionText } from '@/lib/core/treaty/provision';

import { checkLevelOf, verificationIn } from '@/lib/core/treaty/told-verification';
import type { Source } from '@/lib/core/treaty/treaty';

import {
  type ExportedComparison,
  matchedWords,
  percent,
  provisionTitle,
  sideTitle,
  sourceLine,
  sourceWords,
  standingNotice,
  titleOf,
} from '../document/exported-comparison';
import { type ExportedSegment, type TitledUnit, titledUnits } from '../document/exported-lines';
import { placeComments } from '../document/place-comments';
import { numberedSources, provenanceOf, type SideName } from '../document/provenance-lines';
import { relationLines, verdictOf } from '../document/relation-lines';
import { oneText } from '../redline/one-text';
import { HTML_STYLE } from './html-style';

/** The file's content. O(text). */
export function comparisonHtml(exported: ExportedComparison): string {
  const { rows, allRows } = exported;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Concordat">
<title>${titleOf(exported)}</title>
<style>${trusted(HTML_STYLE)}</style>
</head>
<body>
<header>
<h1>${titleOf(exported)}</h1>
${facts(exported)}
${legend(exported)}
${rows.length < allRows && html`<p class="ui">This file shows ${rows.length} of ${allRows} rows, as they were filtered.</p>`}
</header>
<main>
<table>
<thead><tr>${columnHeads(exported)}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, exported))}
</tbody>
</table>
${notesHtml(exported)}
${sourcesHtml(exported)}
</main>
</body>
</html>
`;
  return page.html;
}

function columnHeads({ left, right, asOne }: ExportedComparison): Html {
  const [a, b] = [`A: ${sideTitle(left)}`, `B: ${sideTitle(right)}`];
  return asOne
    ? html`<th scope="col">${a}, and ${b}, as one text</th><th scope="col">Relation</th>`
    : html`<th scope="col">${a}</th><th scope="col">Relation</th><th scope="col">${b}</th>`;
}

function facts(exported: ExportedComparison): Html {
  const { left, right, comparison, address, date } = exported;
  const summary = summarise(comparison, left, right);
  const { relations, onlyLeft, onlyRight, moved, links, similarity, checked } = summary;
  const counts = Object.entries(relations).flatMap(([relation, n]) =>
    n > 0 ? `${n} ${relation}` : [],
  );
  const counted = [
    ...counts,
    `${moved} moved`,
    ...(summary.spellings > 0 ? [`${summary.spellings} of spelling only`] : []),
    ...(summary.partly > 0 ? [`${summary.partly} answered in part`] : []),
    `${onlyLeft} only in A${uncheckedWords(checked.uncheckedLeft, onlyLeft)}`,
    `${onlyRight} only in B${uncheckedWords(checked.uncheckedRight, onlyRight)}`,
  ];
  const reserve = figureReserve([
    ['A', checked.left],
    ['B', checked.right],
  ]);
  return html`<dl class="facts">
<dt>A</dt><dd>${left.treaty.title}. ${standingNotice(left)}</dd>
<dt>B</dt><dd>${right.treaty.title}. ${standingNotice(right)}</dd>
<dt>Matched</dt><dd>${matchedWords(comparison)}</dd>
<dt>Found</dt><dd>${counted.join('; ')}; the two texts as wholes ${percent(similarity)} alike${reserve !== undefined && `, ${reserve}`}</dd>
<dt>Verified</dt><dd>${links} linked, ${checked.verifiedLinks} with the wording of both sides seen</dd>
<dt>Permanent address</dt><dd><a href="${address}">${address}</a>, exported on ${date.slice(0, 10)}</dd>
</dl>`;
}

const DIFFERENCES = html`In A, words that B does not have are <del>struck through</del>. In B, words that A does not have are <ins>underlined</ins>. Words that stand elsewhere in the other text are <span class="moved">underlined with dots</span>; words that it spells in other letters have <span class="spelling">dots above them</span>.`;

function legend({ comparison, marked, shared, sharedRows, asOne }: ExportedComparison): Html {
  if (!marked)
    return html`<p class="legend">Both texts are given clean: no difference is marked.</p>`;
  if (shared) {
    const differing =
      sharedRows &&
      html` Rows that are not rewritten throughout show what differs instead: ${DIFFERENCES}`;
    const levels = GROUND_LEVELS.map((level) => html` ${sharedHtml(LEVEL_WORDS[level], level)}`);
    return html`<p class="legend">What the two texts share is underlined, wherever it stands in the other:${levels}. What is plain stands in one of them only.${differing}</p>`;
  }
  if (comparison.method !== 'content')
    return html`<p class="legend">The wording of two languages is not marked.</p>`;
  if (asOne)
    return html`<p class="legend">Words that only A has are <del>struck through</del>, words that only B has are <ins>underlined</ins>, words that stand in another place <span class="moved">underlined with dots</span>; dots <span class="spelling">above</span> words say that the other text spells them in other letters.</p>`;
  return html`<p class="legend">${DIFFERENCES}</p>`;
}

function rowHtml(row: FindableRow, exported: ExportedComparison): Html {
  if (exported.asOne) {
    return html`<tr id="${row.key}">
<td>${oneCell(row, exported)}</td>
<td class="relation">${relationHtml(row, exported)}</td>
</tr>
`;
  }
  return html`<tr id="${row.key}">
<td data-side="A">${cell(row, 'left', exported)}</td>
<td class="relation">${relationHtml(row, exported)}</td>
<td data-side="B">${cell(row, 'right', exported)}</td>
</tr>
`;
}

function cell(row: FindableRow, side: 'left' | 'right', exported: ExportedComparison): Html {
  const version = exported[side];
  if (row[side].length === 0)
    return html`<p class="none">Nothing in ${side === 'left' ? 'A' : 'B'} is linked with this.</p>`;
  return html`<div lang="${version.lang}" dir="${version.dir}">${titledUnits(row, side, exported).map((unit) => html`${unitHtml(unit, side, version)}${provenanceHtml(unit, side, version)}`)}</div>`;
}

/** Both sides as one text; one after the other where no wording was compared. */
function oneCell(row: FindableRow, exported: ExportedComparison): Html {
  const lines = oneText(row, exported);
  const sides = (['left', 'right'] as const).filter((side) => row[side].length > 0);
  if (lines === undefined) return html`${sides.map((side) => cell(row, side, exported))}`;
  const titles = sides.map((side) => {
    const letter = side === 'left' ? 'A' : 'B';
    const named = row[side].map((unit) => provisionTitle(exported[side], unit)).join('; ');
    return html`<h3>${letter}: ${named}</h3>`;
  });
  const { lang, dir } = exported.left;
  const paragraphs = lines.map(
    ({ label, words }) =>
      html`<p class="text">${label !== undefined && html`<span class="n">${label}</span> `}${words.map((word) => segmentHtml(word, word.side))}</p>`,
  );
  const provenance = sides.map((side) =>
    row[side].map((unit) => provenanceHtml({ unit }, side, exported[side])),
  );
  return html`<div lang="${lang}" dir="${dir}">${titles}${paragraphs}</div>${provenance.flat()}`;
}

/** A unit under its title, a paragraph a line. */
function unitHtml(
  { unit, title, lines }: TitledUnit,
  side: 'left' | 'right',
  version: VersionText,
): Html {
  const pale = isUnchecked(checkLevelOf(verificationIn(version, unit))) && html` unchecked`;
  const paragraphs = lines.map(({ label, words }) => {
    const number = label !== undefined && html`<span class="n">${label}</span> `;
    return html`<p class="text${pale}">${number}${words.map((segment) => segmentHtml(segment, side))}</p>`;
  });
  return html`<h3>${title}</h3>${paragraphs}`;
}

/** How far the words above were checked, and the longest wording attested. */
function provenanceHtml(
  { unit }: Pick<TitledUnit, 'unit'>,
  side: 'left' | 'right',
  version: VersionText,
): Html {
  const letter = side === 'left' ? 'A' : 'B';
  const { verification, note, attested } = provenanceOf(letter, version, unit);
  return html`<p class="provenance" lang="en" dir="ltr">${verification}${note !== undefined && ` ${note}`}${
    attested &&
    html` Attested: <q lang="${attested.lang}" dir="auto">${attested.text}</q> (${attested.source})`
  }</p>`;
}

function segmentHtml({ text, kind, level }: ExportedSegment, side: 'left' | 'right'): Html {
  if (kind === 'same') return html`${text}`;
  if (kind === 'shared') return sharedHtml(text, level ?? 'words');
  const spoken = (words: string) => html`<span class="w">${words}</span>`;
  if (kind === 'moved') {
    return html`<span class="moved">${spoken('[moved: ')}${text}${spoken(']')}</span>`;
  }
  if (kind === 'spelling') {
    return html`<span class="spelling">${spoken('[spelling: ')}${text}${spoken(']')}</span>`;
  }
  return side === 'left'
    ? html`<del>${spoken('[only in A: ')}${text}${spoken(']')}</del>`
    : html`<ins>${spoken('[only in B: ')}${text}${spoken(']')}</ins>`;
}

/** Shared words: the form of the line tells how. */
function sharedHtml(text: string, level: GroundLevel): Html {
  return html`<span class="shared ${level}"><span class="w">[${LEVEL_WORDS[level]}: </span>${text}<span class="w">]</span></span>`;
}

function relationHtml(row: FindableRow, exported: ExportedComparison): Html {
  const lines = relationLines(row, exported);
  const list = html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<strong>${verdictOf(row)}</strong>${lines.length > 0 && list}`;
}

function notesHtml(exported: ExportedComparison): Html | undefined {
  const comments = placeComments(exported);
  if (comments.length === 0) return undefined;
  const where = (side: 'left' | 'right', eId: string | undefined) =>
    `${side === 'left' ? 'A' : 'B'}, ${eId ?? 'no certain place'}`;
  const body = (note: Annotation) => trusted(noteBodyHtml(note.body));
  return html`<section class="notes"><h2>Notes</h2><ol>${comments.map(
    ({ note, side, place, quote }) =>
      html`<li><strong>${where(side, place?.eId)}</strong> on “${quote}”, ${note.creator.name}, ${note.modified.slice(0, 10)}${body(note)}</li>`,
  )}</ol></section>`;
}

function sourcesHtml({ left, right }: ExportedComparison): Html {
  const list = (letter: SideName, version: VersionText) => {
    const items = numberedSources(letter, version).map(
      ({ number, source }) =>
        html`<li id="source-${number}"><b>${number}</b> ${sourceHtml(source)}</li>`,
    );
    return html`<h3>${letter}: ${sideTitle(version)}</h3>${items.length > 0 ? html`<ul>${items}</ul>` : html`<p>None recorded.</p>`}`;
  };
  return html`<section class="sources ui"><h2>Sources</h2>${list('A', left)}${list('B', right)}</section>`;
}

/** Linked to its page, unless its address is known only in part. */
function sourceHtml(source: Source): Html {
  if (source.partial) return html`${sourceLine(source)}`;
  const { url } = source;
  return html`${sourceWords(source)} <a href="${url}">${url}</a>`;
}
