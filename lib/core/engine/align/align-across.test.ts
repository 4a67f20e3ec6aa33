import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { unitsOf } from '@/lib/core/treaty/provision';
import { shippedLexicon } from '../../../formats/read/shipped-lexicon';
import { shippedVersion } from '../../../testing/shipped';
import { measureAcross } from '../cross-lingual/cross-lingual';
import { learnLexicon } from '../cross-lingual/lexicon';
import type { AlignUnit } from '../similarity/measure';
import { alignAcross } from './align-across';

const unit = (eId: string, lang: string, text: string): AlignUnit => ({
  eId,
  kind: 'article',
  lang,
  text,
});

/**
 * Ten articles of a treaty that does not exist, in Russian wording of our own and an order of their own;
 * the English ones are those of the treaty of 2024. By the number of the English article.
 */
const RUSSIAN: readonly (readonly [number, string])[] = [
  [
    22,
    'Настоящий Договор подлежит ратификации и вступает в силу со дня обмена ратификационными грамотами.',
  ],
  [
    16,
    'Государства осуждают введение санкций и иных односторонних мер принуждения, считают их незаконными, не применяют их друг против друга и не поддерживают таких мер третьих государств против имущества, товаров и услуг другой стороны.',
  ],
  [
    4,
    'Если на одно из государств совершено вооруженное нападение и оно оказалось в состоянии войны, другое немедленно окажет ему военную помощь всеми силами.',
  ],
  [
    17,
    'Они ведут борьбу с терроризмом, организованной преступностью, торговлей людьми, наркотиками и отмыванием денег.',
  ],
  [
    13,
    'Поощряется взаимное признание стандартов, сертификатов и результатов испытаний, а также единство измерений.',
  ],
  [
    20,
    'Средства массовой информации обеих стран сотрудничают и противостоят ложной информации и враждебной пропаганде.',
  ],
  [
    8,
    'Создаются механизмы совместных мер для укрепления обороноспособности и предотвращения войны.',
  ],
  [
    18,
    'Сотрудничество охватывает информационную безопасность и информационно-коммуникационные технологии.',
  ],
  [
    14,
    'Граждане и юридические лица пользуются правовой защитой; оказывается правовая помощь по гражданским и уголовным делам, в том числе выдача.',
  ],
  [
    19,
    'Поддерживаются издательское дело, перевод литературы и изучение корейского и русского языков.',
  ],
];

const english = unitsOf(shippedVersion('dprk-russia-2024').provisions).map(
  ({ eId, kind, text }): AlignUnit => ({ eId, kind, text, lang: 'en' }),
);
const russian = RUSSIAN.map(([number, text]) => unit(`ru_${number}`, 'ru', text));

describe('alignAcross', () => {
  it.each([
    ['the term list alone', learnLexicon(['en', 'ru'], [])],
    ['the shipped lexicon', shippedLexicon('en', 'ru')],
  ])('finds most articles of another treaty in another language by %s', (_, lexicon) => {
    const { links } = alignAcross(english, russian, lexicon);
    const right = links.filter(
      (link) => link.left.length === 1 && link.right[0] === link.left[0]?.replace('art_', 'ru_'),
    );
    expect(right.length).toBeGreaterThanOrEqual(8);
    expect(links.length - right.length).toBeLessThanOrEqual(2);
  });

  it('says nothing of what it cannot read: the relation is similar, without evidence', () => {
    const { links } = alignAcross(english, russian, shippedLexicon('ru', 'en'));
    expect(links.every((link) => link.relation === 'similar' && link.evidence.length === 0)).toBe(
      true,
    );
  });

  it('links a pair that people pinned and parts one that they parted', () => {
    const pins = {
      links: [{ left: ['art_1'], right: ['ru_19'], correction: 'c1' }],
      apart: [{ left: ['art_16'], right: ['ru_16'] }],
      relabels: [],
    };
    const { links } = alignAcross(english, russian, shippedLexicon('en', 'ru'), { pins });
    const of = (eId: string) => links.find((link) => link.left.includes(eId));
    expect(of('art_1')).toMatchObject({ right: ['ru_19'], confidence: 1, correction: 'c1' });
    expect(of('art_16')?.right ?? []).not.toContain('ru_16');
  });
});

describe('measureAcross', () => {
  it('keeps numbers and names that no translation changes', () => {
    const left = ['the year 1948 and ASEAN', 'the year 1961', 'nothing'];
    const right = ['1961년', '1948년 ASEAN', '아무것도'];
    const { scores } = measureAcross(
      left.map((text, index) => unit(`l${index}`, 'en', text)),
      right.map((text, index) => unit(`r${index}`, 'ko', text)),
      learnLexicon(['en', 'ko'], []),
    );
    expect(scores[1]).toBeGreaterThan(scores[0] ?? 0);
    expect(scores[3]).toBeGreaterThan(scores[4] ?? 0);
  });

  it('measures a union at least as like as its better half is to the whole', () => {
    const { scores, union } = measureAcross(
      [unit('a', 'en', 'trade and customs duties'), unit('b', 'en', 'terrorism and drugs')],
      [unit('c', 'ru', 'торговля, таможенные пошлины, терроризм и наркотики')],
      learnLexicon(['en', 'ru'], []),
    );
    expect(union([0, 1], [0])).toBeGreaterThan(Math.max(scores[0] ?? 0, scores[1] ?? 0));
    expect(union([0], [0])).toBe(scores[0]);
  });

  it('refuses a lexicon for other languages', () => {
    const [left, right] = [[unit('a', 'en', 'peace')], [unit('b', 'fa', 'صلح')]];
    expect(() => measureAcross(left, right, learnLexicon(['en', 'ru'], []))).toThrow(RangeError);
  });

  it('stays within 0..1 whatever the texts', () => {
    const texts = fc.array(mixedText(), { minLength: 1, maxLength: 4 });
    const lang = fc.constantFrom('ru', 'ko', 'zh', 'fa', 'ar', 'es');
    const property = fc.property(texts, texts, lang, (lefts, rights, other) => {
      const { scores } = measureAcross(
        lefts.map((text, index) => unit(`l${index}`, 'en', text)),
        rights.map((text, index) => unit(`r${index}`, other, text)),
        learnLexicon(['en', other], []),
      );
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});
