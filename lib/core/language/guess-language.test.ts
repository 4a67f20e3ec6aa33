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

  it.each([
    ['ko', '大韓民國政府와 日本國政府는 兩國間의 關係를 發展시키며 代表部를 設置하여야 한다.'],
    ['ja', '日本国と大韓民国との間の基本関係に関する条約'],
    [
      'zh',
      '中华人民共和国与朝鲜民主主义人民共和国（조선민주주의인민공화국）关于通航合作的协定，缔约双方议定如下条款。',
    ],
    ['kk', 'Тараптар екі мемлекет арасындағы қарым-қатынастарды дамытады.'],
    ['ky', 'Тараптар эки мамлекеттин ортосундагы мамилелерди өнүктүрөт, анын негизи — тең укук.'],
    ['mn', 'Талууд хоёр улсын харилцааг хөгжүүлнэ.'],
    ['tg', 'Тарафҳо муносибатҳои байни ду давлатро инкишоф медиҳанд ва ҷонибдорӣ мекунанд.'],
    ['be', 'Бакі развіваюць адносіны паміж дзвюма дзяржавамі ў духу міру.'],
    ['bg', 'Страните развиват отношенията между двете държави в дух на съгласие.'],
    ['sr', 'Стране развијају односе између двеју држава и њихових грађана.'],
    ['ur', 'فریقین دونوں ملکوں کے درمیان تعلقات کو بڑھائیں گے۔'],
    [
      'tr',
      'Taraflar iki devlet arasında ilişkileri bu Anlaşma ile her alanda geliştirir ve korur.',
    ],
    [
      'pl',
      'Strony rozwijają stosunki między państwami oraz współpracują na podstawie niniejszej Umowy.',
    ],
  ])('reads %s, which shares its script', (lang, text) => {
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
