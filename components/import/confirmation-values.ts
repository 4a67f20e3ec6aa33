/** From the words of the confirmation's form to what is sent, or to what is wrong, field by field. */

import type { Confirmation } from '@/lib/client/import-client';
import { parseSides } from '@/lib/core/address/version-address';
import { isLanguageTag } from '@/lib/core/language/language';
import { parsePartialDate } from '@/lib/core/treaty/partial-date';
import type { PartialDate, Standing } from '@/lib/core/treaty/treaty';

/** A treaty that may get a further text, with its texts, which may get a new version. */
export type TreatyChoice = {
  readonly slug: string;
  readonly title: string;
  readonly texts: readonly {
    readonly lang: string;
    readonly name?: string;
    readonly standing: Standing;
    /** Everybody reads it, and so its next version. */
    readonly isPublic: boolean;
  }[];
};

export type Wrong = Readonly<Partial<Record<string, string>>>;

type Values = (name: string) => string;

const SHORT_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is to be sent; or a sentence for each field that is wrong. */
export function confirmationOf(
  as: Confirmation['as'],
  values: Values,
): { readonly confirmation: Confirmation } | { readonly wrong: Wrong } {
  const read = (name: string) => values(name).normalize('NFC').trim();
  const made = { treaty: treatyOf, text: textOf, version: versionOf }[as](read);
  const wrong: Record<string, string> = {};
  for (const [field, sentence] of Object.entries(made.wrong)) {
    if (sentence !== false) wrong[field] = sentence;
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { confirmation: made.confirmation };
}

type Made = {
  readonly confirmation: Confirmation;
  readonly wrong: Readonly<Record<string, string | false>>;
};

function treatyOf(read: Values): Made {
  const signed = readDate(read('signed'));
  const place = read('place');
  const source = sourceOf(read);
  const checked = read('checked') !== '';
  return {
    confirmation: {
      as: 'treaty',
      title: read('title'),
      shortTitle: read('shortTitle'),
      parties: linesOf(read('parties')),
      ...(signed && signed !== 'wrong' && { signed }),
      ...(place !== '' && { place }),
      ...(source && { source }),
      ...(checked && { checked }),
      ...amendedBy(read),
      lang: read('lang'),
      standing: read('standing') as Standing,
    },
    wrong: {
      title: read('title') === '' && 'Give the treaty its title.',
      shortTitle: read('shortTitle') === '' && 'Give it a short title, for lists and columns.',
      signed: signed === 'wrong' && 'Write it as 2024-06-19, 2024-06 or 2024.',
      lang: wrongLanguage(read('lang')),
      url: wrongAddress(read('url')),
      sourceTitle: checked && !source && 'Name the publication that the text was held against.',
    },
  };
}

function textOf(read: Values): Made {
  const source = sourceOf(read);
  const checked = read('checked') !== '';
  const name = read('name');
  return {
    confirmation: {
      as: 'text',
      treaty: read('treaty'),
      ...(name !== '' && { name }),
      title: read('title'),
      lang: read('lang'),
      standing: read('standing') as Standing,
      ...(source && { source }),
      ...(checked && { checked }),
      ...amendedBy(read),
    },
    wrong: {
      treaty: read('treaty') === '' && 'Choose the treaty whose text this is.',
      title: read('title') === '' && 'Give the title as this text prints it.',
      lang: wrongLanguage(read('lang')),
      name:
        name !== '' &&
        !SHORT_NAME.test(name) &&
        'Small letters a to z, figures and single hyphens only, such as kcna-2024.',
      url: wrongAddress(read('url')),
      sourceTitle: checked && !source && 'Name the publication that the text was held against.',
    },
  };
}

function versionOf(read: Values): Made {
  const text = parseSides(read('text'))?.[0];
  return {
    confirmation: {
      as: 'version',
      treaty: text?.slug ?? '',
      lang: text?.lang ?? '',
      ...(text?.name !== undefined && { name: text.name }),
      reason: read('reason'),
      ...amendedBy(read),
    },
    wrong: {
      text: text?.lang === undefined && 'Choose the text of which this is a new version.',
      reason:
        read('reason') === '' && 'Say what is new: a correction, an amendment, a better scan.',
    },
  };
}

function amendedBy(read: Values): { amendedBy?: readonly string[] } {
  const instruments = linesOf(read('amendedBy'));
  return instruments.length === 0 ? {} : { amendedBy: instruments };
}

/** One a line, each as it is written. */
function linesOf(words: string): string[] {
  const names = words.split('\n').map((name) => name.trim());
  return [...new Set(names.filter(Boolean))];
}

/** As much of a date as is known; undefined for none. */
function readDate(words: string): PartialDate | 'wrong' | undefined {
  return words === '' ? undefined : (parsePartialDate(words) ?? 'wrong');
}

function sourceOf(read: Values): { title?: string; url?: string } | undefined {
  const [title, url] = [read('sourceTitle'), read('url')];
  if (title === '' && url === '') return undefined;
  return { ...(title !== '' && { title }), ...(url !== '' && { url }) };
}

function wrongLanguage(lang: string): string | false {
  return !isLanguageTag(lang) && 'Give the language as a tag: en, ru, ko, zh-Hant.';
}

function wrongAddress(url: string): string | false {
  return (
    url !== '' && !/^https?:\/\/\S+$/.test(url) && 'Begin the address with https:// or http://.'
  );
}
