import type { Metadata } from 'next';
import Link from 'next/link';
import { ShortcutTable } from '@/components/shell/shortcut-table';
import { VERIFICATION_STATES, type VerificationState } from '@/lib/core/treaty/provision';
import { STANDINGS, type Standing } from '@/lib/core/treaty/treaty';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { VERIFICATION_WORDS } from '@/lib/core/treaty/verification-words';
import { Account } from './account';
import { Api } from './api';
import { Errors } from './errors';
import { Importing } from './importing';
import { Noting } from './notes';
import styles from './page.module.css';
import { Searching } from './search';

export const metadata: Metadata = { title: 'Help' };

const STANDING_MEANINGS: Readonly<Record<Standing, string>> = {
  authentic: 'The text in a language in which the treaty was concluded. Only such a text binds.',
  'official-translation': 'Made or published by a party or by the depositary.',
  'unofficial-translation': 'Made by anyone else. Useful, and without authority.',
  'working-rendering':
    'Written for Concordat in words of its own, from summaries and press accounts, so that there is something to read and compare. It is not a translation. Never cite it as the treaty’s wording.',
};

const STATE_MEANINGS: Readonly<Record<VerificationState, string>> = {
  'official-text': 'The wording is that of the publication named as its source.',
  'text-seen': 'The text of the provision, or a digest close to its wording, was seen in a source.',
  'content-confirmed': 'A source confirms what the provision says; its wording was not seen.',
  'as-imported':
    'Somebody imported it from a file. Nobody here held it against a publication: look at its source.',
  'from-memory': 'Fairly sure, but no source was seen. Check it before you rely on it.',
  'low-confidence': 'Unsure. Do not rely on it before you have checked it.',
};

const SECTIONS = [
  { id: 'texts', title: 'What the texts are' },
  { id: 'searching', title: 'Searching' },
  { id: 'comparing', title: 'Comparing' },
  { id: 'importing', title: 'Importing' },
  { id: 'noting', title: 'Noting' },
  { id: 'sharing', title: 'Links and sharing' },
  { id: 'your-account', title: 'Your account' },
  { id: 'keys', title: 'Keys' },
  { id: 'api', title: 'API' },
  { id: 'errors', title: 'Errors' },
  { id: 'limits', title: 'Limits' },
  { id: 'licence', title: 'Licence' },
] as const;

export default function HelpPage() {
  return (
    <div className={`page ${styles.page}`}>
      <header>
        <h1>Help</h1>
        <p className="lede">
          Concordat is for reading treaties against each other. Every article has an address that
          you can cite, compare, annotate and send.
        </p>
      </header>
      <nav className={styles.contents} aria-label="On this page">
        <ul>
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.body}>
        <Texts />
        <Searching />
        <Comparing />
        <Importing />
        <Noting />
        <Sharing />
        <Account />
        <section aria-labelledby="keys">
          <h2 id="keys">Keys</h2>
          <p>
            <kbd>?</kbd> shows this list on every page. The switch under it turns single keys off.
          </p>
          <ShortcutTable />
        </section>
        <Api />
        <Errors />
        <Limits />
        <section aria-labelledby="licence">
          <h2 id="licence">Licence</h2>
          <p>
            Concordat is free software under the MIT licence. The working renderings and records
            come with it. Other texts keep the terms of those who publish them; each names its
            source.
          </p>
        </section>
      </div>
    </div>
  );
}

function Texts() {
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">What the texts are</h2>
      <p>
        Every text says in what language it is, what it is in law, and how far each provision was
        checked. Where sources disagree, the record shows each reading with its sources and marks
        the one it prefers.
      </p>
      <h3>What a text is in law</h3>
      <dl className={styles.terms}>
        {STANDINGS.map((standing) => (
          <div key={standing}>
            <dt>{STANDING_LABELS[standing]}</dt>
            <dd>{STANDING_MEANINGS[standing]}</dd>
          </div>
        ))}
      </dl>
      <h3>How far a provision was checked</h3>
      <dl className={styles.terms}>
        {VERIFICATION_STATES.map((state) => (
          <div key={state}>
            <dt>{VERIFICATION_WORDS[state].mark}</dt>
            <dd>{STATE_MEANINGS[state]}</dd>
          </div>
        ))}
      </dl>
      <p>
        The line under a provision opens to its sources, with what each shows of it, and to short
        quotations of attested wording, which are never mixed into the rendering. Where paragraphs
        were verified differently, each says so. A source has one number throughout its treaty;
        press a number in the record to see what source it is. The same line stands under the
        provision in every comparison, in notes, citations and files. In a comparison, words that
        were not checked are paler.
      </p>
    </section>
  );
}

