import { describe, expect, it } from 'vitest';
import type { Statement } from '@/lib/core/comparison/statement';
import { unitsById } from '@/lib/core/treaty/provision';
import { shippedVersion } from '../../../testing/shipped';
import { readStatements } from './read-statements';

/** Forces of an article's statements, each with the first words of its action. */
function forces(slug: string, number: number | string): string[] {
  const version = shippedVersion(slug);
  const eId = `art_${number}`;
  const text = unitsById(version).get(eId)?.text ?? '';
  const first = ({ elements }: Statement) => {
    const [span] = elements.action ?? [];
    return span === undefined ? '' : text.slice(span.start, span.end).split(' ')[0];
  };
  return readStatements(version)
    .statements.filter((statement) => statement.eId === eId)
    .map((statement) => `${statement.force} ${first(statement)}`);
}

describe('the force of the security articles', () => {
  it.each([
    ['ussr-dprk-1961', 1, ['obligation continue', 'obligation extend']],
    ['ussr-dprk-1961', 2, ['prohibition enter']],
    ['ussr-dprk-1961', 3, ['obligation consult']],
    ['china-dprk-1961', 2, ['obligation take', 'obligation render']],
    ['china-dprk-1961', 3, ['prohibition conclude']],
    ['china-dprk-1961', 4, ['obligation continue']],
    ['dprk-russia-2000', 2, ['obligation support', 'obligation make']],
    ['dprk-russia-2000', 4, ['prohibition conclude']],
    ['dprk-russia-2024', 3, ['obligation cooperate', 'obligation activate']],
    ['dprk-russia-2024', 4, ['obligation provide']],
    ['dprk-russia-2024', 5, ['prohibition conclude', 'prohibition take', 'prohibition allow']],
    ['dprk-russia-2024', 8, ['obligation create']],
    [
      'dprk-russia-2024',
      16,
      [
        'obligation oppose',
        'obligation regard',
        'obligation coordinate',
        'prohibition apply',
        'prohibition join',
        'obligation make',
        'obligation take',
      ],
    ],
    [
      'iran-russia-2025',
      3,
      [
        'constitutive rest',
        'obligation together',
        'prohibition provide',
        'obligation help',
        'prohibition allow',
      ],
    ],
    [
      'iran-russia-2025',
      19,
      [
        'obligation oppose',
        'obligation treat',
        'obligation coordinate',
        'prohibition apply',
        'prohibition join',
        'obligation make',
        'obligation take',
      ],
    ],
  ])('%s, Article %s', (slug, number, expected) => {
    expect(forces(slug, number)).toEqual(expected);
  });

  it('reads military cooperation as duties', () => {
    expect(forces('iran-russia-2025', 5).map((line) => line.split(' ')[0])).toEqual([
      'obligation',
      expect.stringMatching(/^(?:obligation|constitutive)$/),
      'obligation',
      'obligation',
    ]);
  });
});
