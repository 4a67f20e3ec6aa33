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

describe('English rules', () => {
  it.each([
    [
      'Nothing in this Treaty shall impair the rights of third States.',
      'constitutive; who: Nothing in this Treaty; force: shall; action: impair the rights of third States',
    ],
    [
      'Each side undertakes, within its means, to train pilots and not to lend them out.',
      'obligation; who: Each side; force: undertakes … to; action: within its means … train pilots',
    ],
    [
      'The parties shall refrain from the use of mines.',
      'prohibition; who: The parties; force: shall; action: refrain from the use of mines',
    ],
    [
      'Disputes shall be settled through diplomatic channels unless the Parties agree otherwise.',
      'obligation; force: shall; action: Disputes … be settled; means: through diplomatic channels; except: unless the Parties agree otherwise',
    ],
    [
      'The sides cooperate in the field of medicine.',
      'obligation; who: The sides; action: cooperate in the field of medicine',
    ],
    [
      'This Treaty is concluded for ten years.',
      'constitutive; who: This Treaty; action: is concluded; until: for ten years',
    ],
    [
      'In no case may a prisoner be moved in the dark.',
      'prohibition; force: In no case may; action: a prisoner … be moved in the dark',
    ],
    [
      'A Party may refuse the request where it is manifestly unfounded.',
      'permission; when: where it is manifestly unfounded; who: A Party; force: may; action: refuse the request',
    ],
    [
      'The Parties shall take measures which may be needed.',
      'obligation; who: The Parties; force: shall; action: take measures which may be needed',
    ],
  ])('reads “%s”', (text, expected) => {
    expect(read(text)[0]).toBe(expected);
  });
});

describe('Russian statements', () => {
  it.each([
    [
      'Если одна из Сторон подвергнется нападению, другая Сторона незамедлительно окажет ей помощь.',
      'obligation; when: Если одна из Сторон подвергнется нападению; who: другая Сторона; action: окажет ей помощь; time: незамедлительно',
    ],
    [
      'Каждая Сторона обязуется не заключать союзов в соответствии с Уставом.',
      'prohibition; who: Каждая Сторона; force: обязуется не; action: заключать союзов; law: в соответствии с Уставом',
    ],
    [
      'Стороны развивают обмен студентами, который служит дружбе народов.',
      'obligation; who: Стороны; action: развивают обмен студентами, который служит дружбе народов',
    ],
    [
      'Граждане вправе обращаться в суды.',
      'right; who: Граждане; force: вправе; action: обращаться в суды',
    ],
    [
      'Настоящий Договор вступает в силу со дня подписания.',
      'constitutive; who: Настоящий Договор; action: вступает в силу; time: со дня подписания',
    ],
  ])('reads “%s”', (text, expected) => {
    expect(read(text, 'ru')).toEqual([expected]);
  });
});

it('says that a language is not read', () => {
  expect(readStatements(version({ lang: 'ko', articles: ['쌍방은 협력한다.'] }))).toEqual({
    read: false,
    statements: [],
  });
});
