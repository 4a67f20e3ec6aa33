/** The namespaces every part of a Word document declares. Reference: ECMA-376 part 1, annex A. */
export const WORD_NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
