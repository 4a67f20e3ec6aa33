import type { ReadTreaty } from '../../lib/formats/read/read-treaty';

/**
 * What was read, for a program. Members that do not apply are null, so that each is always there.
 * `line` is the line of a text file, or the paragraph of another, from 1. A file in several languages has
 * the texts but the first in `otherLanguages`.
 */
export function segmentJson([treaty, ...others]: readonly [ReadTreaty, ...ReadTreaty[]]) {
  return { ...textJson(treaty), otherLanguages: others.map(textJson) };
}

function textJson(treaty: ReadTreaty) {
  const { format, encoding, lang, guessed, title, provisions, starts } = treaty;
  const { metadata, issues, leftOut, remarks, coverage } = treaty;
  return {
    format,
    encoding: encoding ?? null,
    lang: lang ?? null,
    langGuessed: guessed,
    title: title ?? null,
    provisions: provisions.map(({ eId, kind, number, heading, text }) => ({
      eId,
      kind,
      number: number ?? null,
      heading: heading ?? null,
      text,
      line: starts.get(eId) ?? null,
    })),
    metadata,
    issues,
    leftOut,
    remarks,
    coverage,
  };
}
