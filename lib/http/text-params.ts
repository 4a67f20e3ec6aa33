import { isSlug, parseTextName, type TextAddress } from '../core/address/version-address';
import { AppError } from '../errors';

/** The text that the segments of a route name: `{treaty}/{lang}` or `{treaty}/{lang}~{name}`. Throws `not-found`. */
export async function textOfParams(
  params: Promise<{ readonly treaty: string; readonly lang: string }>,
): Promise<TextAddress> {
  const { treaty: slug, lang } = await params;
  const text = parseTextName(decodeURIComponent(lang));
  if (!isSlug(slug) || text === undefined) throw new AppError('not-found');
  return { slug, ...text };
}
