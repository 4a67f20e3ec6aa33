/** What figures amount to, however they are grouped and in whatever script they stand. */

const GROUPED = /^\d{1,3}(?:[.,'\s]\d{3})+$/;

/** Figures of any script as ASCII, width and presentation folded. O(length). */
export function asciiFigures(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u066c\u2019]/g, "'")
    .replace(/\u066b/g, '.');
}

/** "1,000,000", "1 000 000", "1.000.000" -> "1000000"; "1,5" -> "1.5"; other forms as they stand. O(length). */
export function digitValue(printed: string): string {
  const text = asciiFigures(printed);
  if (GROUPED.test(text)) return String(Number(text.replace(/[.,'\s]/g, '')));
  if (/^\d+$/.test(text)) return String(Number(text));
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.');
  return text.toLowerCase();
}
