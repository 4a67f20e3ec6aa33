import { describe, expect, it } from 'vitest';
import { shippedTerms } from '@/lib/testing/shipped-terms';
import { findTermSpans } from './find-terms';
import { foldTerm } from './read-terms';
import { CONCEPTS } from './term-list';

/** What a text names, as "concept: words". */
const named = (text: string, lang = 'en') =>
  findTermSpans(text, lang).map(
    ({ concept, start, end }) => `${CONCEPTS[concept]?.id}: ${text.slice(start, end)}`,
  );
const ids = (text: string, lang = 'en') =>
  findTermSpans(text, lang).map(({ concept }) => CONCEPTS[concept]?.id);

describe('the terms of the shipped texts', () => {
  // Every surface form was looked at in its sentences: a change of the list shows here and is read.
  it.each(['en', 'ru', 'ko', 'zh', 'fa'] as const)(
    'are what they were found to be in %s',
    async (lang) => {
      const lines = shippedTerms(lang);
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`shipped-terms/${lang}.txt`);
    },
  );
});

describe('findTermSpans', () => {
  it('gives places in the text as it stands', () => {
    expect(named('The Parties\u00a0oppose  SANCTIONS.')).toContain('sanctions: SANCTIONS');
    expect(named('سرمایه‌گذاری', 'fa')).toContain('investment: سرمایه‌گذاری');
    expect(named('第一条 税收问题', 'zh')).toContain('tax: 税收');
    expect(named('의 테로행위', 'ko').join()).toContain('terrorism: 테로');
  });

  it('lets the longest form speak', () => {
    expect(named('special economic zones')).toEqual([
      'special-economic-zone: special economic zones',
    ]);
    expect(named('weapons of mass destruction')).not.toContain('destruction: destruction');
  });

  it('names one concept with equal spans or with none that overlap', () => {
    const spans = findTermSpans(SAMPLE, 'en');
    for (const one of spans) {
      for (const other of spans) {
        const overlap = one.start < other.end && other.start < one.end;
        expect(!overlap || (one.start === other.start && one.end === other.end)).toBe(true);
      }
    }
    expect(spans.length).toBeGreaterThan(5);
  });
});

const SAMPLE =
  'The armed forces hold joint military exercises; free of charge, nationals cross the state border, and courts of both States hear civil and criminal matters.';

describe('words that only begin like a term', () => {
  it.each([
    ['familiar with the matter', 'family'],
    ['in good faith', 'religion'],
    ['fairs and trade shows', 'fair-public'],
    ['free economic zones', 'free-of-charge'],
    ['free economic zones', 'freedom'],
    ['the transfer of persons', 'transfer-of-funds'],
    ['investigate the case', 'investment'],
    ['transitional provisions', 'transit'],
    ['subsidiary bodies', 'subsidy'],
    ['a quotation from the text', 'quantitative-restrictions'],
    ['companions of honour', 'business'],
    ['bankruptcy', 'bank'],
    ['insurgents and insurrection', 'insurance'],
    ['police officers', 'political'],
    ['the committee', 'obligation-undertake'],
    ['provisional measures', 'article-word'],
    ['conventional weapons', 'treaty'],
    ['annexation of territory', 'annex'],
    ['arbitrary arrest', 'arbitration'],
    ['electronic commerce', 'election'],
    ['electricity', 'election'],
    ['accession to the treaty', 'merit'],
    ['emergence of new forms', 'emergency'],
    ['forestall the danger', 'forestry'],
    ['hospitality', 'health'],
    ['bodily harm', 'institution'],
    ['exceptional cases', 'exceptions'],
    ['courtesy calls', 'court'],
    ['express trains', 'opinion'],
    ['their own laws', 'property'],
    ['the arms race', 'race'],
    ['in respect of goods', 'respect'],
    ['memorandum of understanding', 'tolerance'],
    ['Art. 5', 'arts'],
    ['mother tongue', 'motherhood'],
    ['interest rates', 'interests'],
    ['the investment climate', 'climate'],
    ['projectiles', 'project'],
    ['concert halls', 'coordinate'],
    ['third statement', 'third-state'],
    ['charter flights', 'charter'],
    ['Democratic Republic', 'will-of-people'],
    ['national origin', 'rules-of-origin'],
    ['duties to the community', 'customs-duty'],
    ['free of charge', 'charged'],
    ['greenhouse gases', 'oil-and-gas'],
    ['migratory birds', 'migration'],
    ['in conflict with this Treaty', 'dispute'],
  ])('%s is not %s', (text, concept) => {
    expect(ids(text)).not.toContain(concept);
  });

  it.each([
    ['спортивные игры', 'dispute'],
    ['товарищ', 'goods'],
    ['банкротство', 'bank'],
    ['авторитет', 'author'],
    ['уголовного дела', 'mining'],
    ['семь дней', 'family'],
    ['материальный', 'motherhood'],
    ['детали', 'child'],
    ['браконьерство', 'marriage'],
    ['трудности', 'labour'],
    ['полномочия', 'full'],
    ['целостность', 'purpose'],
    ['гражданство', 'citizen'],
    ['гражданское право', 'citizen'],
    ['странные', 'state'],
    ['общество', 'joint'],
    ['в частности', 'private'],
    ['планета', 'project'],
    ['платформа', 'wage'],
    ['в связи с этим', 'relations'],
    ['начальник', 'principle'],
    ['мирных', 'world'],
    ['действительность', 'act'],
    ['выдача виз', 'extradition'],
    ['коренные народы', 'korea'],
    ['начальник станции', 'elementary-education'],
    ['земельный участок', 'take-part'],
    ['равновесие', 'equality'],
    ['в области торговли', 'regions'],
    ['соответствующие органы', 'accordance'],
  ])('ru: %s is not %s', (text, concept) => {
    expect(ids(text, 'ru')).not.toContain(concept);
  });

  it.each([
    ['zh', '任何地方', 'regions'],
    ['ko', '사회', 'public'],
    ['fa', 'جامعه', 'full'],
    ['fa', 'شخصیت', 'private'],
    ['fa', 'بیم', 'without'],
    ['fa', 'رایگان', 'election'],
    ['fa', 'برداشت', 'slavery'],
    ['ar', 'البحرين', 'maritime'],
    ['ar', 'بريطانيا', 'innocence'],
    ['ar', 'إسرائيل', 'family'],
    ['ar', 'حياد', 'life-right'],
    ['ar', 'عامل', 'public'],
    ['ar', 'خطر', 'written'],
    ['ar', 'طاقم السفينة', 'energy'],
    ['ar', 'شروط العقد', 'law-enforcement'],
    ['ar', 'صحراء', 'health'],
  ])('%s: %s is not %s', (lang, text, concept) => {
    expect(ids(text, lang)).not.toContain(concept);
  });

  it.each([
    ['the families of workers', 'family'],
    ['freedom of religion and faith', 'religion'],
    ['a fair trial', 'fair-public'],
    ['education free of charge', 'free-of-charge'],
    ['transfers of funds', 'transfer-of-funds'],
    ['investments', 'investment'],
    ['armed conflict', 'state-of-war'],
    ['elections', 'election'],
  ])('%s is %s', (text, concept) => {
    expect(ids(text)).toContain(concept);
  });

  it('folds before it compares', () => {
    expect(foldTerm('ЁЛКА')).toBe('елка');
  });
});
