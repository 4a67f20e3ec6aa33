/** Phrases that say by what means, under what law, with what exceptions and until when. */

import { entry, UNITS } from './opener';

export const MANNER_OPENERS = [
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
];
