/** The sides of an address: pages get the segment as it was sent; a broken escape names nothing. */
export function decodedSides(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
