/** Phrases that say when a statement holds and how fast it is to be done. */

import { entry, KIND, UNITS } from './opener';

export const TIME_OPENERS = [
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
];
