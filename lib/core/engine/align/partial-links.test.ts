import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PINS } from '@/lib/core/comparison/correction';
import { swapComparison } from '@/lib/core/comparison/mirror';
import { SEED } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import type { VersionText } from '@/lib/core/treaty/provision';
import { compareTexts } from '../compare';

/** Every answer in part: the addresses, and the words that its offsets name. */
function answersOf(left: VersionText, right: VersionText) {
  const textOf = (side: VersionText, eId: string) =>
    side.provisions.find((provision) => provision.eId === eId)?.text ?? '';
  return compareTexts(left, right).partly.map(({ left: [a = ''], right: [b = ''], ...at }) => ({
    a,
    b,
    inA: textOf(left, a.split('__')[0] ?? '').slice(at.fromA, at.toA),
    inB: textOf(right, b.split('__')[0] ?? '').slice(at.fromB, at.toB),
  }));
}

const OBSERVERS =
  'Vessels fishing for herring shall carry a scientific observer of the coastal State.';
const OBSERVER =
  'Every vessel that fishes for herring shall carry an observer of the coastal State on board.';
const LICENCES =
  'Vessels need a licence to fish in the zone, issued by the ministry of fisheries for one season against a fee.';
const LICENCE =
  'A licence of the ministry of fisheries, issued for a season against a fee, is needed to fish in the zone.';
const SALMON =
  'Catches of salmon are counted every week and reported to the joint commission of both sides.';
const SALMONS = 'Salmon catches are counted each week and are reported to the joint commission.';

/** Fisheries: observers stand beside licences in the one treaty, beside the count of salmon in the other. */
const northern = version({ slug: 'northern', articles: [`${LICENCES}\n${OBSERVERS}`, SALMON] });
const southern = version({ slug: 'southern', articles: [`${SALMONS}\n${OBSERVER}`, LICENCE] });

/** Extradition: grounds of refusal in an article of their own, and among the duties of the requested State. */
const political =
  'Extradition shall be refused where the offence is of a political character or a military one.';
const refusal =
  'The requested State shall refuse extradition for an offence of a political or military character.';
const coastal = version({
  slug: 'coastal',
  articles: [
    `Requests are sent through the diplomatic channel with a warrant of arrest.\n${political}`,
    'The costs of transport are borne by the requesting State.',
  ],
});
const inland = version({
  slug: 'inland',
  articles: [
    `The requesting State bears the costs of transport of the person.\n${refusal}`,
    'A request with its warrant of arrest is sent through the diplomatic channel.',
  ],
});

describe('answers in part', () => {
  it('find the paragraph that answers one of an article that is linked elsewhere', () => {
    expect(answersOf(northern, southern)).toEqual([
      { a: 'art_1__para_2', b: 'art_1__para_2', inA: OBSERVERS, inB: OBSERVER },
    ]);
    expect(answersOf(coastal, inland)).toEqual([
      { a: 'art_1__para_2', b: 'art_1__para_2', inA: political, inB: refusal },
    ]);
  });

  it('name the article itself where its paragraphs have no addresses', () => {
    const bare = (side: VersionText) => ({
      ...side,
      provisions: side.provisions.filter(({ kind }) => kind !== 'paragraph'),
    });
    expect(answersOf(bare(northern), bare(southern))).toEqual([
      { a: 'art_1', b: 'art_1', inA: OBSERVERS, inB: OBSERVER },
    ]);
  });

  it('are not looked for within a link, nor where people said that two do not correspond', () => {
    const linked = version({ slug: 'other', articles: [`${LICENCE}\n${OBSERVER}`, SALMONS] });
    expect(answersOf(northern, linked)).toEqual([]);
    const apart = [{ left: ['art_1'], right: ['art_1'] }];
    const pins = { ...NO_PINS, apart };
    expect(compareTexts(northern, southern, { pins }).partly).toEqual([]);
  });

  it('are none between texts on other matters, and none of a few words', () => {
    expect(answersOf(northern, inland)).toEqual([]);
    const short = (slug: string, rest: string) =>
      version({ slug, articles: [`${rest}\nObservers may be refused:`] });
    expect(answersOf(short('a', LICENCES), short('b', SALMON))).toEqual([]);
  });

  it('are mirrored when the texts are read the other way round', () => {
    const paragraph = fc.constantFrom(
      OBSERVER,
      OBSERVERS,
      LICENCE,
      LICENCES,
      SALMON,
      SALMONS,
      political,
      refusal,
    );
    const article = fc
      .uniqueArray(paragraph, { minLength: 1, maxLength: 3 })
      .map((all) => all.join('\n'));
    const articles = fc.array(article, { minLength: 1, maxLength: 4 });
    let seen = 0;
    const property = fc.property(articles, articles, (one, other) => {
      const [left, right] = [
        version({ slug: 'a', articles: one }),
        version({ slug: 'b', articles: other }),
      ];
      const forth = compareTexts(left, right);
      expect(compareTexts(right, left)).toEqual(swapComparison(forth, right));
      expect(swapComparison(swapComparison(forth, right), left)).toEqual(forth);
      seen += forth.partly.length;
    });
    fc.assert(property, { seed: SEED, numRuns: 100 });
    expect(seen).toBeGreaterThan(0);
  }, 60_000);
});
