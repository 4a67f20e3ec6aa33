const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files of obligations. */
export const OBLIGATION_FORMATS = {
  'obligations-csv': { type: 'text/csv; charset=utf-8; header=present', suffix: '.csv' },
  'obligations-docx': { type: DOCX, suffix: '.docx' },
  'obligations-json': { type: 'application/json; charset=utf-8', suffix: '.json' },
  'ig-script': { type: 'text/plain; charset=utf-8', suffix: '-ig-script.txt' },
} as const;

export type ObligationFormat = keyof typeof OBLIGATION_FORMATS;

/** True for a format of obligations; the others are of the comparison itself. */
export function isObligationFormat(format: string): format is ObligationFormat {
  return Object.hasOwn(OBLIGATION_FORMATS, format);
}
