import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AppError, ERROR_CODES, type ErrorCode } from '@/lib/errors';
import { problem } from '@/lib/http/route';
import { Errors } from './errors';

describe('the errors on the help page', () => {
  const html = renderToStaticMarkup(<Errors />);

  it.each(Object.keys(ERROR_CODES) as ErrorCode[])(
    'has a line where the type of %s leads',
    async (code) => {
      const { type, title, status } = await problem(new AppError(code)).json();
      const [page, id] = type.split('#');
      expect(page).toBe('/help');
      const [, line] = html.split(`id="${id}"`);
      expect(line).toContain(`${title} (${status})`);
    },
  );
});
