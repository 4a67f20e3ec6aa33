import { describe, expect, it } from 'vitest';
import { ReadError } from '@/lib/formats/read/read-document';
import { pdfOf } from '@/lib/formats/read/testing/pdf';
import { bytesOfPaste } from './pasted-file';
import { readInThread } from './reading-thread';

const utf8 = (text: string) => new TextEncoder().encode(text);

const LAKE = utf8(
  'Agreement on the Lake\n\nArticle 1\nThe Parties fish.\n\nArticle 2\nThe Parties row.\n\nArticle 3\nNobody drains it.\n',
);

/** Why it was refused, and that it was refused with a sentence. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => 'It was read.',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ReadError);
  return (error as ReadError).message;
}

describe('readInThread', () => {
  it('gives the lines of a file, and the articles found in them', async () => {
    const { document, segmented, lang } = await readInThread(LAKE, { name: 'lake.txt' });
    expect(document).toMatchObject({ format: 'plain-text', encoding: 'utf-8' });
    expect(segmented.provisions.map(({ eId }) => eId)).toEqual(['art_1', 'art_2', 'art_3']);
    expect(segmented.starts.get('art_2')).toBe(6);
    expect(lang).toBe('en');
    expect(LAKE).toHaveLength(108);
  });

  it('reads with the language that was told', async () => {
    const { lang } = await readInThread(LAKE, { lang: 'de' });
    expect(lang).toBe('de');
  });

  it.each([
    { text: 'Article 1\nThe Parties fish.\n\nArticle 2\nThe Parties row.' },
    {
      html: '<h2>Article 1</h2><p>The Parties fish.</p><h2>Article 2</h2><p>The Parties row.</p>',
      text: 'Article 1 The Parties fish. Article 2 The Parties row.',
    },
  ])('reads what was pasted: %j', async (pasted) => {
    const { name, mediaType, bytes } = bytesOfPaste(pasted);
    const { segmented } = await readInThread(bytes, { name, mediaType });
    expect(segmented.provisions.map(({ eId, text }) => [eId, text])).toEqual([
      ['art_1', 'The Parties fish.'],
      ['art_2', 'The Parties row.'],
    ]);
  });

  it('reads PDF', async () => {
    const page = pdfOf([[[40, 500, 'Article 1. The Parties fish in the lake.']]]);
    const { document } = await readInThread(page);
    expect(document.lines.map(({ text }) => text)).toEqual([
      'Article 1. The Parties fish in the lake.',
    ]);
  });

  it('refuses with the sentence of the reader', async () => {
    expect(await refusal(readInThread(utf8('')))).toMatch(/The file is empty/);
  });

  it('refuses what takes more time, memory or room than there is', async () => {
    expect(await refusal(readInThread(LAKE, {}, { limits: { time: 1 } }))).toMatch(/too long/);
    const long = utf8('The Parties fish in the lake.\n'.repeat(150_000));
    expect(await refusal(readInThread(long, {}, { limits: { memory: 32 } }))).toMatch(/memory/);
    expect(await refusal(readInThread(LAKE, {}, { limits: { mostLines: 3 } }))).toMatch(
      /more than 3 paragraphs/,
    );
    expect(await refusal(readInThread(LAKE, {}, { limits: { mostCharacters: 10 } }))).toMatch(
      /or 10 characters/,
    );
  });

  it('is given up where it runs, where it waits, and before', async () => {
    const given = new Error('Given up.');
    const controllers = Array.from({ length: 4 }, () => new AbortController());
    const readings = controllers.map(({ signal }) => readInThread(LAKE, {}, { signal }));
    for (const controller of controllers) controller.abort(given);
    const late = readInThread(LAKE, {}, { signal: AbortSignal.abort(given) });
    const refused = { status: 'rejected', reason: given };
    expect(await Promise.allSettled([...readings, late])).toEqual(Array(5).fill(refused));
    await expect(readInThread(LAKE)).resolves.toMatchObject({ lang: 'en' });
  });

  it('is refused where too many wait', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const readings = Array.from({ length: 23 }, () => readInThread(LAKE, {}, { signal }));
    await expect(readings[22]).rejects.toMatchObject({ code: 'unavailable' });
    controller.abort();
    await Promise.allSettled(readings);
  });
});
