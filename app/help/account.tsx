/** What one can do with an account, and what leaving it takes along. */
export function Account() {
  return (
    <section aria-labelledby="your-account">
      <h2 id="your-account">Your account</h2>
      <p>
        On <a href="/account">your account page</a> you change your name, e-mail address and
        password, sign out other browsers, close share links, and download everything that is stored
        of you as one file. A sign-in link in a letter works once, in the browser where you asked
        for it.
      </p>
      <p>
        Under <a href="/notifications">Notifications</a> you are told when somebody answers in a
        thread you wrote in, mentions you or invites you to a group, and when a note of yours was
        hidden. Where this server sends letters, one tells you that there is something new, a few
        times a day at most and never what it says; your account page turns them off.
      </p>
      <p>
        Deleting the account is for good: name, address, private notes and corrections, drafts,
        codebooks of your own, saved searches, share links and sign-ins go at once. You choose
        whether what others read (public notes and corrections, notes of groups) goes too, or stays
        as that of “A former reader”. Of a note that others answered an emptied one stays.
      </p>
      <p>
        In <a href="/groups">groups</a> people share notes that nobody else sees. Who owns one
        invites by a link or a letter and gives roles: readers read, annotators write too, editors
        also invite and keep order. Who leaves keeps reading their own notes and can delete them or
        make them private. A closed group is read, and nothing is added.
      </p>
    </section>
  );
}
