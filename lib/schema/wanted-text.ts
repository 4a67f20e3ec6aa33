import {
  parseTextName,
  type TextAddress,
  type VersionAddress,
} from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';

/**
 * The text of `/treaties/{treaty}/{lang}?version=n`; without a number its newest version. Throws
 * `not-found` for what names no text, `invalid-input` for what is no number.
 */
export function wantedText(
  { treaty, lang }: { readonly treaty: string; readonly lang: string },
  search: URLSearchParams,
): TextAddress & Partial<Pick<VersionAddress, 'version'>> {
  const wanted = search.get('version');
  if (wanted !== null && !/^[1-9]\d{0,5}$/.test(wanted)) {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/version', message: 'must be a version number, counted from 1' }],
    });
  }
  const text = parseTextName(lang);
  if (text === undefined) throw new AppError('not-found');
  return { slug: treaty, ...text, ...(wanted !== null && { version: Number(wanted) }) };
}
