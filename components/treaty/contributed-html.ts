import { type Html, html } from '@/lib/core/text/html';
import type { Contribution } from '@/lib/core/treaty/treaty';

/** Says that a reading is not the record's own, and whose it is; nothing for the record's own. */
export function contributedHtml(contributed: Contribution | undefined): Html | false {
  if (contributed === undefined) return false;
  const { by, visibility } = contributed;
  const who = visibility === 'private' ? ', seen by nobody else' : '';
  return html` <small>(added by a reader: <bdi>${by}</bdi>${who})</small>`;
}
