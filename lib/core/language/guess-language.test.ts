import { describe, expect, it } from 'vitest';
import { readNumeral } from '@/lib/core/segmentation/numerals';
import { guessLanguage } from './guess-language';

describe('guessLanguage', () => {
  it.each([
    ['en', 'The Parties shall develop relations between the two States.'],
    ['fr', 'Les Parties contractantes développent les relations entre les deux États et la paix.'],
    ['es', 'Las Partes desarrollarán las relaciones entre los dos Estados y la paz del mundo.'],
    ['ru', 'Стороны развивают отношения между двумя государствами.'],
    ['uk', 'Сторони розвивають відносини між двома державами її.'],
    ['ko', '쌍방은 두 나라 사이의 관계를 발전시킨다.'],
    ['fa', 'طرفین روابط میان دو کشور را گسترش می‌دهند.'],
    ['ar', 'يعمل الطرفان على تطوير العلاقات بين البلدين.'],
    ['zh', '缔约双方发展两国关系。'],
    ['ja', '締約国は、両国の関係を発展させる。'],
  ])('reads %s', (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it('says nothing where nothing tells', () => {
    expect(guessLanguage('')).toBeUndefined();
    expect(guessLanguage('1. 2. 3.')).toBeUndefined();
    expect(guessLanguage('Xyzzy plugh')).toBeUndefined();
  });
});

describe('readNumeral', () => {
  it.each([
    ['12', 12],
    ['۲۳', 23],
    ['٣', 3],
    ['XIV', 14],
    ['iv', 4],
    ['二十一', 21],
    ['一百零二', 102],
    ['二〇', 20],
    ['③', 3],
    ['TWENTY-ONE', 21],
    ['twenty two', 22],
    ['premier', 1],
    ['первая', 1],
    ['اول', 1],
    ['بیست و یکم', 21],
    ['الأولى', 1],
  ])('%s is %d', (printed, value) => {
    expect(readNumeral(printed)).toBe(value);
  });

  it.each(['', 'IIII', 'twenty hundred', 'the Parties', '十条'])('“%s” is none', (printed) => {
    expect(readNumeral(printed)).toBeUndefined();
  });
});
