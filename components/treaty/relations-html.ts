import { type Html, html } from '@/lib/core/text/html';
import type { TreatyRelation } from '@/lib/core/treaty/treaty';
import { TREATY_RELATION_LABELS } from '@/lib/core/treaty/treaty-labels';
import { type CitedSource, relationAnchor } from './collect-citations';
import { referencesHtml } from './references-html';
import styles from './relations.module.css';

/** The treaties that the one of `slug` stands with; those stored here can be opened and compared. */
export function relationsHtml(
  slug: string,
  relations: readonly TreatyRelation[],
  citations: readonly CitedSource[],
): string {
  const items = relations.map(
    (relation, index) =>
      html`<li id="${relationAnchor(index)}" class="${styles.relation}"><p class="${styles.kind}">${TREATY_RELATION_LABELS[relation.kind]}</p><p>${
        relation.slug === undefined
          ? relation.title
          : html`<a href="/treaties/${relation.slug}">${relation.title}</a>`
      }${referencesHtml(relation.sources, citations)}</p>${
        relation.note !== undefined && html`<p class="${styles.note}">${relation.note}</p>`
      }${compareHtml(slug, relation)}</li>`,
  );
  return html`<ul class="${styles.relations}">${items}</ul>`.html;
}

function compareHtml(slug: string, relation: TreatyRelation): Html | false {
  return (
    relation.slug !== undefined &&
    html`<a href="/compare/${slug}...${relation.slug}" class="${styles.compare}" aria-label="Compare with ${relation.title}">Compare</a>`
  );
}
