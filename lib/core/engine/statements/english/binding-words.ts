/** The words that bind in English, as lists: modal verbs, "entitled to", "the right to", "undertake". */

import type { Force } from '@/lib/core/comparison/statement';
import { PhraseTable } from '../phrases';
import { isEnglishNumber } from './opener';

export const MODALS: ReadonlyMap<string, Force> = new Map([
  ['shall', 'obligation'],
  ['must', 'obligation'],
  ['will', 'obligation'],
  ['should', 'obligation'],
  ['may', 'permission'],
  ['can', 'permission'],
  ['cannot', 'prohibition'],
  ['does', 'obligation'],
  ['do', 'obligation'],
]);
/** Before these "will" is a noun, as after "its". */
export const WILL_NOUN = new Set([
  'the',
  'their',
  'its',
  'at',
  'free',
  'of',
  'his',
  'a',
  'good',
  'own',
  'political',
]);

export const NEGATIONS = new PhraseTable<true>(
  [
    [
      true,
      `not\nnever\nnot , however ,\nin no case|event|way|circumstances\nunder no circumstances|conditions\nneither\nat no time`,
    ],
  ],
  isEnglishNumber,
);

type Bound = { readonly force: Force; readonly negated: Force; readonly rule: string };

const RIGHT: Bound = { force: 'right', negated: 'prohibition', rule: 'has the right to' };
const FREE: Bound = { force: 'permission', negated: 'prohibition', rule: 'is permitted to' };
const DUTY: Bound = { force: 'obligation', negated: 'permission', rule: 'is obliged to' };
const BAN: Bound = { force: 'prohibition', negated: 'permission', rule: 'is prohibited' };

/** Behind a modal ("be entitled to") or behind "is", "are", "has", "have". */
export const AFTER_BE = new PhraseTable<Bound>(
  [
    [RIGHT, 'entitled to'],
    [FREE, 'permitted|allowed|authorised|authorized|free|empowered|at liberty? to'],
    [
      DUTY,
      'ready|prepared to\nobliged|obligated|required|bound to\nunder an|the|no? obligation|duty to',
    ],
    [BAN, 'prohibited|forbidden|barred|precluded from\nprohibited|forbidden to'],
  ],
  isEnglishNumber,
);
export const AFTER_HAVE = new PhraseTable<Bound>(
  [
    [RIGHT, 'the|a|no right to|of\nthe? power|authority|competence to'],
    [FREE, 'the freedom|option|possibility|opportunity to'],
    [DUTY, 'the|a|an duty|obligation|responsibility to\nto'],
  ],
  isEnglishNumber,
);
export const BE = new Set(['is', 'are', 'be', 'remain', 'remains']);
export const HAVE = new Set([
  'preserve',
  'preserves',
  'has',
  'have',
  'enjoy',
  'enjoys',
  'reserve',
  'reserves',
  'retain',
  'retains',
]);

export const COMMITS = new Set(
  `undertake undertakes agree agrees agreed pledge pledges promise promises engage engages guarantee guarantees
   commit commits bind binds resolve resolves covenant covenants`.split(/\s+/),
);
export const COMMIT_FILLERS = new Set(
  'themselves itself himself each other one another with to between among mutually themselves'.split(
    ' ',
  ),
);
