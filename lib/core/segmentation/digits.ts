/** Digits of any script as 0 to 9; other characters stay. O(length). */
export function decimalDigits(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  // In every script the ten digits stand in a row, beginning at a multiple of their block's zero.
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 48)));
}

function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
