import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ConfirmedAct } from './confirmed-act';

it('offers an act, and says what it does only when asked to', () => {
  const what = 'Its lamps go out.';
  const html = renderToStaticMarkup(
    <ConfirmedAct label="Close" title="Close the hall?" what={what} onConfirm={async () => {}} />,
  );
  expect(html).toMatch(/<button[^>]*>Close<\/button>/);
  expect(html).toContain('Close the hall?');
  expect(html).not.toContain(what);
});
