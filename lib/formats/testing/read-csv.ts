/** A reader of RFC 4180 tables for the tests: lines of cells, without the byte-order mark. */

export function readCsv(csv: string): string[][] {
  const lines: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = csv.startsWith('\ufeff') ? 1 : 0;
  let line: string[] = [];
  for (let match = cell.exec(csv); match; match = cell.exec(csv)) {
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
