import { ERROR_CODES, type ErrorCode } from '@/lib/errors';
import styles from './page.module.css';

/** What to do about each error. The `type` of a problem is the address of its line here. */
const WHAT_TO_DO: Readonly<Record<ErrorCode, string>> = {
  'invalid-input':
    'Each of the errors names a place in the request and says what must stand there.',
  'not-signed-in': 'Sign in and send the request again; nothing was changed.',
  'another-person':
    'Reload the page to go on as that person, or sign in again as whoever wrote it; nothing was changed.',
  'wrong-credentials': 'Check both, or sign in by a link in an e-mail where that is offered.',
  'cross-origin': 'Write from a page of this site, or from a program that sends no Origin.',
  forbidden: 'You may read it, but only the person who made it can change it.',
  'not-found': 'Check the address. It may also be something that you may not see, or that is gone.',
  conflict: 'Read what is stored now and decide again.',
  'idempotency-conflict':
    'Take a new key for every new request, and the same key only to repeat one.',
  'stale-revision':
    'Read the newer revision, put your change into it and send that one’s entity tag.',
  'too-large': 'Shorten it. The detail says how large it may be.',
  'unsupported-media-type': 'Set Content-Type to application/json.',
  'cannot-anchor':
    'Quote the words exactly as they stand in that version, with enough around them.',
  'precondition-required': 'Read the note first: its ETag is what If-Match takes.',
  'too-many-requests': 'Wait for the seconds that Retry-After gives, then try again.',
  'cannot-print':
    'Open the comparison and print it from the browser, to a PDF file; or export HTML and print that.',
  'cannot-mail': 'Ask whoever runs this server: it has no way to send a letter.',
  unavailable: 'Wait for the seconds that Retry-After gives. Nothing was changed.',
};

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

/** Every error the API answers with: its code, its status and what to do. */
export function Errors() {
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">Errors</h2>
      <p>
        The API answers an error with problem details (RFC 9457). Its <code>code</code> is one of
        these, and its <code>type</code> leads to the line here.
      </p>
      <dl className={styles.routes}>
        {CODES.map((code) => (
          <div key={code} id={`error-${code}`}>
            <dt>
              <code>{code}</code> {ERROR_CODES[code].title} ({ERROR_CODES[code].status})
            </dt>
            <dd>{WHAT_TO_DO[code]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
