/**
 * The one error language: services throw `AppError` with a code of this closed union, and one
 * exhaustive map turns codes into HTTP statuses (RFC 9457 problem details) and sentences. What a
 * person may not see is `not-found`, never `forbidden`.
 */

export const ERROR_CODES = {
  'invalid-input': { status: 400, title: 'The request is not valid' },
  'not-signed-in': { status: 401, title: 'Sign in to do this' },
  'wrong-credentials': { status: 401, title: 'E-mail or password is not right' },
  'cross-origin': { status: 403, title: 'The request came from another site' },
  forbidden: { status: 403, title: 'This is not yours to change' },
  'not-found': { status: 404, title: 'Nothing is at this address' },
  conflict: { status: 409, title: 'This conflicts with what is stored' },
  'another-person': { status: 409, title: 'Another person is signed in in this browser now' },
  'idempotency-conflict': {
    status: 409,
    title: 'This Idempotency-Key was used for another request',
  },
  'stale-revision': { status: 412, title: 'Someone saved a newer revision' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'Send application/json' },
  'cannot-anchor': { status: 422, title: 'The selected words are not at that place' },
  'precondition-required': { status: 428, title: 'Send If-Match with the revision you edited' },
  'too-many-requests': { status: 429, title: 'Too many attempts' },
  'cannot-print': { status: 501, title: 'This server cannot make PDF files' },
  'cannot-mail': { status: 501, title: 'This server sends no mail' },
  unavailable: { status: 503, title: 'The service is not ready' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One thing wrong with an input, with a JSON Pointer to the place. */
export type InputIssue = { readonly pointer: string; readonly message: string };

export type AppErrorDetails = {
  /** What happened, what was kept, what to do: shown to people. */
  readonly detail?: string;
  readonly issues?: readonly InputIssue[];
  /** Whole seconds until a new try makes sense. */
  readonly retryAfter?: number;
};

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(details.detail ?? ERROR_CODES[code].title);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}
