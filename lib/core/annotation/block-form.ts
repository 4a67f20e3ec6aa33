/**
 * A part of a note as one string that is equal for equal parts, whoever wrote it down: a database gives
 * the fields of a node in an order of its own, and an editor joins texts of one format.
 */

type Json = Readonly<Record<string, unknown>>;

/** Equal strings, equal parts. O(length). */
export function blockForm(part: unknown): string {
  return JSON.stringify(ordered(part));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return joinedTexts(value.map(ordered));
  if (!isJson(value)) return value;
  const fields = Object.keys(value).sort();
  return Object.fromEntries(fields.map((field) => [field, ordered(value[field])]));
}

function joinedTexts(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isText(node) && isText(last) && node.format === last.format) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    } else joined.push(node);
  }
  return joined;
}

function isText(value: unknown): value is Json & { readonly text: string } {
  return isJson(value) && value.type === 'text' && typeof value.text === 'string';
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
