/**
 * Phrases that open an element of an English statement, and how far each reaches: `fixed` is the whole of
 * it, `phrase` goes on to a comma or to the next element, `clause` to the end of what is said.
 */

import type { Element } from '@/lib/core/comparison/statement';
import { PhraseTable } from '../phrases';

export type Reach = 'fixed' | 'phrase' | 'clause';

/** `element` undefined: an adverbial that is no element (a purpose, a view taken into account). */
export type Opener = { readonly element: Element | undefined; readonly reach: Reach };

const NUMBERS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen
   twenty thirty forty fifty sixty ninety hundred twenty-four thirty-six forty-eight forty-five twenty-one
   twenty-five several`.split(/\s+/),
);

export function isEnglishNumber(word: string): boolean {
  return NUMBERS.has(word) || /^\d/.test(word);
}

const UNITS = 'day|days|week|weeks|month|months|year|years|hour|hours';
const KIND = 'calendar|working|business|successive|consecutive';

const entry = (element: Element | undefined, reach: Reach, lines: string) =>
  [{ element, reach }, lines] as const;

export const OPENERS = new PhraseTable<Opener>(
  [
    entry(
      'when',
      'clause',
      `if
       when
       whenever
       where
       wherever
       in case
       in the? event that
       in cases where|in
       as soon as the|this|that|a|any|it|they|such|all|both|each|one|either|these|their|its
       even|only if|when|where
       once
       after the|this|such|having|it|they|either|a|consultation|consultations
       as and when`,
    ),
    entry(
      'when',
      'fixed',
      `where|if|when|as necessary|appropriate|required|possible|applicable|needed|practicable
       where|if|when so requested|required|agreed
       if need be
       wherever|whenever possible|necessary|appropriate|practicable
       upon|on|at request
       in that|this|such an? event|case
       in any event
       in such|these|those an? cases|circumstances|events
       at a|the|either|its|another|any party's request
       in case of need|necessity|emergency`,
    ),
    entry(
      'when',
      'phrase',
      `in case of
       in cases of
       in circumstances where
       in situations where
       at the request of
       on|upon|at the initiative|invitation|proposal of
       in any|every|each|all case|cases
       in the case of
       in the? event of
       in that|this|such|which event|case
       in such cases|circumstances
       upon the? receipt|request|ratification|accession|notification|signature|termination|expiration|expiry|application|completion
       upon
       at|on|upon the? written? request of
       at|upon|on its|their request
       on the exchange|expiry|expiration|termination|receipt|accession|deposit of
       under these|such|exceptional circumstances`,
    ),
    entry(
      'time',
      'fixed',
      `without delay
       without undue|unnecessary|any|further delay
       without any undue|unnecessary? delay
       with the least possible delay
       immediately
       forthwith
       promptly
       expeditiously
       as soon as possible
       as soon as practicable
       as early as possible
       as expeditiously as possible
       as quickly|rapidly|promptly as possible
       at the earliest possible? opportunity|date|time|moment
       at any time
       from time to time
       regularly
       periodically
       annually
       every|each year
       at regular intervals
       on a regular|annual|permanent|continuing|timely|continuous|periodic basis
       permanently
       constantly
       continually
       continuously
       without interruption
       at the same time
       simultaneously
       in due course
       in the shortest possible time|period
       in the shortest time possible
       at the same intervals
       at regular intervals
       at an early date
       at the earliest
       at the appropriate time
       in a reasonable period|time
       once every year
       every # ${UNITS}
       in good time
       in a timely manner
       at least|most once|twice a|every|each year|month
       once|twice a|every|each year|month
       every # ${UNITS}
       within a reasonable time|period
       in advance`,
    ),
    entry(
      'time',
      'phrase',
      `within # ${KIND}? ${UNITS}
       within a|the further? period|term of
       # ${KIND}? ${UNITS} in advance
       within a reasonable time|period of
       within the? time|period
       not|no later than
       at the latest
       at least|most # ${KIND}? ${UNITS} before|after|prior|from
       at least|most # ${KIND}? ${UNITS}
       # ${KIND}? ${UNITS} after|before|following|from|prior
       on the # day
       on the first|second|third|last day
       at the date|end|beginning|expiry|expiration of
       before the|a|any|that|such|it|its|expiry|expiration
       prior to
       no later|earlier|sooner than
       not later|earlier|sooner than
       not less|more than # ${UNITS}
       at the time of
       the day it|on
       on the occasion of
       at the moment of
       on the day|date
       from the day|date|moment
       as from|of the date|day
       with effect from
       immediately after|upon|on
       prior to the
       not less than # ${UNITS}
       not more than # ${UNITS}
       by # january|february|march|april|may|june|july|august|september|october|november|december`,
    ),
    entry(
      'means',
      'phrase',
      `by means of
       by all
       by any means
       by peaceful means
       by such means
       by way of
       by mutual|common|joint|unanimous agreement|consent|arrangement
       by agreement between|of
       by consensus
       by agreement
       taking into account|consideration
       having regard to
       bearing in mind
       by a qualified majority
       by a two-thirds majority
       by unanimous|majority vote|decision
       by a majority|two-thirds|simple|three-fourths
       by diplomatic
       by written notice|notification
       by written
       by notification|notice|negotiation|negotiations|consultation|consultations|exchange
       by correspondence
       through
       via
       by using|exchanging|giving|taking|means|holding|providing|strengthening|promoting|bringing|depositing|notifying|encouraging|establishing|creating|developing|concluding`,
    ),
    entry(
      'means',
      'fixed',
      `in writing
       in written form
       by all appropriate|available|possible|necessary|lawful|suitable|peaceful? means
       by all? appropriate|available|possible|necessary|lawful|suitable means
       by all the? means it|they has|have
       by all the? means at its|their disposal
       by all the? means at hand|disposal
       jointly
       freely
       separately
       individually
       collectively
       bilaterally
       multilaterally
       unilaterally
       mutually
       voluntarily
       strictly
       fully
       closely
       actively
       effectively
       faithfully
       peacefully
       peaceably
       sincerely
       individually and|or collectively
       separately and|or jointly
       jointly and|or separately
       separately and|or collectively
       directly and|or indirectly
       bilaterally and|or multilaterally
       either|whether directly or indirectly
       in good faith
       as far as possible|practicable
       so far as possible|practicable
       insofar as possible|practicable
       in so far as possible
       as much as possible
       as fully as possible
       as closely as possible
       to the extent possible|practicable|feasible
       to the fullest|maximum|greatest extent possible?
       to the maximum extent practicable|feasible
       to the best of its|their ability|abilities
       in every possible? way
       totally or partially
       wholly or partly
       in whole or in part
       on a reciprocal|voluntary|equal|non-discriminatory|commercial|mutual|case-by-case basis
       on equal terms
       on an equal footing
       in the following way|ways|manner
       mutatis mutandis
       free of charge
       without charge
       without discrimination
       without any discrimination
       without distinction
       without hindrance|restriction|restrictions|exception|reservation|limitation`,
    ),
    entry(
      'means',
      'phrase',
      `on the basis of
       on a basis of
       in a|the spirit of
       in such a way|manner
       in a manner
       with the help|assistance|aid of
       with full|due respect|regard
       with due regard to|for
       without
       with regard to the generally
       without discrimination|distinction as|on|of|between
       to the extent
       on the condition|conditions|terms of`,
    ),
    entry(
      'law',
      'phrase',
      `in accordance with
       in conformity with
       in compliance with
       in consonance with
       in agreement with
       consistent|consistently with
       pursuant to
       in pursuance of
       in line with
       by virtue of
       on the basis of the? charter|law|laws|legislation|agreement|agreements|treaty|convention|article|articles|provisions|this|present|separate|national|international
       on the basis of international|relevant|the? principle|principles
       on the principle|principles of
       as agreed in|by|upon
       as referred to in
       as described|defined|indicated|established in|by
       according to
       in fulfilment of
       in keeping with
       under the conditions|terms|procedure|procedures|rules
       under this|that|these arrangement|arrangements|provision|provisions
       within the? scope of
       within the? competence|jurisdiction of
       within its|their respective? competence|competences|jurisdiction|powers
       on the basis of their|its laws|legislation|national|domestic|existing
       on the basis of separate|relevant|existing|special
       under article|articles|paragraph|international|national|domestic
       under its|their|the? law|laws|legislation|national|domestic|respective|applicable|charter|provisions|terms|conditions|agreement|treaty|convention
       under separate agreement|agreements
       under this|the? present? article|agreement|treaty|convention|protocol|chapter|section|paragraph
       within the? framework of
       within the? limits of
       within separate
       as provided for? in|by|under
       as set forth|out in
       as laid down in|by
       as stipulated|specified|prescribed|defined in|by
       subject to the? terms|conditions of`,
    ),
    entry(
      'except',
      'clause',
      `except that
       except where|when|if|as
       unless
       save where|as|if
       provided that
       provided , however , that`,
    ),
    entry(
      'except',
      'phrase',
      `except
       except for|in|by|with
       save
       save for|in|by
       without prejudice to
       without the? prior? written? consent|approval|authorisation|authorization|permission|agreement of
       without his|her|its|their|the or? their|her? prior|express|written|free? consent|approval|permission
       irrespective|regardless of
       subject to
       notwithstanding
       with the exception of
       other than`,
    ),
    entry(
      'until',
      'clause',
      `until
       till
       so|as long as
       for as long as`,
    ),
    entry(
      'until',
      'phrase',
      `for a? further|initial|additional|transitional|fixed|limited|new|specified|maximum? period|term|periods of
       for the duration of
       for the period of?
       for # ${UNITS}
       for a? successive|further|additional periods|period|terms
       for the next|following # ${UNITS}
       for successive|consecutive
       for as
       for up to # ${UNITS}
       for at least # ${UNITS}
       for another|each|every successive|subsequent? period|term
       for not more than
       during the? period|term
       during the
       throughout
       pending`,
    ),
    entry(
      'until',
      'fixed',
      `indefinitely
       of unlimited duration
       for an indefinite|unlimited period|duration|term
       for an indefinite|unlimited period|duration|term of time
       for # more|further? ${UNITS}`,
    ),
  ],
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
