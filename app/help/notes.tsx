import Link from 'next/link';

/** How notes are written, who reads and answers them, how they are found again, and what a new version does. */
export function Noting() {
  return (
    <section aria-labelledby="noting">
      <h2 id="noting">Noting</h2>
      <Writing />
      <Readers />
      <FindingAgain />
    </section>
  );
}

function Writing() {
  return (
    <>
      <p>
        Select words in a provision and choose Annotate, or press <kbd>a</kbd>. A note is private
        until you give it to a group or make it public: nobody else sees it on any page, in any
        count or through the API. It is a comment, a question or, on several places, a link: the
        first implements, contradicts, derives from or cites the others.
      </p>
      <p>
        What you write is kept as a draft on your device until it is saved: it is offered on its
        text and under My notes, also when the note it changes was deleted or your session ended.
        The server keeps a copy, which your other devices offer. Nobody else who uses the browser is
        shown it. Signing out removes it from the device, after asking; what the server has of it is
        there when you sign in again.
      </p>
      <p>
        What you paste keeps bold, italics, code, headings, lists, quotations and links; the rest
        becomes plain words. Forms can be typed as in Markdown: <kbd>#</kbd>, <kbd>-</kbd>,{' '}
        <kbd>&gt;</kbd>, <kbd>**</kbd>. When somebody, or you elsewhere, saved the note meanwhile,
        both wordings are shown and merged where they do not overlap; its history keeps every one.{' '}
        <kbd>@</kbd> names a person or a clause (<code>@iran 3(3)</code>), and so does “Art. 4” when
        the arrow keys choose what is offered. A public note may have some 7,000 letters, a private
        one ten times as many; 300 notes a day can be made public.
      </p>
      <p>
        Notes are shown and made in every view. In the unified view deleted words belong to A and
        inserted ones to B; words that both texts have make a note on the pair. A note on a whole
        article is a bar at its margin, one on a pair a sign between the texts, and the sign beside
        an article’s name says how many notes lie in it and opens them. A page shows the newest
        notes and loads the rest when asked. Of many notes the cards around the words in view are
        drawn; the buttons below them lead to those before and behind. The highlights are coloured
        by code or by person when that is chosen above the notes.
      </p>
    </>
  );
}

function Readers() {
  return (
    <>
      <h3>Groups, answers, order</h3>
      <p>
        A note of a <Link href="/groups">group</Link> is read by its members. Whoever is signed in
        and reads a public note may answer it, in a group those who may write there. A thread is
        ended, and opened again, by the author of its first note, and in a group by whoever may
        write there. What was deleted keeps its place while there are answers. While a page is open,
        notes of others come to it, and go when they are no longer yours to read.
      </p>
      <p>
        Report a note of somebody else that does not belong there. Moderators hide it in public,
        owners and editors in their group, with a reason that its author reads.
      </p>
    </>
  );
}

function FindingAgain() {
  return (
    <>
      <h3>Codes and search</h3>
      <p>
        A note is classified by codes of a <Link href="/codebooks">codebook</Link>: the one that
        comes with Concordat, one of your own or of a group, made by hand or from a CSV or SKOS
        file. My notes are found by code, kind, clause, day and state, sorted by clause or code, and
        changed together. The search looks in notes and in the words they are about, in any order,
        and takes no account of case, kinds of quotes or digits, and of letters that only differ in
        how they are stored. What you copy from a page is the words of the provisions under their
        names.
      </p>
      <h3>New versions</h3>
      <p>
        A note keeps the words it was made on. When a text gets a new version, the note moves with
        those words; if they cannot be found for certain, the note says so and waits for you. It is
        never dropped and never moved silently to a place that only looks alike. Under{' '}
        <Link href="/annotations/review">Notes to settle</Link> you accept the place that was found,
        choose among several, select the words in the new text, or keep the note without a place:
        with buttons, or with the keys <kbd>j</kbd>, <kbd>k</kbd>, <kbd>a</kbd>, <kbd>1</kbd> to{' '}
        <kbd>8</kbd>, <kbd>r</kbd>, <kbd>o</kbd> and <kbd>u</kbd>. Later versions go on from what
        you decided.
      </p>
    </>
  );
}
