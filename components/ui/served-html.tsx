import { hash } from 'node:crypto';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { cache } from 'react';
import { hold, letGo } from './html-handover';
import { type BlockAttributes, type BlockTag, type SentBlock, ServedBlocks } from './served-blocks';

/** One element of the page with the HTML inside it. */
export type HtmlBlock = {
  /** Unique on the page; the element's id where it has one. */
  readonly key: string;
  readonly id?: string;
  readonly attributes?: BlockAttributes;
  /** From `html` or `markedHtml`, which escape everything; never from elsewhere. */
  readonly html: string;
};

type ServedHtmlProps = {
  readonly as?: BlockTag;
  readonly className?: string;
  readonly blocks: readonly HtmlBlock[];
};

/**
 * Long HTML that goes over the wire once. React sends the data of everything it rendered behind the
 * page's HTML, so that a browser can take the page over: marked text would stand there a second time.
 * A browser that asks for a document is therefore given the hash of each block in that data, and the
 * block itself in the HTML alone, where `ServedBlocks` leaves it as it is. Every other request (a soft
 * navigation, a refresh after a save) gets the data alone, with the HTML in it. Server only.
 */
export async function ServedHtml({ as = 'section', className, blocks }: ServedHtmlProps) {
  const isOnce = await isForDocument();
  const sent = blocks.map(({ html, ...block }): SentBlock => {
    const name = hash('sha256', html, 'base64url');
    return isOnce && handOver(name, html)
      ? { ...block, hash: name }
      : { ...block, hash: name, html };
  });
  return <ServedBlocks as={as} className={className} blocks={sent} />;
}

/**
 * Navigations ask for HTML in so many words, in every browser, and React's own requests do not; where a
 * browser says what the answer is for, a proxy cannot blur that. A client that says nothing gets both,
 * which is only longer.
 */
const isForDocument = cache(async () => {
  const given = await headers();
  const isFetched = given.get('sec-fetch-dest') === 'empty';
  return !isFetched && given.get('accept')?.includes('text/html') === true;
});

/** Holds a block for the writing of this request's page; false where there is nothing to hold or write. */
function handOver(name: string, html: string): boolean {
  const request = heldByRequest();
  if (html === '' || request.isAnswered) return false;
  hold(name, html);
  request.hashes.push(name);
  return true;
}

/** What this request holds; let go when it is answered, whether or not all of it was sent. */
const heldByRequest = cache(() => {
  const request = { hashes: [] as string[], isAnswered: false };
  after(() => {
    request.isAnswered = true;
    letGo(request.hashes);
  });
  return request;
});