function Comparing() {
  return (
    <section aria-labelledby="comparing">
      <h2 id="comparing">Comparing</h2>
      <p>
        Tick two to six treaties in the <Link href="/">list</Link> and press Compare. Articles are
        paired by what they say, not by their numbers, so Article 4 of one treaty may stand beside
        Article 3 of the other, and one article beside two. An article without a counterpart stands
        alone in its place. Three to six treaties stand in one table, aligned to the one you choose.
      </p>
      <p>
        Two different treaties open as <strong>shared ground</strong>: what they have in common is
        marked, and the rest stays plain. The form of the line tells how: solid for the same words,
        dashed for the same words in another form, wavy for another order, brackets with a letter
        and a circle for a reworded sentence (the fuller, the more alike), dotted for the same
        concept in other words, grey for formulas that every treaty has. A passage bears the same
        number on both sides; point at it or tap it, and both light up; the number leads to the
        other. A rule beside a paragraph says that nothing of it is shared. Under{' '}
        <strong>Mark</strong> each kind can be left plain. <strong>Correspondence</strong> shows,
        without words, which article answers which, both ways.
      </p>
      <p>
        Versions of one text open <strong>marked</strong>: deleted words are struck through and
        inserted words underlined. In two different treaties that means only in A and only in B, and
        a row rewritten throughout shows what it shares instead. The line above the rows says by
        what rule the page is shown, and leads to the other way. <strong>Marked</strong> shows both,{' '}
        <strong>clean</strong> shows the two texts as they are,
        <strong>changes only</strong> folds what is the same, and <strong>unified</strong> shows one
        column. Text that stands elsewhere is marked as moved, not as deleted and inserted. A
        changed “shall”, “may”, “not”, number or date is marked on its own and listed as a change of
        obligation. Words that differ only in how letters are encoded or spelled (a joiner, ё, a
        vowel sign, a kind of blank) have dots above them and are counted apart;{' '}
        <strong>Ignore</strong> leaves them out. How much is alike is a measure of shared words, not
        of legal effect, and where the wording of a side was not seen it measures our wording: the
        figure then says so. The filter <strong>verified on both sides</strong> leaves the rows
        where both were seen.
      </p>
      <p>
        <strong>Contrasts</strong> marks two provisions on one matter that bind differently; the
        words that show it stand beside the row. A link that the engine is not sure of says so.
      </p>
      <p>
        The topics above the rows are the quickest way in: each shows its rows and how many they
        are. Rows that stand on one side only are folded to a line that names them when they are
        many; press it, or choose to show them all. <kbd>j</kbd> and <kbd>k</kbd> go from row to
        row, <kbd>n</kbd> and <kbd>p</kbd> from change to change, or from one shared passage to the
        next.
      </p>
      <h3>Obligations</h3>
      <p>
        <strong>Obligations</strong> is a table of statements: who must, must not or may do what, to
        whom, when, how fast, by what means, under what law, except, until. Each cell is the words
        of the treaty and leads to them; what the text does not say stays empty. Duties of two
        treaties stand side by side as the same, reworded or opposed, or on one side only, and the
        sentence at the head counts them. Three to six treaties stand together on one matter. Cells
        are read by rule from English and Russian, and rules err: read the clause before you rely on
        a cell, and correct it by <strong>Correct</strong>, in the address, for yourself or for
        everybody. The table leaves as CSV, Word, JSON and IG Script.
      </p>
      <h3>Correcting the pairing</h3>
      <p>
        Every row lists the next best counterparts. Press <kbd>e</kbd> on a row, or drag one heading
        onto another, to pair, part or relabel provisions. Without an account the pairing becomes
        part of the page’s address. With one it is kept with a reason: for yourself, or public, and
        then it is offered to others below the comparison and holds for those who take it. It can be
        undone, and the permanent link names it; a link can take your private pairings along.
      </p>
      <h3>Map, matrix and exports</h3>
      <p>
        The map joins what is linked and shows at a glance what moved and what stands on one side
        only; the matrix shows every article against every other. A comparison can be taken away as
        a Word document with tracked changes (for versions of one text: accepting all gives the text
        of B, rejecting all that of A), as a synopsis in two columns, PDF, a page, a table of links,
        tables of correspondence, TEI or JSON, with the notes that you may see if you want them. A
        synopsis, PDF or page marks what the comparison shows. Three and more texts and the matrix
        are files too. Every file says of each provision how far it was verified.
      </p>
      <h3>Across languages</h3>
      <p>
        Translations of one treaty are paired by their place, checked by length, numbers, names and
        words. Different treaties in different languages are paired by a list of treaty terms and by
        what was learned from texts stored in both languages. Words are not marked across languages.
      </p>
    </section>
  );
}

function Sharing() {
  return (
    <section aria-labelledby="sharing">
      <h2 id="sharing">Links and sharing</h2>
      <p>
        The address of a page is what you see: treaties, versions, mode, row and open note. An
        address with a version in it (<code>/v1</code> or <code>@v1</code>) shows the same text for
        ever; press <kbd>y</kbd> to change to it.
      </p>
      <p>
        A share link lets anyone who holds it read one view with its note, without an account and
        without writing. You choose when it ends and can revoke it at any time; after that it opens
        nothing. The permanent link of a private note opens for you only.
      </p>
    </section>
  );
}

function Limits() {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">Limits</h2>
      <ul>
        <li>
          In one table of three or more treaties there are no exports yet; each cell links to its
          pair, where they are.
        </li>
        <li>
          A correction belongs to two versions. When a text gets a new version, it is not carried
          over.
        </li>
        <li>
          Similarity counts words. Two articles can say the same in other words and score low, or
          differ by one “not” and score high. Read both.
        </li>
        <li>The records name their sources. Check what matters to you there.</li>
      </ul>
    </section>
  );
}
