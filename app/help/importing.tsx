import Link from 'next/link';

/** How a text is brought in, whose it is, and what becomes of it. */
export function Importing() {
  return (
    <section aria-labelledby="importing">
      <h2 id="importing">Importing</h2>
      <p>
        Under <Link href="/imports">Import</Link> you bring a file, paste a page or give its
        address: Word, LibreOffice and RTF, PDF with a text layer, web pages, EPUB, Markdown, plain
        text in any encoding, Akoma Ntoso, JSON of our own, or a zip archive of several. A scanned
        PDF has no text and says so.
      </p>
      <p>
        What was found stands beside its source, with every doubt and its line. Nothing is stored as
        a text before you confirm it, and every character of the source is in a provision or in the
        list of what was left out. Merge, split, renumber, retype, reword or leave out by mouse or
        by key; <kbd>n</kbd> and <kbd>p</kbd> go from doubt to doubt, <kbd>z</kbd> undoes. You can
        close the tab and go on later.
      </p>
      <p>
        What you confirm is yours, and nobody else sees it on any page, in any count or through the
        API until you publish it. Publishing cannot be taken back; deleting can be undone. Words
        that nobody held against a publication say that they are as imported.
      </p>
      <h3>The record, versions and witnesses</h3>
      <p>
        The record of your own treaty can be edited: several rows of one event or fact are readings
        that disagree. Every change is kept with its reason. The records that come with Concordat
        stay as they are: what another source says is added beside them as a reading, for you or
        with your name for everyone. A text is corrected in place or imported anew, which makes a
        new version and carries the notes along; the page of its versions compares any two, and
        restores an older one. A language may have several texts: each has a name, one can be read
        first, and they can be read together as witnesses, with what each reads differently.
      </p>
      <p>
        At the foot of every text are its downloads. Akoma Ntoso and JSON come back, when they are
        imported, as the identical text with all that was said of it.
      </p>
    </section>
  );
}
