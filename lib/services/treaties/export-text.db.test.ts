import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { readDocument } from '@/lib/formats/read/read-document';
import { database, transact } from '@/lib/store/database';
import { person } from '../testing/people';
import { treatyOf } from '../testing/treaties';
import { exportText } from './export-text';
import { publishVersion } from './publish-version';
import { readVersion } from './read-version';

const request = (slug: string, format: string) => ({
  address: { slug, lang: 'en' },
  format,
  origin: 'https://concordat.example.org',
  date: '2026-01-02T03:04:05.678Z',
});

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

describe('exportText', () => {
  it.each(['akn', 'json'])(
    'gives a stored text as %s, which read and published again is no new version',
    async (format) => {
      const slug = await treatyOf('Each Party shall assist the other.', 'First.\nSecond.');
      const { name, content } = await exportText(ANONYMOUS, request(slug, format));
      expect(name.startsWith(`${slug}-en-v1.`)).toBe(true);
      const { provisions = [] } = await readDocument(bytesOf(content), { name });
      const expression = {
        slug,
        lang: 'en',
        standing: 'working-rendering',
        title: 'Treaty for a test',
      } as const;
      const again = await transact((tx) => publishVersion(tx, expression, provisions));
      expect(again).toMatchObject({ created: false, number: 1 });
    },
  );

  it('names the address of the version, and the formats to one that is none', async () => {
    const slug = await treatyOf('The lake is open.');
    const { content } = await exportText(ANONYMOUS, request(slug, 'txt'));
    expect(content).toContain(`https://concordat.example.org/treaties/${slug}/en/v1`);
    await expect(exportText(ANONYMOUS, request(slug, 'exe'))).rejects.toThrow(
      'Formats: akn, tei, docx, html, epub, md, txt, json',
    );
  });

  it('gives a private text to its owner alone', async () => {
    const slug = await treatyOf('The lake is open.');
    const [{ actor: owner }, { actor: other }] = await Promise.all([person(), person()]);
    await database().expression.updateMany({
      where: { treaty: { slug } },
      data: { visibility: 'private', ownerId: owner.id },
    });
    const readable = await readVersion(owner, { slug, lang: 'en' });
    expect(readable.number).toBe(1);
    await expect(exportText(owner, request(slug, 'md'))).resolves.toBeDefined();
    for (const actor of [ANONYMOUS, other]) {
      await expect(exportText(actor, request(slug, 'md'))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
