/**
 * HTML by template: everything interpolated is escaped, except HTML that came from here or from
 * `markedHtml`. Pages of hundreds of provisions are built from such strings, made once per text and
 * kept, because an element a tag is what makes a page slow to serve.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn CR into LF and drop NUL, and every later offset would be wrong.
  '\r': '&#13;',
  '\0': '\uFFFD',
};

/** A piece of finished HTML. The brand keeps plain strings from passing as one. */
export type Html = { readonly html: string };

type Value = Html | string | number | false | undefined | readonly Html[];

/** Declares a string as finished HTML: for the output of `markedHtml` and `noteBodyHtml` only. */
export function trusted(html: string): Html {
  return { html };
}

/** A tagged template. Attribute values must stand in double quotes. O(length). */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let result = strings[0] ?? '';
  for (const [index, value] of values.entries()) {
    result += render(value) + (strings[index + 1] ?? '');
  }
  return { html: result };
}

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('html' in value) return value.html;
  return value.map((piece) => piece.html).join('');
}

/** Text as HTML character data or a quoted attribute value: one character stays one character. O(n). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => ESCAPES[character] ?? character);
}
