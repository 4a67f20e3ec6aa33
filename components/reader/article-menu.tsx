'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import styles from './article-menu.module.css';

export type ArticleMenuProps = {
  /** The permanent path of the version, without fragment. */
  readonly permanent: string;
  /** What a citation says of the version: `DPRK–Russia 2024, {article} (working rendering …)`. */
  readonly title: string;
  readonly standing: string;
  /** Where this treaty is put beside another. */
  readonly compareHref: string;
  /** Share links are for reading only. */
  readonly canAnnotate: boolean;
};

type Article = { readonly button: HTMLElement; readonly eId: string; readonly label: string };

function articleOf(button: HTMLElement): Article {
  const block = button.closest<HTMLElement>('[data-unit-block]');
  return { button, eId: block?.id ?? '', label: block?.querySelector('h2 a')?.textContent ?? '' };
}

/** What can be done with a whole article: one menu for the page, opened by the button at each. */
export function ArticleMenu(props: ArticleMenuProps) {
  const { permanent, title, standing, compareHref, canAnnotate } = props;
  const menu = useRef<HTMLDivElement>(null);
  const [article, setArticle] = useState<Article>();
  const [said, setSaid] = useState('');

  const open = useCallback((event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const button = target?.closest<HTMLElement>('[data-article-menu]');
    const element = menu.current;
    if (!button || !element) return;
    const { bottom, left } = button.getBoundingClientRect();
    element.style.setProperty('--x', `${Math.min(left, window.innerWidth - 240)}px`);
    element.style.setProperty('--y', `${Math.min(bottom + 4, window.innerHeight - 220)}px`);
    setSaid('');
    setArticle(articleOf(button));
    element.showPopover();
    element.querySelector<HTMLElement>('button, a')?.focus();
  }, []);

  useEffect(() => {
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, [open]);

  const address = article && new URL(`${permanent}#${article.eId}`, window.location.href).href;

  async function copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied.`);
    } catch {
      setSaid(text);
    }
  }

  function annotate(): void {
    const unit = document.getElementById(article?.eId ?? '')?.querySelector('[data-unit]');
    menu.current?.hidePopover();
    if (unit) document.dispatchEvent(new CustomEvent('concordat:annotate', { detail: unit }));
  }

  return (
    <div
      ref={menu}
      popover="auto"
      className={styles.menu}
      role="dialog"
      aria-label={article?.label}
      onToggle={(event) => event.newState === 'closed' && article?.button.focus()}
    >
      <Button size="s" tone="quiet" onClick={() => copy(address ?? '', 'Link')}>
        Copy link
      </Button>
      <Button
        size="s"
        tone="quiet"
        onClick={() => copy(`${title}, ${article?.label} (${standing}), ${address}`, 'Citation')}
      >
        Copy citation
      </Button>
      {canAnnotate && (
        <Button size="s" tone="quiet" onClick={annotate}>
          Annotate this article
        </Button>
      )}
      <ButtonLink size="s" tone="quiet" href={compareHref} prefetch={false}>
        Compare this treaty
      </ButtonLink>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
