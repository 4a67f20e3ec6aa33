'use client';

import { useRouter } from 'next/navigation';
import { type Dispatch, type SetStateAction, useCallback, useState } from 'react';
import { heldHtml } from './html-handover';
import { keepNodes, restoreNodes, writtenElement } from './served-nodes';

export type BlockTag = 'div' | 'section' | 'fieldset' | 'ol' | 'ul';

export type BlockAttributes = Readonly<
  Record<`data-${string}`, string | number> & { 'aria-label'?: string; 'aria-labelledby'?: string }
>;

/** A block as React sends it: without its HTML where the document has it. */
export type SentBlock = {
  readonly key: string;
  readonly id?: string;
  readonly attributes?: BlockAttributes;
  readonly hash: string;
  readonly html?: string;
};

type ServedBlocksProps = {
  readonly as: BlockTag;
  readonly className?: string;
  readonly blocks: readonly SentBlock[];
};

/**
 * Elements whose HTML the server wrote (`ServedHtml`). In the browser a block whose hash is unchanged
 * keeps the nodes that stand there, and what is selected and focused in them.
 */
export function ServedBlocks({ as, className, blocks }: ServedBlocksProps) {
  return blocks.map((block) => (
    <Block key={block.key} as={as} className={className} block={block} />
  ));
}

type BlockProps = Omit<ServedBlocksProps, 'blocks'> & { readonly block: SentBlock };

function Block({ as: Tag, className, block }: BlockProps) {
  const { id, attributes, hash, html } = block;
  const [content, setContent] = useState(() => contentOf(block));
  // Not for the same hash: its nodes may be selected, focused, unfolded.
  if (content.hash !== hash || (content.isMissing && html !== undefined)) {
    setContent(contentOf(block));
  }
  const attach = useNodes(block, content, setContent);
  return (
    <Tag
      ref={attach}
      id={id}
      className={className}
      data-html={hash}
      {...attributes}
      // Empty in a browser that has the document: React then leaves the nodes that are there.
      dangerouslySetInnerHTML={content.inner}
      suppressHydrationWarning
    />
  );
}

type Content = {
  readonly hash: string;
  readonly inner: { readonly __html: string };
  /** Whether React sent it; else the document has it. */
  readonly isSent: boolean;
  /** Where the server's nodes are, should React begin anew beside them. */
  readonly written: Element | null;
  readonly isMissing: boolean;
};

function contentOf({ hash, id, html }: SentBlock): Content {
  const isSent = html !== undefined;
  const inner = { __html: html ?? heldHtml(hash) ?? '' };
  const written = isSent ? null : writtenElement(hash, id);
  return { hash, inner, isSent, written, isMissing: false };
}

/**
 * The ref of a block that came without its HTML: its nodes are kept when it leaves the page and put back
 * when it returns. Should they be nowhere, the page is asked for again, this time with its HTML.
 */
function useNodes(
  { key, hash }: SentBlock,
  { isSent, written }: Content,
  setContent: Dispatch<SetStateAction<Content>>,
) {
  const { refresh } = useRouter();
  const name = `${key} ${hash}`;
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null || isSent) return;
      if (!element.hasChildNodes() && !restoreNodes(name, element, written)) {
        setContent((known) => ({ ...known, isMissing: true }));
        askOnce(refresh);
      }
      return () => keepNodes(name, element);
    },
    [name, isSent, written, setContent, refresh],
  );
}

let isAsked = false;

/** Many blocks of one page ask for one answer. */
function askOnce(refresh: () => void): void {
  if (isAsked) return;
  isAsked = true;
  queueMicrotask(() => {
    isAsked = false;
    refresh();
  });
}
