'use client';

import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { likeHref } from '@/lib/core/address/like-query';
import {
  bibtexReference,
  plainReference,
  type Reference,
  risReference,
} from '@/lib/core/treaty/write-reference';
import styles from './article-menu.module.css';

export type ArticleMenuProps = {
  /** The permanent path of the version, without fragment. */
  readonly permanent: string;
  /** The version, as a page names it: `{slug}:{lang}@v{n}`. */
  readonly versionRef: string;
  /** What a citation says of the version; the article, its address and the day come from here. */
  readonly cited: Omit<Reference, 'place' | 'address' | 'accessed' | 'verification'>;
  /** How far each article was verified, by its eId. */
  readonly verified: Readonly<Record<string, string>>;
  /** Comparisons with other treaties, which open at the article. */
  readonly comparisons: readonly { readonly href: string; readonly label: string }[];
  /** Share links are for reading only. */
  readonly canAnnotate: boolean;
};

type Article = { readonly button: HTMLElement; readonly eId: string; readonly label: string };

/** What can be done with a whole article: one menu for the page, opened by the button at each. */
export function ArticleMenu(props: ArticleMenuProps) {
  const { permanent, versionRef, cited, verified, comparisons, canAnnotate } = props;
  const menu = useRef<HTMLDivElement>(null);
  const article = usePressedArticle(menu);
  const address = article && new URL(`${permanent}#${article.eId}`, window.location.href).href;

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
      onToggle={(event) => event.newState === 'closed' && giveFocusBack(article?.button)}
    >
      <CopyChoices
        article={article}
        link={address ?? ''}
        reference={{
          ...cited,
          verification: verified[article?.eId ?? ''],
          place: article?.label ?? '',
          address: address ?? '',
          accessed: new Date().toISOString().slice(0, 10),
        }}
      >
        {canAnnotate && (
          <Button size="s" tone="quiet" onClick={annotate}>
            Annotate this article
          </Button>
        )}
        <ButtonLink
          size="s"
          tone="quiet"
          href={likeHref(versionRef, article?.eId ?? '')}
          prefetch={false}
        >
          Find clauses like this
        </ButtonLink>
        <Comparisons comparisons={comparisons} eId={article?.eId ?? ''} />
      </CopyChoices>
    </div>
  );
}

/** To the button, unless something that was chosen in the menu has taken it. */
function giveFocusBack(button: HTMLElement | undefined): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) button?.focus({ preventScroll: true });
}

/** The article whose button was pressed last; opens the menu at that button. */
function usePressedArticle(menu: RefObject<HTMLDivElement | null>): Article | undefined {
  const [article, setArticle] = useState<Article>();

  const open = useCallback(
    (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const button = target?.closest<HTMLElement>('[data-article-menu]');
      const element = menu.current;
      if (!button || !element) return;
      const { bottom, left } = button.getBoundingClientRect();
      element.style.setProperty('--x', `${Math.min(left, window.innerWidth - 260)}px`);
      element.style.setProperty('--y', `${Math.min(bottom + 4, window.innerHeight - 290)}px`);
      setArticle(articleOf(button));
      element.showPopover();
      element.querySelector<HTMLElement>('button, a')?.focus();
    },
    [menu],
  );

  useEffect(() => {
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, [open]);
  return article;
}

function articleOf(button: HTMLElement): Article {
  const block = button.closest<HTMLElement>('[data-unit-block]');
  return { button, eId: block?.id ?? '', label: block?.querySelector('h2 a')?.textContent ?? '' };
}

type ComparisonsProps = Pick<ArticleMenuProps, 'comparisons'> & { readonly eId: string };

/** The article beside what answers to it in each of the other treaties. */
function Comparisons({ comparisons, eId }: ComparisonsProps) {
  if (comparisons.length === 0) return null;
  return (
    <details className={styles.comparisons}>
      <summary>Compare this article</summary>
      <ul>
        {comparisons.map(({ href, label }) => (
          <li key={href}>
            <ButtonLink size="s" tone="quiet" href={`${href}#${eId}`} prefetch={false}>
              with {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

type CopyChoicesProps = {
  /** Another object each time that the menu is opened, whose news are then its own. */
  readonly article: Article | undefined;
  readonly link: string;
  readonly reference: Reference;
  /** Further choices, which stand before the news of what was copied. */
  readonly children: ReactNode;
};

/** Copies link or citation, and tells it; where the browser copies nothing, shows them to be copied. */
function CopyChoices({ article, link, reference, children }: CopyChoicesProps) {
  const [news, setNews] = useState<{ readonly article?: Article; readonly words: string }>();

  async function copy(text: string, what: string): Promise<void> {
    const words = (await copyText(text)) ? `${what} copied.` : text;
    setNews({ article, words });
  }

  return (
    <>
      <Button size="s" tone="quiet" onClick={() => copy(link, 'Link')}>
        Copy link
      </Button>
      <Button size="s" tone="quiet" onClick={() => copy(plainReference(reference), 'Citation')}>
        Copy citation
      </Button>
      <Button size="s" tone="quiet" onClick={() => copy(bibtexReference(reference), 'BibTeX')}>
        Copy as BibTeX
      </Button>
      <Button size="s" tone="quiet" onClick={() => copy(risReference(reference), 'RIS')}>
        Copy as RIS
      </Button>
      {children}
      <p role="status" className={styles.news}>
        {news?.article === article ? news?.words : ''}
      </p>
    </>
  );
}
