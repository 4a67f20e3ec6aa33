/**
 * The styles of exported Word documents: a serif for reading, headings that fill the navigation pane,
 * and character styles for the marks of the synopsis, which say more than a colour each.
 *
 * Reference: ECMA-376 part 1, 17.7 (styles). Elements stand in the order of the schema, which Word
 * insists on.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import { element } from '../document/xml';
import { WORD_NAMESPACES } from './namespaces';

/** Fonts that carry a script well where Word has them; others fall back by themselves. */
const EAST_ASIAN_FONTS: Readonly<Record<string, string>> = {
  ko: 'Batang',
  ja: 'MS Mincho',
  zh: 'SimSun',
};

/** Half points. */
const TEXT_SIZE = 22;

type Style = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly isDefault?: boolean;
};

const spacing = (before: number, after: number, line = 276) =>
  element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line,
    'w:lineRule': 'auto',
  });
const size = (halfPoints: number) =>
  element('w:sz', { 'w:val': halfPoints }) + element('w:szCs', { 'w:val': halfPoints });
const BOLD = element('w:b') + element('w:bCs');
const KEEP = element('w:keepNext') + element('w:keepLines');
const color = (hex: string) => element('w:color', { 'w:val': hex });
const underline = (kind: string) => element('w:u', { 'w:val': kind });

const PARAGRAPH_STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', isDefault: true, paragraph: spacing(0, 120) },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    paragraph: `${KEEP}${spacing(360, 120)}${element('w:outlineLvl', { 'w:val': 0 })}`,
    run: BOLD + size(28),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'Normal',
    paragraph: `${KEEP}${spacing(240, 60)}${element('w:outlineLvl', { 'w:val': 1 })}`,
    run: BOLD + size(24),
  },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    paragraph: spacing(0, 60),
    run: BOLD + size(28),
  },
  {
    id: 'FrontMatter',
    name: 'Front Matter',
    basedOn: 'Normal',
    paragraph: spacing(0, 40, 240),
    run: size(17),
  },
  { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: spacing(0, 0, 240), run: size(17) },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: spacing(0, 0, 240), run: size(17) },
  {
    id: 'CommentText',
    name: 'annotation text',
    basedOn: 'Normal',
    paragraph: spacing(0, 0, 240),
    run: size(20),
  },
  {
    id: 'EndnoteText',
    name: 'endnote text',
    basedOn: 'Normal',
    paragraph: spacing(0, 40, 240),
    run: size(18),
  },
  {
    id: 'Provenance',
    name: 'Provenance',
    basedOn: 'Normal',
    paragraph: spacing(40, 40, 240),
    run: `${element('w:i')}${element('w:iCs')}${color('5B564C')}${size(17)}`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: spacing(0, 60, 252),
    run: size(20),
  },
];

/** Marks of the synopsis. Each has a form besides its colour. */
const CHARACTER_STYLES: readonly Style[] = [
  { id: 'OnlyInA', name: 'Only in A', run: `${element('w:strike')}${color('951B28')}` },
  { id: 'OnlyInB', name: 'Only in B', run: `${color('0F5527')}${underline('single')}` },
  { id: 'MovedText', name: 'Moved', run: `${color('5F359C')}${underline('dotted')}` },
  { id: 'OtherSpelling', name: 'Spelling', run: `${color('5B564C')}${underline('dotDash')}` },
  { id: 'SharedWords', name: 'Shared: same words', run: underline('single') },
  { id: 'SharedForm', name: 'Shared: same words, another form', run: underline('double') },
  { id: 'SharedSentence', name: 'Shared: reworded', run: underline('dash') },
  { id: 'SharedConcept', name: 'Shared: same concept', run: underline('dotted') },
  { id: 'SharedFormula', name: 'Shared: formula', run: `${color('5B564C')}${underline('single')}` },
  { id: 'Strong', name: 'Strong', run: BOLD },
  {
    id: 'EndnoteReference',
    name: 'endnote reference',
    run: element('w:vertAlign', { 'w:val': 'superscript' }),
  },
  { id: 'CommentReference', name: 'annotation reference', run: size(16) },
];

/** `word/styles.xml` for a document in a language (BCP 47). */
export function stylesXml(lang: string): string {
  const fonts = element('w:rFonts', {
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': EAST_ASIAN_FONTS[primaryLanguage(lang)] ?? 'Times New Roman',
    'w:cs': 'Times New Roman',
  });
  const language = element('w:lang', {
    'w:val': 'en-GB',
    'w:eastAsia': EAST_ASIAN_FONTS[primaryLanguage(lang)] ? lang : 'zh-CN',
    'w:bidi': 'fa-IR',
  });
  const runs = element('w:rPr', {}, fonts + size(TEXT_SIZE) + language);
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, runs) + element('w:pPrDefault', {}, ''),
  );
  return element(
    'w:styles',
    WORD_NAMESPACES,
    [
      defaults,
      ...PARAGRAPH_STYLES.map((style) => styleXml(style, 'paragraph')),
      ...CHARACTER_STYLES.map((style) => styleXml(style, 'character')),
      TABLE_STYLE,
    ].join(''),
  );
}

function styleXml(style: Style, type: 'paragraph' | 'character'): string {
  const { id, name, basedOn, paragraph, run, isDefault } = style;
  return element(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    [
      element('w:name', { 'w:val': name }),
      basedOn ? element('w:basedOn', { 'w:val': basedOn }) : '',
      element('w:qFormat'),
      paragraph ? element('w:pPr', {}, paragraph) : '',
      run ? element('w:rPr', {}, run) : '',
    ].join(''),
  );
}

const rule = (name: string) =>
  element(name, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'BFB8A8' });

const TABLE_STYLE = element(
  'w:style',
  { 'w:type': 'table', 'w:styleId': 'Synopsis' },
  [
    element('w:name', { 'w:val': 'Synopsis' }),
    element('w:qFormat'),
    element(
      'w:tblPr',
      {},
      element(
        'w:tblBorders',
        {},
        ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'].map(rule).join(''),
      ) +
        element(
          'w:tblCellMar',
          {},
          ['w:top', 'w:left', 'w:bottom', 'w:right']
            .map((side) => element(side, { 'w:w': 100, 'w:type': 'dxa' }))
            .join(''),
        ),
    ),
  ].join(''),
);
