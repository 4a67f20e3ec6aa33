/**
 * The word above a provision in a printed text, in the language of the text, around its number as it is
 * stored: a file that is read again must give the same number, so digits are not written anew here.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import type { ProvisionKind } from '@/lib/core/treaty/provision';

type Printed = 'part' | 'chapter' | 'section' | 'article' | 'annex';

/** `~` stands for the number. */
const WORDS: Readonly<Record<string, Readonly<Record<Printed, string>>>> = {
  ar: {
    part: 'الباب ~',
    chapter: 'الفصل ~',
    section: 'القسم ~',
    article: 'المادة ~',
    annex: 'الملحق ~',
  },
  de: {
    part: 'Teil ~',
    chapter: 'Kapitel ~',
    section: 'Abschnitt ~',
    article: 'Artikel ~',
    annex: 'Anhang ~',
  },
  en: {
    part: 'Part ~',
    chapter: 'Chapter ~',
    section: 'Section ~',
    article: 'Article ~',
    annex: 'Annex ~',
  },
  es: {
    part: 'Parte ~',
    chapter: 'Capítulo ~',
    section: 'Sección ~',
    article: 'Artículo ~',
    annex: 'Anexo ~',
  },
  fa: { part: 'بخش ~', chapter: 'فصل ~', section: 'قسمت ~', article: 'ماده ~', annex: 'پیوست ~' },
  fr: {
    part: 'Partie ~',
    chapter: 'Chapitre ~',
    section: 'Section ~',
    article: 'Article ~',
    annex: 'Annexe ~',
  },
  it: {
    part: 'Parte ~',
    chapter: 'Capitolo ~',
    section: 'Sezione ~',
    article: 'Articolo ~',
    annex: 'Allegato ~',
  },
  ja: { part: '第~編', chapter: '第~章', section: '第~節', article: '第~条', annex: '附属書 ~' },
  ko: { part: '제~편', chapter: '제~장', section: '제~절', article: '제~조', annex: '부속서 ~' },
  pl: {
    part: 'Część ~',
    chapter: 'Rozdział ~',
    section: 'Sekcja ~',
    article: 'Artykuł ~',
    annex: 'Załącznik ~',
  },
  pt: {
    part: 'Parte ~',
    chapter: 'Capítulo ~',
    section: 'Seção ~',
    article: 'Artigo ~',
    annex: 'Anexo ~',
  },
  ru: {
    part: 'Часть ~',
    chapter: 'Глава ~',
    section: 'Раздел ~',
    article: 'Статья ~',
    annex: 'Приложение ~',
  },
  tr: {
    part: 'Kısım ~',
    chapter: 'Bölüm ~',
    section: 'Kesim ~',
    article: 'Madde ~',
    annex: 'Ek ~',
  },
  uk: {
    part: 'Частина ~',
    chapter: 'Глава ~',
    section: 'Розділ ~',
    article: 'Стаття ~',
    annex: 'Додаток ~',
  },
  vi: {
    part: 'Phần ~',
    chapter: 'Chương ~',
    section: 'Mục ~',
    article: 'Điều ~',
    annex: 'Phụ lục ~',
  },
  zh: { part: '第~编', chapter: '第~章', section: '第~节', article: '第~条', annex: '附件 ~' },
};

/** "Article 4", "제4조"; undefined for a kind that is printed without a word. */
export function printedHeading(
  lang: string,
  kind: ProvisionKind,
  number: string | undefined,
): string | undefined {
  const words = WORDS[primaryLanguage(lang)] ?? WORDS.en;
  const form = words?.[kind as Printed];
  // An inserted number keeps the sign of its article: 제2조의10.
  const [first = '', rest = ''] = (number ?? '').split(/(?=[의之])/, 2);
  const isAround = form?.startsWith('第') || form?.startsWith('제');
  return form
    ?.replace('~', isAround ? first : (number ?? ''))
    .concat(isAround ? rest : '')
    .trim();
}
