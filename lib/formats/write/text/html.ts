/** A text as one page that asks for nothing from anywhere, and prints well. */

import { type ExportedText, titleOfText } from '../../document/exported-text';
import { element, textElement } from '../../document/xml';
import { apparatusSections, TEXT_STYLE, textSections } from './page';

/** O(text). */
export function textHtml(exported: ExportedText): string {
  const { lang } = exported.version;
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    textElement('title', titleOfText(exported.version)),
    // A style holds no entities; nothing of the text goes into it.
    `<style>${TEXT_STYLE}</style>`,
  ].join('\n');
  const body = `${textSections(exported)}\n${element('footer', { lang: 'en', dir: 'ltr' }, apparatusSections(exported))}`;
  // The page speaks the language of the text, by which readers go; what stands around it is English.
  return `<!doctype html>\n${element('html', { lang }, `\n${element('head', {}, head)}\n${element('body', {}, body)}\n`)}\n`;
}
