/** The phrases that open an element of an English statement, in the middle of it and at its head. */

import { PhraseTable } from '../phrases';
import { MANNER_OPENERS } from './manner-openers';
import { entry, isEnglishNumber, type Opener } from './opener';
import { TIME_OPENERS } from './time-openers';

export const OPENERS = new PhraseTable<Opener>(
  [...TIME_OPENERS, ...MANNER_OPENERS],
  isEnglishNumber,
);

/** Openers that stand before the subject only; elsewhere they belong to the action. */
export const LEADING = new PhraseTable<Opener>(
  [
    entry(
      'action',
      'phrase',
      `in order to
       in order that
       so as to
       with a view to
       with the aim|purpose|object|objective|intention of
       for the purpose|purposes of
       to
       in
       on
       at
       for
       with
       between
       among
       against
       within
       as regards
       in respect of`,
    ),
    entry(
      undefined,
      'phrase',
      `for this|these|that|such purpose|purposes
       for the purpose|purposes of this|the|article|paragraph
       to this|that|these end|ends
       in particular
       in addition
       in general
       in this connection|connexion|respect|regard
       on the other hand
       on the one hand
       as a rule
       having
       in view|light of
       recognising|recognizing|considering|desiring|wishing|acting|guided|based|convinced|proceeding|seeking|being
       in friendship
       as
       by
       from
       during
       apart
       besides
       pending
       thus
       therefore
       however
       accordingly
       consequently
       furthermore
       moreover
       likewise
       nevertheless
       similarly
       thereafter`,
    ),
    entry('when', 'clause', 'should'),
    entry(
      undefined,
      'phrase',
      `according to the? agency|ministry|report|reports|media|statement|text|document|news|newspaper|sources`,
    ),
    entry(
      'law',
      'phrase',
      `under
       in accordance with
       under the? agreement|agreements|treaty|convention`,
    ),
    entry(
      'when',
      'phrase',
      `on the expiry|expiration|termination|exchange|entry
       on termination|expiry|ratification|accession|receipt|request
       after
       before
       following
       as soon as
       once`,
    ),
  ],
  isEnglishNumber,
);

/** Purposes: they belong to the action, and what they hold is not looked into. */
export const PURPOSES = new PhraseTable<true>(
  [
    [
      true,
      `in order to
       in order that
       so as to
       so that
       with a view to
       with the aim|purpose|object|objective|intention of
       for the purpose|purposes of`,
    ],
  ],
  isEnglishNumber,
);
