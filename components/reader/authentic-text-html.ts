import { languageName } from '@/lib/core/language/language';
import { type Html, html } from '@/lib/core/text/html';
import type { AuthenticText } from '@/lib/core/treaty/treaty';
import { PARTIAL_ADDRESS } from '@/lib/core/treaty/verification-words';
import { hostOf } from './host-of';

/** Where authentic texts are to be found, as links where their addresses are known. */
export function authenticTextsHtml(texts: readonly AuthenticText[]): Html {
  const places = texts.map((text, index) => html`${index > 0 && '; '}${placeHtml(text)}`);
  return html`${places}`;
}

function placeHtml({ lang, source }: AuthenticText): Html {
  const language = languageName(lang).english;
  if (source.partial) return html`in ${language}: ${source.url}, ${PARTIAL_ADDRESS}`;
  const host = hostOf(source.url);
  return html`<a href="${source.url}" hreflang="${lang}" rel="noreferrer"${
    source.title && html` title="${source.title}"`
  }><span class="visually-hidden">authentic text </span>in ${language}, ${host}</a>`;
}
