import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { AppError } from '@/lib/errors';
import { elementsIn, readDocx } from '@/lib/formats/testing/read-docx';
import { createAnnotation } from '../annotations/create-annotation';
import { person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';
import { EXPORT_FORMATS, exportComparison } from './export-comparison';

const A = ['Each Party shall assist the other without delay.', 'The Parties shall trade fairly.'];
const B = ['Each Party may assist the other.', 'The Parties shall trade fairly.'];

async function pair() {
  const [left, right] = await Promise.all([treatyOf(...A), treatyOf(...B)]);
  const request = {
    sides: [{ slug: left }, { slug: right }] as const,
    query: PLAIN_QUERY,
    format: 'docx',
    notes: false,
    origin: 'https://concordat.example.org',
    date: '2026-01-02T03:04:05.678Z',
  };
  return { left, right, request };
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

describe('exportComparison', () => {
  it.each(EXPORT_FORMATS.filter((format) => format !== 'pdf'))(
    'writes %s under a name that says what it is',
    async (format) => {
      const { left, right, request } = await pair();
      const file = await exportComparison(ANONYMOUS, { ...request, format });
      expect(file.name.startsWith(`${left}-en-v1--${right}-en-v1`)).toBe(true);
      expect(file.content.length).toBeGreaterThan(100);
    },
  );

  it('writes tracked changes that give both stored texts', async () => {
    const { request } = await pair();
    const { content } = await exportComparison(ANONYMOUS, request);
    const { accepted, rejected } = readDocx(bytesOf(content));
    const texts = (lines: readonly string[]) =>
      lines.filter((line) => !/^(?:Article|$)/.test(line));
    expect(texts(accepted)).toEqual(B);
    expect(texts(rejected)).toEqual(A);
  });

  it('marks what the page would, and never strikes one treaty against another', async () => {
    const { request } = await pair();
    const html = async (show?: 'ground' | 'marked' | 'clean' | 'unified') => {
      const query = { ...request.query, ...(show && { show }) };
      return String(
        (await exportComparison(ANONYMOUS, { ...request, query, format: 'html' })).content,
      );
    };
    expect(await html('marked')).not.toContain('Both texts are given clean');
    const byDefault = await html();
    expect(byDefault).toContain('What the two texts share is underlined');
    expect(byDefault).toContain('show=ground');
    expect(await html('ground')).toContain('What the two texts share is underlined');
    expect(await html('ground')).not.toMatch(/<\/(?:del|ins)>/);
    expect(await html('clean')).not.toMatch(/<\/(?:del|ins)>|class="shared/);
    expect(await html('unified')).toContain('as one text');
  });

  it('names the formats when asked for another', async () => {
    const { request } = await pair();
    const failed = await exportComparison(ANONYMOUS, { ...request, format: 'odt' }).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(AppError);
    expect(failed).toMatchObject({ code: 'invalid-input' });
    expect(String(failed)).toContain('docx, synopsis, pdf, html, csv, tei, json');
  });

  it('gives the permanent address: pinned versions and corrections', async () => {
    const { left, right, request } = await pair();
    const { content } = await exportComparison(ANONYMOUS, { ...request, format: 'html' });
    expect(String(content)).toContain(
      `https://concordat.example.org/compare/${left}:en@v1...${right}:en@v1`,
    );
  });

  it('holds the notes that the exporter may see, when asked, and no others', async () => {
    const { left, request } = await pair();
    const [author, stranger] = [await person(), await person()];
    await createAnnotation(author.actor, noteOn(left, 'without delay'));
    const comments = async (actor: typeof author.actor | typeof ANONYMOUS, notes: boolean) => {
      const { content } = await exportComparison(actor, { ...request, notes });
      const { paths, part } = readDocx(bytesOf(content));
      if (!paths.includes('word/comments.xml')) return 0;
      return elementsIn(part('word/comments.xml'), 'comment').length;
    };
    expect(await comments(author.actor, true)).toBe(1);
    expect(await comments(author.actor, false)).toBe(0);
    expect(await comments(stranger.actor, true)).toBe(0);
    expect(await comments(ANONYMOUS, true)).toBe(0);
  });

  it('leaves filtered rows out of tables and keeps whole texts whole', async () => {
    const { request } = await pair();
    const query = { ...PLAIN_QUERY, text: 'trade' };
    const of = async (format: string) =>
      String((await exportComparison(ANONYMOUS, { ...request, query, format })).content);
    expect(await of('html')).toContain('This file shows 1 of 2 rows');
    expect((await of('csv')).trim().split('\r\n')).toHaveLength(2);
    expect(await of('tei')).toContain('without delay');
  });
});
