/**
 * What is wrong with an input, where a schema says nothing itself: sentences for whoever sent it, with
 * the member they are about, instead of Zod's own words for programmers.
 */

import { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

/** Sets the sentences for all schemas; importing this is enough. */
z.config({ customError: sentence });

function sentence(issue: RawIssue): string | undefined {
  const subject = subjectOf(issue.path ?? []);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `${subject} is missing.`
        : `${subject} must be ${article(issue.expected)}.`;
    case 'too_big':
      return `${subject} may be at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'too_small':
      return `${subject} must be at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'unrecognized_keys':
      return `Leave out what is not known here: ${issue.keys.join(', ')}.`;
    case 'invalid_value':
      return `${subject} must be ${issue.values.map(String).join(' or ')}.`;
    case 'invalid_union':
      return `${subject} is none of the forms that are known here.`;
    default:
      return undefined;
  }
}

function subjectOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'What was sent' : `“${path.map(String).join('.')}”`;
}

function article(expected: string): string {
  if (expected === 'int') return 'a whole number';
  if (expected === 'string') return 'text';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' || origin === 'set' ? ' long' : '';
}
