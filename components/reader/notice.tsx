import { TrustedHtml } from '@/components/ui/trusted-html';
import { html } from '@/lib/core/text/html';
import type { AuthenticText } from '@/lib/core/treaty/treaty';
import { authenticTextsHtml } from './authentic-text-html';

type NoticeProps = {
  /** What must be known of a text before relying on it. */
  readonly notice: string | undefined;
  readonly authenticTexts: readonly AuthenticText[] | undefined;
};

const ASKS = /consult the authentic text/i;

/**
 * A text's notice. Where it asks the reader to consult the authentic text, the addresses stand right
 * there; where it does not, they follow it.
 */
export function Notice({ notice = '', authenticTexts = [] }: NoticeProps) {
  if (authenticTexts.length === 0) return notice;
  const places = authenticTextsHtml(authenticTexts);
  const asked = ASKS.exec(notice);
  const end = asked ? asked.index + asked[0].length : notice.length;
  const inserted = asked ? html` (${places})` : html` Authentic text: ${places}.`;
  const said = html`${notice.slice(0, end)}${inserted}${notice.slice(end)}`;
  return <TrustedHtml as="span" html={said.html} />;
}
