import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { textLines } from './lines';
import { partLanguages } from './part-languages';
import { segment } from './segment';

const english = [
  [
    'Agreement on the fish of the Lake and on its shores',
    'The Parties, wishing to share the lake between them as good neighbours do,',
  ],
  ['Article 1', 'The Parties shall fish in the lake with nets and with lines as they did before.'],
  ['Article 2', 'Each Party shall tell the other of the fish that were counted in the spring.'],
  ['Article 3', 'This Agreement shall enter into force on the day on which it is signed.'],
];
const russian = [
  ['Соглашение об озере', 'Стороны, желая пользоваться озером сообща, как добрые соседи,'],
  ['Статья 1', 'Стороны ловят рыбу в озере сетями и удочками, как они делали это прежде.'],
  ['Статья 2', 'Каждая Сторона сообщает другой о рыбе, сосчитанной весной.'],
  ['Статья 3', 'Настоящее Соглашение вступает в силу в день его подписания.'],
];
const french = [
  [
    'Accord sur la pêche dans le lac et sur ses rives',
    'Les Parties, désireuses de se partager le lac comme le font de bons voisins,',
  ],
  [
    'Article 1',
    'Les Parties pêchent dans le lac avec des filets et des lignes comme par le passé.',
  ],
  [
    'Article 2',
    'Chaque Partie fait connaître à l’autre le nombre des poissons comptés au printemps.',
  ],
  ['Article 3', 'Le présent Accord entre en vigueur le jour de sa signature par les Parties.'],
];

type Text = readonly (readonly string[])[];

const partsOf = (text: string) =>
  partLanguages(textLines(text)).map(({ lang, lines }) => [lang, lines.map((line) => line.text)]);
const inARow = (...texts: Text[]) => texts.flat(2).join('\n');
const byArticles = (one: Text, other: Text) =>
  one.flatMap((unit, at) => [...unit, ...(other[at] ?? [])]).join('\n');
const byLines = (one: Text, other: Text) =>
  one.flatMap((unit, at) => unit.flatMap((line, row) => [line, other[at]?.[row] ?? ''])).join('\n');

describe('partLanguages', () => {
  const both = [
    ['en', english.flat()],
    ['ru', russian.flat()],
  ];

  it('parts two texts one after the other, article by article, and line by line', () => {
    expect(partsOf(inARow(english, russian))).toEqual(both);
    expect(partsOf(byArticles(english, russian))).toEqual(both);
    expect(partsOf(byLines(english, russian))).toEqual(both);
  });

  it('parts lines on which both stand', () => {
    const lines = english.map((unit, at) =>
      unit.map((line, row) => `${line} ${russian[at]?.[row]}`),
    );
    expect(partsOf(inARow(lines))).toEqual(both);
    const heads = english.map(([head, words], at) => [
      `${head} / ${russian[at]?.[0]}`,
      words ?? '',
      russian[at]?.[1] ?? '',
    ]);
    expect(partsOf(inARow(heads)).map(([lang]) => lang)).toEqual(['en', 'ru']);
  });

  it('parts languages of one script, one of whose headings may be those of the other', () => {
    const texts = [
      ['en', english.flat()],
      ['fr', french.flat()],
    ];
    expect(partsOf(inARow(english, french))).toEqual(texts);
    expect(partsOf(byArticles(english, french))).toEqual(texts);
  });

  it('parts three', () => {
    expect(partsOf(inARow(french, russian, english)).map(([lang]) => lang)).toEqual([
      'fr',
      'ru',
      'en',
    ]);
  });

  it('leaves a text in one language whole, whatever it names or quotes', () => {
    expect(partsOf(inARow(english))).toEqual([]);
    const names = english.map(([head, words]) => [
      head ?? '',
      `${words} (Озеро)`,
      'Озеро Глубокое',
    ]);
    expect(partsOf(inARow(names))).toEqual([]);
    expect(partsOf(inARow(english, russian.slice(0, 2)))).toEqual([]);
  });

  it('is not sure of two languages of one script line by line, which is said', () => {
    const mixed = byLines(english, french);
    expect(partsOf(mixed)).toEqual([]);
    expect(segment(mixed).issues.map(({ code }) => code)).toContain('mixed-languages');
  });

  it('keeps every character, in order', () => {
    const lines = fc.constantFrom(...english.flat(), ...russian.flat(), ...french.flat());
    const texts = fc.array(fc.oneof(lines, mixedText(8)), { maxLength: 40 });
    const bilingual = fc.constant([byArticles(english, russian)]);
    fc.assert(
      fc.property(fc.oneof(texts, bilingual), (pieces) => {
        const source = textLines(pieces.join('\n'));
        const parts = partLanguages(source);
        if (parts.length === 0) return;
        const characters = (all: readonly { readonly text: string }[]) =>
          [...all.map(({ text }) => text).join('')].filter((sign) => sign.trim() !== '').sort();
        expect(characters(parts.flatMap((part) => part.lines))).toEqual(characters(source));
        for (const part of parts) {
          const places = part.lines.map(({ at }) => at);
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
