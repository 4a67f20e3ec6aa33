import { describe, expect, it } from 'vitest';
import { unitsOf } from '@/lib/core/treaty/provision';
import { readUdhr } from '../../../formats/read/udhr';
import { shippedVersion } from '../../../testing/shipped';
import { TOPICS, topicsOf } from './topics';

const topicsOfArticle = (slug: string, eId: string) => {
  const unit = unitsOf(shippedVersion(slug).provisions).find((found) => found.eId === eId);
  return topicsOf(unit?.text ?? '', 'en', unit?.heading);
};

describe('topicsOf', () => {
  it.each([
    ['dprk-russia-2024', 'art_4', 'mutual-assistance'],
    ['dprk-russia-2024', 'art_8', 'security-cooperation'],
    ['dprk-russia-2024', 'art_13', 'standards'],
    ['dprk-russia-2024', 'art_16', 'sanctions'],
    ['dprk-russia-2024', 'art_17', 'crime-and-terrorism'],
    ['dprk-russia-2024', 'art_20', 'media-and-information'],
    ['dprk-russia-2024', 'art_23', 'final-clauses'],
    ['iran-russia-2025', 'art_19', 'sanctions'],
    ['iran-russia-2025', 'art_21', 'transport'],
    ['iran-russia-2025', 'art_25', 'customs-and-origin'],
    ['iran-russia-2025', 'art_29', 'health'],
    ['iran-russia-2025', 'art_41', 'migration-and-consular'],
    ['iran-russia-2025', 'art_44', 'dispute-settlement'],
    ['china-dprk-1961', 'art_2', 'mutual-assistance'],
    ['china-dprk-1961', 'art_4', 'consultation'],
  ])('names what %s %s is about: %s', (slug, eId, topic) => {
    expect(topicsOfArticle(slug, eId)[0]).toBe(topic);
  });

  it.each([
    ['ru', 'Стороны противодействуют применению односторонних принудительных мер.', 'sanctions'],
    ['ko', '쌍방은 상대방에 대한 제재와 일방적인 강제조치를 반대한다.', 'sanctions'],
    ['zh', '缔约双方反对单方面强制措施和制裁。', 'sanctions'],
    ['fa', 'طرفین با تحریم‌ها و اقدامات قهری یکجانبه مخالفت می‌کنند.', 'sanctions'],
    ['ar', 'يعارض الطرفان العقوبات والتدابير القسرية من جانب واحد.', 'sanctions'],
    ['ko', '이 조약은 비준을 받아야 하며 비준서를 교환한 날부터 효력을 발생한다.', 'final-clauses'],
    ['zh', '本条约须经批准，自互换批准书之日起生效。', 'final-clauses'],
  ])('reads %s: %s', (lang, text, topic) => {
    expect(topicsOf(text, lang)[0]).toBe(topic);
  });

  it('says the same of an article in English and of its Russian, Korean, Persian and Chinese text', () => {
    const first = (lang: 'en' | 'ru' | 'ko' | 'fa' | 'zh') =>
      unitsOf(readUdhr(lang).provisions).map((unit) => topicsOf(unit.text, lang));
    const english = first('en');
    for (const lang of ['ru', 'ko', 'fa', 'zh'] as const) {
      const alike = first(lang).filter((topics, at) =>
        topics.some((topic) => english[at]?.includes(topic)),
      );
      expect(alike.length).toBeGreaterThanOrEqual(26);
    }
  });

  it('gives at most three of the listed topics, and none on thin evidence', () => {
    const known = new Set(TOPICS.map(({ id }) => id));
    for (const slug of ['dprk-russia-2024', 'iran-russia-2025']) {
      for (const unit of unitsOf(shippedVersion(slug).provisions)) {
        const topics = topicsOf(unit.text, 'en', unit.heading);
        expect(topics.length).toBeLessThanOrEqual(3);
        expect(topics.filter((topic) => !known.has(topic))).toEqual([]);
      }
    }
    expect(topicsOf('The Parties shall cooperate.', 'en')).toEqual([]);
    expect(topicsOf('ქვეყნები თანამშრომლობენ', 'ka')).toEqual([]);
    expect(topicsOf('', 'en')).toEqual([]);
  });

  it('lets a heading speak', () => {
    expect(topicsOf('The Parties shall cooperate in this field.', 'en', 'Tourism')).toEqual([
      'culture',
    ]);
  });
});
