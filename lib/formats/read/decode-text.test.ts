import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes';
import { decodeText } from './decode-text';
import { ReadError } from './read-result';

const RIVER = {
  en: 'Article 1\nThe Parties keep the river – “each Party” pays.',
  fr: 'Article 2\nLe présent accord entre en vigueur dès sa signature, même à l’étranger.',
  ru: 'Статья 1\nСтороны охраняют реку, её берега и рыбу.',
  uk: 'Стаття 2\nСторони охороняють річку, її береги та рибу.',
  ko: '제1조\n체약쌍방은 강과 물고기를 보호한다.',
  'zh-Hans': '第一条\n缔约双方保护河流和鱼类。',
  'zh-Hant': '第一條\n締約雙方保護河流和魚類。',
  ja: '第1条\n締約国は、河川及び魚類を保護する。',
  ar: 'المادة 1\nيحمي الطرفان النهر وضفافه من كل ضرر.',
  pl: 'Artykuł 1\nUmawiające się Strony chronią rzekę.',
} as const;

/** The bytes of a text in an encoding of one or two bytes a character, found by decoding all of them. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const { text: pair } = decodeBytes(Uint8Array.of(lead, trail), encoding);
      if ([...pair].length === 1 && !table.has(pair)) table.set(pair, [lead, trail]);
    }
  }
  for (let byte = 0; byte <= 0xff; byte += 1) {
    const { text: letter } = decodeBytes(Uint8Array.of(byte), encoding);
    if ([...letter].length === 1 && letter !== '\uFFFD') table.set(letter, [byte]);
  }
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [0x3f]));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

const CASES = [
  ['en', 'windows-1252'],
  ['fr', 'windows-1252'],
  ['ru', 'windows-1251'],
  ['ru', 'koi8-r'],
  ['ru', 'ibm866'],
  ['ru', 'iso-8859-5'],
  ['uk', 'windows-1251'],
  ['ko', 'euc-kr'],
  ['zh-Hans', 'gb18030'],
  ['zh-Hant', 'big5'],
  ['ja', 'shift_jis'],
  ['ja', 'euc-jp'],
  ['ar', 'windows-1256'],
  ['pl', 'windows-1250'],
] as const;

describe('decodeText', () => {
  it.each(CASES)('finds out that %s is written in %s', (lang, encoding) => {
    expect(decodeText(encode(RIVER[lang], encoding))).toMatchObject({
      text: RIVER[lang],
      encoding,
    });
  });

  it.each(CASES)('finds a little %s in %s behind much English', (lang, encoding) => {
    const english = 'The Parties to this protocol keep their nets dry.\n'.repeat(1000);
    const read = decodeText(encode(english + RIVER[lang], encoding));
    expect(read.text.endsWith(RIVER[lang])).toBe(true);
  });

  it.each(Object.keys(RIVER) as (keyof typeof RIVER)[])('finds UTF-8 and UTF-16 in %s', (lang) => {
    const text = RIVER[lang];
    expect(decodeText(new TextEncoder().encode(text))).toEqual({
      text,
      encoding: 'utf-8',
      remarks: [],
    });
    expect(decodeText(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decodeText(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16be' });
    expect(decodeText(utf16(`\uFEFF${text}`, true))).toMatchObject({ text, remarks: [] });
  });

  it('follows the choice of a person, then what the file says, before a guess', () => {
    const bytes = encode(RIVER.ru, 'koi8-r');
    expect(decodeText(bytes, 'windows-1251')).toMatchObject({ encoding: 'windows-1251' });
    const page = encode('<meta charset="iso-8859-2"><p>é</p>', 'windows-1252');
    expect(decodeText(page)).toMatchObject({ encoding: 'iso-8859-2' });
    const wrong = new TextEncoder().encode(`<meta charset="windows-1251"><p>${RIVER.ru}</p>`);
    expect(decodeText(wrong)).toMatchObject({ encoding: 'utf-8' });
  });

  it('keeps UTF-8 that is damaged or cut in the middle of a letter, and says so', () => {
    const bytes = new TextEncoder().encode(RIVER.ru.repeat(5));
    const read = decodeText(bytes.subarray(0, bytes.length - 2));
    expect(read.encoding).toBe('utf-8');
    expect(decodeText(bytes.subarray(0, bytes.indexOf(0xd1) + 1 + 200)).encoding).toBe('utf-8');
  });

  it('refuses what is no text, and an encoding that nobody knows', () => {
    const noise = Uint8Array.from(
      { length: 4000 },
      (_, index) => (index * index * 7 + index) % 256,
    );
    expect(() => decodeText(noise)).toThrow(ReadError);
    expect(() => decodeText(new Uint8Array(100))).toThrow(ReadError);
    expect(() => decodeText(Uint8Array.of(65), 'klingon')).toThrow(/“klingon” is not known/);
  });

  it('gives a text or a ReadError for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(typeof decodeText(bytes).text).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
