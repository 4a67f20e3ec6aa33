import { describe, expect, it } from 'vitest';
import type { Statement } from '@/lib/core/comparison/statement';
import { art, version } from '@/lib/core/testing/build';
import { readStatements } from './read-statements';

/** A statement in one line: `obligation; who: the Parties; force: shall; action: meet`. */
function show({ force, elements }: Statement, text: string): string {
  const words = Object.entries(elements).map(
    ([name, spans]) =>
      `${name}: ${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );
  return [force, ...words].join('; ');
}

function read(text: string, lang = 'en'): string[] {
  const { statements } = readStatements(version({ lang, articles: [art(1, text)] }));
  return statements.map((statement) => show(statement, text));
}

describe('English statements', () => {
  it('tells the trigger, the bearer, the force, the action and how', () => {
    expect(
      read(
        'If either Party is invaded, the other Party shall without delay lend it every help by all means at hand, in accordance with Article 51 of the Charter.',
      ),
    ).toEqual([
      'obligation; when: If either Party is invaded; who: the other Party; force: shall; action: lend … every help; to: it; time: without delay; means: by all means at hand; law: in accordance with Article 51 of the Charter',
    ]);
  });

  it('reads a negative object as a prohibition', () => {
    expect(
      read('The other Party shall supply the aggressor with no arms or other support.'),
    ).toEqual([
      'prohibition; who: The other Party; force: shall … no; action: supply … with … arms or other support; to: the aggressor',
    ]);
  });

  it('says the opening of an enumeration again for each point', () => {
    expect(read('The Parties shall:\n(a) exchange lists;\n(b) meet each year.')).toEqual([
      'obligation; who: The Parties; force: shall; action: exchange lists',
      'obligation; who: The Parties; force: shall; action: meet; time: each year',
    ]);
  });
});

it('says that a language is not read', () => {
  expect(readStatements(version({ lang: 'ko', articles: ['쌍방은 협력한다.'] }))).toEqual({
    read: false,
    statements: [],
  });
});
