import { describe, expect, it } from 'vitest';
import { AppError } from '../../errors';
import { findBrowser, printPdf } from './print-pdf';

const PAGE = '<!doctype html><html lang="en"><title>Peace</title><p>Peace lasts.</p></html>';

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

const nowhere = findBrowser('/nowhere/chromium');
const browser = findBrowser();

describe('printPdf', { timeout: 60_000 }, () => {
  it('says what to do instead where there is no browser', async () => {
    expect(nowhere).toBeUndefined();
    await expect(printPdf(PAGE, nowhere ?? '/nowhere/chromium')).rejects.toThrow(
      /print it from your own browser/,
    );
  });

  it('says so when the browser fails', async () => {
    expect(await codeOf(printPdf(PAGE, '/bin/false'))).toBe('cannot-print');
  });

  it('refuses pages that no one would print', async () => {
    expect(await codeOf(printPdf('x'.repeat(13 * 1024 * 1024), '/bin/false'))).toBe('too-large');
  });

  if (browser !== undefined) {
    it('makes a PDF file', async () => {
      const bytes = await printPdf(PAGE, browser);
      expect(Buffer.from(bytes.slice(0, 5)).toString('latin1')).toBe('%PDF-');
    });
  }
});
