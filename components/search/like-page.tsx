import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { AreaField } from '@/components/ui/field';
import { formatDate } from '@/components/ui/format-date';
import { type LikeQuery, LONGEST_WORDS, likeHref } from '@/lib/core/address/like-query';
import { directionOf, languageName } from '@/lib/core/language/language';
import { TOPICS } from '@/lib/core/language/terms/topics';
import { FORCE_WORDS } from '@/lib/core/presentation/statement-words';
import type { LikeAnswer, LikeHit, LikeSubject } from '@/lib/core/search/like-answer';
import { excerpt } from '@/lib/core/text/excerpt';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { VERIFICATION_WORDS } from '@/lib/core/treaty/verification-words';
import { ClauseLine } from './clause-line';
import { HitKeys } from './hit-keys';
import styles from './like-page.module.css';
import hitStyles from './search-hits.module.css';
import { Snippet } from './snippet';

type LikePageProps = {
  readonly query: LikeQuery;
  /** Undefined where nothing is asked for. */
  readonly answer: LikeAnswer | undefined;
};

/** The clauses most like one, or like pasted words: by likeness, or through the years. */
export function LikePage({ query, answer }: LikePageProps) {
  return (
    <div className="page">
      <h1>{answer ? `Clauses like ${answer.of.label}` : 'Clauses like yours'}</h1>
      {answer && (
        <>
          <Subject of={answer.of} />
          <Orders of={answer.of} query={query} />
          {query.order === 'time' ? <ClauseLine answer={answer} /> : <Alike answer={answer} />}
          <HitKeys />
        </>
      )}
      <Words query={query} />
    </div>
  );
}

const QUOTE_LENGTH = 600;

function Subject({ of: { text, lang, href, label } }: { readonly of: LikeSubject }) {
  return (
    <figure className={styles.subject}>
      <blockquote lang={lang} dir={directionOf(lang)}>
        {excerpt(text, QUOTE_LENGTH)}
      </blockquote>
      {href !== undefined && (
        <figcaption>
          <Link href={href} prefetch={false}>
            {label}
          </Link>
        </figcaption>
      )}
    </figure>
  );
}

function Orders({ of: { versionRef, eId }, query: { order, filters } }: OrdersProps) {
  if (versionRef === undefined || eId === undefined) return null;
  const current = (one: LikeQuery['order']) => (one === order ? 'page' : undefined);
  return (
    <nav aria-label="Order" className={styles.orders}>
      <Link href={likeHref(versionRef, eId, { filters })} aria-current={current('likeness')}>
        The most alike first
      </Link>
      <Link
        href={likeHref(versionRef, eId, { filters, order: 'time' })}
        aria-current={current('time')}
      >
        Through the years
      </Link>
    </nav>
  );
}

type OrdersProps = { readonly of: LikeSubject; readonly query: LikeQuery };

/** With the clause itself as many are compared at once as a comparison holds. */
function Alike({ answer: { of, hits, translated, without } }: { readonly answer: LikeAnswer }) {
  if (hits.length + translated.length === 0) {
    return <p>No text that you can read has a clause like this.</p>;
  }
  return (
    <form action="/compare" className={styles.found}>
      {of.versionRef !== undefined && <input type="hidden" name="with" value={of.versionRef} />}
      <ol className={hitStyles.list}>
        {hits.map((hit) => (
          <Like key={`${hit.hit.versionRef} ${hit.hit.eId}`} found={hit} />
        ))}
      </ol>
      {translated.length > 0 && (
        <section className={styles.found} aria-labelledby="other-languages">
          <h2 id="other-languages">In other languages</h2>
          <p className={styles.told}>
            Clauses with several of its concepts, by the product’s list of terms. How like they are
            cannot be told by their words.
          </p>
          <ol className={hitStyles.list}>
            {translated.map((hit) => (
              <Like key={`${hit.hit.versionRef} ${hit.hit.eId}`} found={hit} />
            ))}
          </ol>
        </section>
      )}
      <p>
        <Button type="submit">Compare the chosen treaties</Button>
      </p>
      {without.length > 0 && (
        <p className={styles.told}>
          Nothing like it in: {without.map(({ shortTitle }) => shortTitle).join(', ')}.
        </p>
      )}
    </form>
  );
}

function Like({ found: { treaty, hit, likeness, topics, forces } }: { readonly found: LikeHit }) {
  const { citation, heading, lang, snippet, standing, state, translated, versionRef } = hit;
  const about = topics.map((topic) => TOPICS.find(({ id }) => id === topic)?.label ?? topic);
  return (
    <li className={hitStyles.hit}>
      <div className={styles.name}>
        <label className={styles.choice}>
          <input type="checkbox" name="with" value={versionRef} />
          <span className="visually-hidden">Compare {treaty.shortTitle}</span>
        </label>
        <p className={styles.named}>
          <a href={hit.href} data-hit="">
            {treaty.shortTitle}, {citation}
            {heading !== undefined && (
              <span lang={lang} dir={directionOf(lang)}>
                {' '}
                {heading}
              </span>
            )}
          </a>
          {likeness !== undefined && (
            <span className={hitStyles.about}>{Math.round(likeness * 100)} % alike</span>
          )}
        </p>
      </div>
      <Snippet snippet={snippet} lang={lang} />
      <p className={`${hitStyles.about} ${hitStyles.facts}`}>
        {treaty.signed && <span>signed {formatDate(treaty.signed)}</span>}
        {about.length > 0 && <span>both speak of {about.join(', ')}</span>}
        {forces.length > 0 && <span>{forces.map((force) => FORCE_WORDS[force]).join(', ')}</span>}
        <span>{languageName(lang).english}</span>
        <span>{STANDING_LABELS[standing]}</span>
        <span>{VERIFICATION_WORDS[state].mark}</span>
        {translated !== undefined && <span>found by {translated}</span>}
      </p>
    </li>
  );
}

function Words({ query }: { readonly query: LikeQuery }) {
  return (
    <form action="/search/like" className={styles.words}>
      <AreaField
        key={query.words}
        label="Clauses like these words"
        hint="A clause, or a draft of one, in any language of the texts."
        name="words"
        rows={4}
        maxLength={LONGEST_WORDS}
        defaultValue={query.words}
        dir="auto"
      />
      <Button type="submit" tone={query.of ? undefined : 'primary'}>
        Find
      </Button>
    </form>
  );
}
