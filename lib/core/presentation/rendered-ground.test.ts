import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/lib/core/engine/compare';
import { version } from '@/lib/core/testing/build';
import { groundOf } from '@/lib/core/testing/ground';
import { isRewritten, renderGround, sumSteps } from './rendered-ground';
import { renderComparison } from './rendered-rows';

const LEFT = version({
  slug: 'a',
  articles: [
    'The Parties shall consult at once on the defence of the coast.',
    'Grain is bought on credit.\nShips of either Party may call at every port.',
    'Nobody else says this.',
  ],
});
const RIGHT = version({
  slug: 'b',
  articles: [
    'On the defence of the coast the Parties shall hold consultations.',
    'Every port is open to vessels of the Parties.',
  ],
});
const ground = groundOf(LEFT, RIGHT, [
  ['words', ['art_1', 'on the defence of the coast'], ['art_1', 'On the defence of the coast']],
  ['concept', ['art_1', 'consult'], ['art_1', 'consultations'], { concept: 'consultation' }],
  [
    'sentence',
    ['art_2', 'Ships of either Party may call at every port.'],
    ['art_2', 'Every port is open to vessels of the Parties.'],
    { likeness: 0.5 },
  ],
  ['words', ['art_2', 'Party'], ['art_1', 'Parties'], { elsewhere: true }],
]);
const links = [
  { left: ['art_1'], right: ['art_1'] },
  { left: ['art_2'], right: ['art_2'] },
].map((ends) => ({
  ...ends,
  relation: 'similar' as const,
  score: 0.5,
  moved: false,
  confidence: 1,
  evidence: [],
  precise: true,
}));
const comparison = { ...compareTexts(LEFT, RIGHT), links, also: [], partly: [] };
const show = (unmarked: Parameters<typeof renderGround>[0]['unmarked'] = []) =>
  renderGround({ left: LEFT, right: RIGHT, comparison, ground, unmarked }).rows;

describe('renderGround', () => {
  it('marks what answers each other with one name on both sides, by the form of its line', () => {
    const [first] = show();
    expect(first?.left[0]?.html).toContain(
      '<span class="shared" data-level="words" data-p="1" data-words="6" id="shared-1">on the defence of the coast</span>' +
        '<a class="answer" href="#b.shared-1" data-p="1" data-sign="1" aria-label="1: same words, 6, see B Art. 1"></a>',
    );
    expect(first?.right[0]?.html).toContain(
      '<span class="shared" data-level="words" data-p="1" data-words="6" id="b.shared-1">On the defence of the coast</span>',
    );
    expect(first?.left[0]?.html).not.toMatch(/<(?:del|ins)\b/);
  });

  it('gives a reworded sentence a letter and its likeness, and keeps it whole around other signs', () => {
    const html = show()[1]?.left[0]?.html ?? '';
    expect(html).toContain(
      'data-sign="a ◑" aria-label="a: reworded, about half the same, see B Art. 2"',
    );
    expect(html.match(/data-level="sentence"/g)).toHaveLength(1);
    expect(html).toContain('data-sign="3 → B Art. 1"');
  });

  it('names the concepts that both speak of, without a sign in the text', () => {
    const [first] = show();
    expect(first?.ground?.head?.said).toBe('57% in the same words');
    expect(first?.ground?.head?.both).toContainEqual({
      label: 'consultation',
      name: 'c1',
      href: '#shared-c1',
    });
    expect(first?.left[0]?.html).toContain('data-level="concept" data-p="c1"');
    expect(first?.left[0]?.html).not.toContain('data-sign="c1"');
  });

  it('says of a paragraph that shares nothing that it stands on one side only', () => {
    const rows = show();
    expect(rows[1]?.left[0]?.html).toContain(
      '<span class="only" data-only="A"></span>Grain is bought on credit.',
    );
    expect(rows[0]?.left[0]?.html).not.toContain('class="only"');
    expect(rows[2]?.left[0]?.html).toContain('<span class="only" data-only="A"></span>Nobody');
  });

  it('does not say so where another place answers in part, nor where ground may be missing', () => {
    const answered = { left: ['art_3'], right: ['art_1'], fromA: 0, toA: 6, fromB: 0, toB: 2 };
    const partly = [
      {
        ...answered,
        relation: 'similar' as const,
        score: 0.4,
        moved: false,
        confidence: 1,
        evidence: [],
      },
    ];
    const texts = { left: LEFT, right: RIGHT, unmarked: [] };
    const some = renderGround({ ...texts, ground, comparison: { ...comparison, partly } });
    expect(some.rows[2]?.left[0]?.html).not.toContain('class="only"');
    const coarse = renderGround({ ...texts, ground: { ...ground, precise: false }, comparison });
    expect(coarse.rows[2]?.left[0]?.html).not.toContain('class="only"');
  });

  it('counts what can be stepped through on the rows that are shown, once for both sides', () => {
    expect(sumSteps(show())).toBe(3);
    expect(sumSteps(show(['words']))).toBe(1);
    expect(sumSteps(show().slice(0, 1))).toBe(2);
  });

  it('leaves a level that is switched off unmarked, and still knows that it is shared', () => {
    const [first] = show(['words', 'concept']);
    expect(first?.left[0]?.html).not.toContain('data-level');
    expect(first?.left[0]?.html).not.toContain('class="only"');
  });

  it('numbers concepts where there is nothing else to step through', () => {
    expect(show(['words', 'sentence'])[0]?.left[0]?.html).toContain('data-sign="1"');
  });
});

describe('isRewritten', () => {
  const rowsOf = (a: string, b: string) => {
    const [left, right] = [
      version({ slug: 'a', articles: [a] }),
      version({ slug: 'b', articles: [b] }),
    ];
    return renderComparison(left, right, compareTexts(left, right)).rows;
  };

  it('is so of a row whose likeness is small or whose words are nearly all marked', () => {
    const [row] = rowsOf('The court sits in the old port.', 'The court sits in the old port.');
    expect(row && isRewritten(row)).toBe(false);
    const [edited] = rowsOf(
      'The court of the two States sits in the old port every year.',
      'The court of the two States sits in the new port every year.',
    );
    expect(edited && isRewritten(edited)).toBe(false);
    const unlike = edited?.link && { ...edited, link: { ...edited.link, score: 0.29 } };
    expect(unlike && isRewritten(unlike)).toBe(true);
    const changes = [{ fromA: 0, toA: 59, fromB: 0, toB: 59 }];
    const struck = edited?.link && { ...edited, link: { ...edited.link, changes } };
    expect(struck && isRewritten(struck)).toBe(true);
  });
});
