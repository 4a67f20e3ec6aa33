import { TOPICS } from '@/lib/core/language/terms/topics';
import type { RenderedRow } from '@/lib/core/presentation/rendered-rows';
import { topicsIn } from '@/lib/core/presentation/row-filter';
import { idPrefixOf } from '@/lib/core/presentation/row-order';
import { html } from '@/lib/core/text/html';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import styles from './nearest.module.css';
import type { RelationPage } from './relation-html';

type NearestPage = Pick<RelationPage, 'candidates' | 'units' | 'method'> & {
  readonly left: VersionText;
  readonly right: VersionText;
};

const MOST = 3;
/** Characters of a first line: enough to tell what a provision is about. */
const LINE = 90;

/**
 * Where a provision has no counterpart, what comes nearest to one: heading, topic and first line, for every
 * reader. Empty for a row that has one, or where nothing comes near.
 */
export function nearestHtml({ link, left, right }: RenderedRow, page: NearestPage): string {
  const [from, letter] = left[0] ? [left[0], 'B' as const] : [right[0], 'A' as const];
  if (link !== undefined || from === undefined || page.method === 'incomparable') return '';
  const version = letter === 'B' ? page.right : page.left;
  const units = letter === 'B' ? page.units.right : page.units.left;
  const ranked = (letter === 'B' ? page.candidates.left : page.candidates.right)[from.unit.eId];
  const items = (ranked ?? []).slice(0, MOST).flatMap(({ eId }) => {
    const unit = units.get(eId);
    return unit ? [itemHtml(unit, version, letter)] : [];
  });
  if (items.length === 0) return '';
  return html`<div class="${styles.nearest}"><p>No match found in ${letter}. Nearest:</p><ol>${items}</ol></div>`
    .html;
}

function itemHtml(unit: Provision, { lang, dir }: VersionText, letter: 'A' | 'B') {
  const { eId, heading, text } = unit;
  const topic = TOPICS.find(({ id }) => id === topicsIn([[lang, [unit]]])[0])?.label;
  const name = `${letter} ${provisionLabel(unit, 'cited')}`;
  return html`<li><a href="#${idPrefixOf(letter)}${eId}">${name}${heading !== undefined && html` <span lang="${lang}" dir="${dir}">${heading}</span>`}</a>${topic !== undefined && ` · ${topic}`}<span class="${styles.line}" lang="${lang}" dir="${dir}">${firstLine(text)}</span></li>`;
}

/** The first line, cut behind a word. */
function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  if (line.length <= LINE) return line;
  const cut = line.slice(0, LINE);
  const space = cut.lastIndexOf(' ');
  return `${space > LINE / 2 ? cut.slice(0, space) : [...cut].slice(0, -1).join('')} …`;
}
