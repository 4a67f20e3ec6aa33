import { describe, expect, it } from 'vitest';
import { CLAUSE_KINDS, clauseKindsOf } from './read-kinds';

/** The kind that a text shows most plainly. */
function kindOf(text: string, lang: string): string | undefined {
  const [first] = [...clauseKindsOf(text, lang)].sort(([, one], [, other]) => other - one);
  return CLAUSE_KINDS[first?.[0] ?? -1];
}

describe('kinds of clause', () => {
  it.each([
    ['en', 'mutual-assistance', 'Aggression against one State is aggression against all of them.'],
    [
      'en',
      'consultation-threat',
      'Members consult immediately whenever their security is in danger.',
    ],
    [
      'en',
      'no-hostile-alliances',
      'No Party shall join a bloc or any coalition hostile to the other.',
    ],
    ['en', 'ratification', 'This Pact is subject to ratification by each signatory.'],
    ['en', 'denunciation', 'A member may denounce this Pact by a notice given a year before.'],
    [
      'en',
      'double-jeopardy',
      'Nobody is surrendered when a final judgment was passed for the act.',
    ],
    ['en', 'expropriation', 'No investment shall be expropriated without compensation.'],
    [
      'ru',
      'mutual-assistance',
      'Если одна из Сторон подвергнется вооруженному нападению, другая поможет.',
    ],
    ['ru', 'duration', 'Договор заключается на десять лет и продлевается на пять лет.'],
    ['ko', 'consultation-threat', '쌍방은 위협이 조성되는 경우 지체없이 협의한다.'],
    ['zh', 'ratification', '本条约须经批准。'],
    ['fa', 'mutual-assistance', 'در صورت حمله مسلحانه به یکی از طرفین، دیگری کمک نظامی می‌کند.'],
  ])('%s: %s', (lang, kind, text) => {
    expect(kindOf(text, lang)).toBe(kind);
  });

  it('are told by the paragraph they open, wherever it stands', () => {
    const text = `${'The Parties shall trade. '.repeat(20)}\nThis Pact is subject to ratification.`;
    const ratification = CLAUSE_KINDS.indexOf('ratification');
    expect(clauseKindsOf(text, 'en').get(ratification)).toBeGreaterThan(0.5);
  });

  it('are unknown in a language without cues', () => {
    expect(clauseKindsOf('Ratificatio huius pacti', 'la').size).toBe(0);
  });
});
