/** Joins the class names that are there; undefined for none, so that no empty attribute appears. */
export function classNames(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
