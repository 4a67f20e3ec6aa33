/** A query as a `tsquery` literal. */

import { lexemeQuery } from './lexeme-query';
import type { LexemeQuery } from './lexeme-tree';
import type { QueryNode } from './query';
import { quoted } from './tsvector';

/** To be cast `::tsquery`, against what `tsvectorOf` gives; undefined where the query asks for no words. O(n). */
export function tsqueryOf(query: QueryNode, lang: string): string | undefined {
  const tree = lexemeQuery(query, lang);
  return tree && printed(tree);
}

function printed(query: LexemeQuery): string {
  switch (query.op) {
    case 'lexeme':
      return `${quoted(query.lexeme)}${query.prefix ? ':*' : ''}`;
    case 'not':
      return `!${printed(query.part)}`;
    case 'steps':
      return `(${query.parts.map((part, at) => (at === 0 ? '' : ` <${query.steps[at]}> `) + printed(part)).join('')})`;
    default:
      return `(${query.parts.map(printed).join(query.op === 'and' ? ' & ' : ' | ')})`;
  }
}
