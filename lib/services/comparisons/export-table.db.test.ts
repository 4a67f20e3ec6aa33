import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { PLAIN_MATRIX } from '@/lib/core/address/matrix-query';
import { readCsv } from '@/lib/formats/testing/read-csv';
import { treatyOf } from '../testing/treaties';
import { exportNWay, exportTable, TABLE_FORMATS } from './export-table';

const WAR = 'If one Party is attacked, the other Party shall provide military assistance.';
const TRADE = 'The Parties shall promote the growth of trade and protect mutual investment.';

async function request() {
  const slugs = [await treatyOf(WAR, TRADE), await treatyOf(TRADE, WAR), await treatyOf(WAR)];
  const [a, b, c] = slugs.map((slug) => ({ slug, lang: 'en' }));
  if (!a || !b || !c) throw new Error('three treaties are stored');
  const asked = {
    query: PLAIN_QUERY,
    matrixQuery: PLAIN_MATRIX,
    format: 'csv',
    origin: 'https://concordat.example.org',
    date: '2026-01-02T03:04:05.678Z',
  };
  return { three: { ...asked, sides: [a, b, c] }, two: { ...asked, sides: [a, b] as const } };
}

describe('tables as files', () => {
  it('give three texts, and those rows alone that the query leaves', async () => {
    const { three } = await request();
    const { name, content } = await exportNWay(ANONYMOUS, three);
    expect(name).toMatch(/^(?:test-\S+?-en-v1(?:--)?){3}\.csv$/);
    expect(readCsv(String(content))).toHaveLength(3);
    const filtered = { ...three, query: { ...PLAIN_QUERY, text: 'investment' } };
    const [head = [], ...rows] = readCsv(String((await exportNWay(ANONYMOUS, filtered)).content));
    expect(rows.map((row) => row[head.indexOf('a_text')])).toEqual([TRADE]);
    const html = await exportNWay(ANONYMOUS, { ...filtered, format: 'html' });
    expect(html.content).toContain('1 of 2 rows');
    await expect(exportNWay(ANONYMOUS, { ...three, format: 'tei' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('give the matrix and the correspondence of two under names that say so', async () => {
    const { two } = await request();
    for (const { format, kind, form } of TABLE_FORMATS) {
      if (form === 'pdf') continue;
      const file = await exportTable(ANONYMOUS, { ...two, format });
      expect(file?.name).toMatch(new RegExp(`-en-v1-${kind}\\.${form}$`));
      expect(file?.content.length).toBeGreaterThan(100);
    }
    expect(await exportTable(ANONYMOUS, { ...two, format: 'tei' })).toBeUndefined();
  });
});
