import { ServedHtml } from '@/components/ui/served-html';
import { html } from '@/lib/core/text/html';
import type { TreatyRecord as Record } from '@/lib/core/treaty/treaty-record';
import { AddReading } from './add-reading';
import { type CitedSource, collectCitations } from './collect-citations';
import { type FactGroup, groupFacts } from './group-facts';
import { keyFactsHtml } from './key-facts-html';
import { lifecycleHtml } from './lifecycle-html';
import { OwnReadings } from './own-readings';
import { ownReadingsOf } from './own-readings-of';
import type { ReadingSubject } from './reading-values';
import { sourcePopoversHtml } from './references-html';
import { relationsHtml } from './relations-html';
import { sourceListHtml } from './source-list-html';
import styles from './statement.module.css';
import { statementHtml, statementOfFact } from './statement-html';
import { TextList } from './text-list';
import { TreatyHead } from './treaty-head';
import recordStyles from './treaty-record.module.css';

/** All that is known of a treaty on one page: what one looks up, texts, life, facts, sources. */
export function TreatyRecord({ treaty }: { readonly treaty: Record }) {
  const citations = collectCitations(treaty);
  const { head, groups } = groupFacts(treaty.facts);
  return (
    <article>
      <TreatyHead treaty={treaty} />
      <section className={recordStyles.section} aria-label="At a glance">
        <Served name="key facts" content={keyFactsHtml(treaty, head, citations)} />
      </section>
      <section className={recordStyles.section} aria-labelledby="texts">
        <h2 id="texts" className={recordStyles.heading}>
          Texts
        </h2>
        <TextList
          slug={treaty.slug}
          expressions={treaty.expressions}
          authenticTexts={treaty.authenticTexts}
          own={treaty.own}
        />
      </section>
      <div className={recordStyles.columns}>
        <section aria-labelledby="life">
          <h2 id="life" className={recordStyles.heading}>
            Life of the treaty
          </h2>
          <Served name="life" content={lifecycleHtml(treaty.events, citations)} />
          <Readings treaty={treaty} of="event" />
        </section>
        {treaty.relations.length > 0 && (
          <section aria-labelledby="relations">
            <h2 id="relations" className={recordStyles.heading}>
              Related treaties
            </h2>
            <Served
              name="relations"
              content={relationsHtml(treaty.slug, treaty.relations, citations)}
            />
          </section>
        )}
      </div>
      {groups.length > 0 && (
        <section className={recordStyles.section} aria-labelledby="record">
          <h2 id="record" className={recordStyles.heading}>
            Record
          </h2>
          <Served name="record" content={factGroupsHtml(groups, citations)} />
          <Readings treaty={treaty} of="fact" />
        </section>
      )}
      <section className={recordStyles.section} aria-labelledby="sources">
        <h2 id="sources" className={recordStyles.heading}>
          Sources
        </h2>
        <Served name="sources" content={sourceListHtml(citations)} />
      </section>
      <Served name="popovers" content={sourcePopoversHtml(citations)} />
    </article>
  );
}

type ReadingsProps = { readonly treaty: Record; readonly of: ReadingSubject };

/** The reader's own readings of a shipped record, and the way to add one. */
function Readings({ treaty, of }: ReadingsProps) {
  const { slug, takesReadings, facts } = treaty;
  return (
    <>
      <OwnReadings slug={slug} readings={ownReadingsOf(treaty, of)} />
      {takesReadings && (of === 'event' || facts.length > 0) && (
        <AddReading
          slug={slug}
          of={of}
          facts={of === 'event' ? [] : facts.map(({ key, label }) => ({ key, label }))}
        />
      )}
    </>
  );
}

/** A part of the page made of strings: a record has a thousand tags, and an element a tag is slow. */
function Served({ name, content }: { readonly name: string; readonly content: string }) {
  return <ServedHtml as="div" blocks={[{ key: name, html: content }]} />;
}

function factGroupsHtml(groups: readonly FactGroup[], citations: readonly CitedSource[]): string {
  const parts = groups.map(({ label, facts }) => {
    const lines = facts.map((fact) => statementHtml(statementOfFact(fact), citations));
    return html`<h3 class="${styles.group}">${label}</h3><dl class="${styles.facts}">${lines}</dl>`;
  });
  return html`${parts}`.html;
}
