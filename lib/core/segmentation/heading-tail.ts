/**
 * What stands behind a heading's number on its line: nothing, the mark of a footnote, a title in brackets,
 * the same heading in another language, the words of the article, or the rest of a sentence that only
 * refers to the provision.
 */

/**
 * `own`: alone on its line; `parted`: text follows after a stop or dash; `weak`: just follows; `glued`: follows
 * without a blank; `doubtful`: what follows goes on as a sentence does.
 */
export type HeadingForm = 'own' | 'parted' | 'weak' | 'glued' | 'doubtful';

export type Tail = {
  readonly form: HeadingForm;
  readonly reference?: true;
  readonly rest: string;
  readonly title?: string;
  /** What is neither title nor rest. */
  readonly around: string;
};

export type TailContext = {
  /** Whether a word shows that the provision is only referred to. */
  readonly refers: (follows: string) => boolean;
  readonly numbered: boolean;
  /** The word is Chinese, Japanese or Korean. */
  readonly cjk: boolean;
};

const FOOTNOTE = /^\s{0,3}(?:\*{1,4}\)?|\(\*{1,3}\)|<\d{1,3}>|\[\d{1,3}\]|[†‡]{1,2})/u;
const OWN = /^[\s.:،,。ـ)\]◁】\-–—*"”»』」/|]{0,40}$/u;
const TWIN = /^\s{0,3}[/|]\s{0,3}[\p{L}\p{M}]{2,20}\.?\s{0,3}[\p{L}\p{Nd}.-]{1,8}\s{0,3}$/u;
const TITLE_IN_BRACKETS = /^\s{0,3}[(（【[]([^()（）【】[\]]{2,80})[)）】\]]\s{0,3}/u;
const PARTED = /^\s{0,3}(?:[.:：)．。،ـ·]|[-–—―]{1,2}(?!\p{Nd}))[\s.\-–—]{0,4}(?=\S)/u;
const BLANK = /^\s{1,9}(?=\S)/u;
const LABEL = /^(?:[(（[]?\p{Nd}{1,3}[.)）\]．、]|[①-⑳])/u;
const UNCASED =
  /^["“«(「『]?[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Georgian}]/u;
const UPPER = /^["“«„(‘']?\p{Lu}/u;
const LOWER = /^["“«„(]?\p{Ll}/u;
const FIRST_WORD = /^[\p{L}\p{M}'’\u200c]{1,30}/u;

/** A reference goes on: 제1항, 의, 에 … (particles that follow 조); 第二款, 的规定, 和. */
const CJK_REFERENCE =
  /^\s?(?:제\s?\p{Nd}{1,3}\s?[항호]|(?:의|에|에서|에서는|에는|에도|를|와|는|가|로|부터|까지|및|내지|또는|중|에 따라|에 의하여|에 의한|에 규정된)(?=[\s,]|$)|의 |에 |[,、，·~]|第[^条條]{1,4}[款项項]|的|和|与|與|及|或|至|之规定|之規定|规定|規定|所[述列规規载載定]|中(?!国|國|华|華|方|央)|後段|前段|に|の(?!\p{Nd})|を|は|と)/u;

/** What follows a number; undefined when no heading goes on so. O(1) but for the words themselves. */
export function readTail(tail: string, context: TailContext): Tail | undefined {
  const mark = FOOTNOTE.exec(tail)?.[0] ?? '';
  const text = tail.slice(mark.length);
  if (OWN.test(text)) return { form: 'own', rest: '', around: tail };
  if (TWIN.test(text)) return { form: 'own', rest: '', around: tail };
  if (context.cjk && CJK_REFERENCE.test(text)) return asReference(text, mark);
  const bracketed = TITLE_IN_BRACKETS.exec(text);
  if (bracketed && /\p{L}{2}/u.test(bracketed[1] ?? '')) return withTitle(text, bracketed, mark);
  const parted = PARTED.exec(text)?.[0];
  if (parted !== undefined) {
    const rest = text.slice(parted.length);
    const form = LOWER.test(rest) ? 'doubtful' : 'parted';
    return { form, rest, around: mark + parted.trim() };
  }
  const blank = BLANK.exec(text)?.[0];
  return blank === undefined
    ? glued(text, mark, context)
    : follows(text.slice(blank.length), mark, context);
}

function asReference(text: string, mark: string): Tail {
  return { form: 'doubtful', reference: true, rest: text.trim(), around: mark };
}

function withTitle(text: string, [whole, inner = '']: RegExpExecArray, mark: string): Tail {
  const behind = text.slice(whole.length);
  const rest = behind.replace(/^[.:]\s{0,3}/, '');
  const around =
    mark + whole.replace(inner, '').trim() + behind.slice(0, behind.length - rest.length).trim();
  const form = rest === '' ? 'own' : LOWER.test(rest) ? 'doubtful' : 'parted';
  return { form, title: inner.trim(), rest, around };
}

/** "Article 1Navigation", "第一条缔约双方…": a letter small enough to be a suffix was read before. */
function glued(text: string, mark: string, { cjk }: TailContext): Tail | undefined {
  if (cjk && UNCASED.test(text)) return { form: 'glued', rest: text, around: mark };
  if (/^\p{Lu}\p{Ll}/u.test(text)) return { form: 'glued', rest: text, around: mark };
  return /^[,;]/.test(text) ? asReference(text, mark) : undefined;
}

function follows(
  rest: string,
  mark: string,
  { refers, numbered, cjk }: TailContext,
): Tail | undefined {
  const word = FIRST_WORD.exec(rest)?.[0] ?? '';
  if (LABEL.test(rest)) return { form: 'parted', rest, around: mark };
  if (LOWER.test(rest)) {
    if (!numbered) return undefined;
    return refers(word) ? asReference(rest, mark) : { form: 'doubtful', rest, around: mark };
  }
  if (word !== '' && goesOn(word, refers)) return asReference(rest, mark);
  if (UNCASED.test(rest)) return { form: cjk ? 'parted' : 'weak', rest, around: mark };
  return UPPER.test(rest) ? { form: 'weak', rest, around: mark } : undefined;
}

/** Words that begin no sentence, even where everything is in capitals. */
const NEVER_FIRST = /^(?:OF|AND|OR|DE|DU|DES|DEL|ET|OU|Y|UND|BIS|И|ИЛИ|ТА|АБО)$/u;
const CASED = /^\p{Lu}/u;

/** With a capital, only long words ("Paragraph", "Absatz", "Соглашения") show a reference: "In order to" begins. */
function goesOn(word: string, refers: (follows: string) => boolean): boolean {
  if (!CASED.test(word)) return refers(word);
  if (NEVER_FIRST.test(word)) return true;
  return word.length > 4 && refers(word);
}
