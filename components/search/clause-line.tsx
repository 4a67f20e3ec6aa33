import { formatDate } from '@/components/ui/format-date';
import { directionOf } from '@/lib/core/language/language';
import { FORCE_WORDS } from '@/lib/core/presentation/statement-words';
import { type ChangeInTime, throughTime } from '@/lib/core/search/clause-line';
import { isSameMatter } from '@/lib/core/search/like';
import type { LikeAnswer, LikeHit } from '@/lib/core/search/like-answer';
import type { TreatyHit } from '@/lib/core/search/search-result';
import { excerpt } from '@/lib/core/text/excerpt';
import styles from './like-page.module.css';
import { Snippet } from './snippet';

const CHANGES: Readonly<Record<ChangeInTime, string>> = {
  appeared: 'The first that has it',
  stronger: 'Stronger',
  weaker: 'Weaker',
  'as-strong': 'As strong',
  unread: 'Its force was not read',
  absent: 'Not there',
  gone: 'Gone',
};

const CELL_LENGTH = 280;

/** The same matter through the treaties that have it or share a party with one that does. */
export function ClauseLine({ answer }: { readonly answer: LikeAnswer }) {
  const lines = throughTime(linesOf(answer));
  return (
    <>
      <p className={styles.told}>
        Of each treaty the clause that is most alike. Stronger and weaker are told by the strongest
        words of force, as the rules read them: “must” and “must not” above “may”.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys as well. */}
      <section className={styles.scroll} aria-label="The clause through the years" tabIndex={0}>
        <table className={styles.line}>
          <thead>
            <tr>
              <th scope="col">Signed</th>
              <th scope="col">Treaty</th>
              <th scope="col">Clause</th>
              <th scope="col">Force</th>
              <th scope="col">Against the one before</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ treaty: line, change }) => (
              <Line key={line.treaty.slug} line={line} change={change} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

type LineOf = {
  readonly treaty: TreatyHit;
  readonly signed?: string;
  readonly forces?: LikeHit['forces'];
  readonly found?: LikeHit;
  /** The clause that the others are held against. */
  readonly own?: {
    readonly label: string;
    readonly href?: string;
    readonly text: string;
    readonly lang: string;
  };
};

function linesOf({ of, hits, translated, without }: LikeAnswer): LineOf[] {
  const best = new Map<string, LikeHit>();
  for (const hit of [...hits, ...translated].filter(isSameMatter)) {
    if (!best.has(hit.treaty.slug)) best.set(hit.treaty.slug, hit);
  }
  if (of.treaty) best.delete(of.treaty.slug);
  return [
    ...(of.treaty ? [{ ...dated(of.treaty), forces: of.forces, own: of }] : []),
    ...[...best.values()].map((found) => ({ ...dated(found.treaty), forces: found.forces, found })),
    ...without.map(dated),
  ];
}

function dated(treaty: TreatyHit): LineOf {
  return { treaty, ...(treaty.signed && { signed: treaty.signed.value }) };
}

function Line({ line, change }: { readonly line: LineOf; readonly change: ChangeInTime }) {
  const { treaty, found, own, forces } = line;
  const { hit, likeness } = found ?? {};
  return (
    <tr data-change={change}>
      <td>{treaty.signed ? formatDate(treaty.signed) : 'not stated'}</td>
      <th scope="row">
        {hit || own ? (
          <a href={hit?.href ?? own?.href} data-hit="">
            {treaty.shortTitle}
            {hit && `, ${hit.citation}`}
            {own?.label.slice(treaty.shortTitle.length)}
          </a>
        ) : (
          treaty.shortTitle
        )}
        {own && <span className={styles.mark}>this clause</span>}
        {likeness !== undefined && (
          <span className={styles.mark}>{Math.round(likeness * 100)} % alike</span>
        )}
      </th>
      <td>
        {hit && <Snippet snippet={hit.snippet} lang={hit.lang} />}
        {own && (
          <p lang={own.lang} dir={directionOf(own.lang)} className={styles.cell}>
            {excerpt(own.text, CELL_LENGTH)}
          </p>
        )}
        {!hit && !own && 'No clause like it'}
      </td>
      <td>{forces?.map((force) => FORCE_WORDS[force]).join(', ')}</td>
      <td>{CHANGES[change]}</td>
    </tr>
  );
}
