import Link from 'next/link';
import { searchHref } from '@/lib/core/address/search-query';

/** How one finds: the box, the syntax, what narrows, and finding in a text. */
export function Searching() {
  return (
    <section aria-labelledby="searching">
      <h2 id="searching">Searching</h2>
      <p>
        The field at the top of every page, <kbd>/</kbd> or <kbd>Ctrl</kbd> + <kbd>K</kbd>, finds
        treaties by any of their names (<Example q="North Korea" />, <Example q="КНДР" />,{' '}
        <Example q="북한" />
        ), clauses and attested quotations by their words, notes that you may see, topics, groups
        and people. A citation goes straight to its place: <Example q="Art. 4 dprk-russia" />,{' '}
        <Example q="iran 3(3)" />. Everything about a search stands in its address.
      </p>
      <p>
        Words are found in their other forms, in the languages of the texts: “assist” finds
        “assistance”, one or two characters are enough in Chinese and Korean. Clauses in other
        languages, by what the lexicon says that your words mean there, stand below and say so.
      </p>
      <h3>What can be asked</h3>
      <ul>
        <li>
          <Example q='"armed attack"' />: these words one behind the other;{' '}
          <Example q='="armed attack"' /> in exactly this form.
        </li>
        <li>
          <Example q="aggress*" />: words that begin so. <Example q="assistance NEAR delay" />:
          words near each other; <code>NEAR/3</code> says how near.
        </li>
        <li>
          <code>AND</code>, <code>OR</code>, <code>NOT</code> in capitals, and parentheses. Words
          alone must all be there.
        </li>
        <li>
          <code>party:</code> <code>treaty:</code> <code>lang:</code> <code>after:</code>{' '}
          <code>before:</code> <code>topic:</code> <code>kind:</code> <code>standing:</code>{' '}
          <code>verified:</code> <code>mine:</code> <code>in:</code> before a value:{' '}
          <Example q="party:iran after:2020 sanctions" />.
        </li>
      </ul>
      <p>
        What cannot be read so is read as plain words, and the page says it. Beside the hits is what
        they can be narrowed to, with counts; <kbd>j</kbd> and <kbd>k</kbd> go through them. The
        best clauses, up to 200, come as a CSV file.
      </p>
      <h3>Clauses like one</h3>
      <p>
        “Find clauses like this”, behind the dots of an article, lists the clauses of all texts that
        share most with it, each with how much, what both speak of and what it lays on whom; up to
        six treaties can be chosen and compared. Through the years shows where the matter appears,
        is stronger or weaker than before, and is gone.{' '}
        <Link href="/search/like" prefetch={false}>
          Pasted words
        </Link>{' '}
        will do as well.
      </p>
      <h3>In a text</h3>
      <p>
        <kbd>f</kbd> in a reader or a comparison finds words in all its texts, in their other forms
        and in folded rows too; <kbd>Enter</kbd> goes on, <kbd>Shift</kbd> + <kbd>Enter</kbd> back.
        <kbd>Ctrl</kbd> + <kbd>F</kbd> stays the browser’s.
      </p>
    </section>
  );
}

function Example({ q }: { readonly q: string }) {
  return (
    <Link href={searchHref({ q })} prefetch={false}>
      <code>{q}</code>
    </Link>
  );
}
