/** Roman numerals, as treaties print the numbers of their articles. */

const VALUES: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};
const FORM = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a well-formed Roman numeral up to 3999, in either case; undefined for others. O(length). */
export function readRoman(printed: string): number | undefined {
  const roman = printed.toUpperCase();
  if (!FORM.test(roman)) return undefined;
  const values = [...roman].map((letter) => VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}
