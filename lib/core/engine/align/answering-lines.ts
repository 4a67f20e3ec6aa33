/**
 * Which lines of two treaties answer one another outside the links. Most lines of two treaties on one
 * matter are a little alike, so likeness alone tells little: an answer must stand clear of what else could
 * be meant, in the other treaty and, from there, in this one. The gates were set on fifteen pairs of unlike
 * treaties and the shipped ones and tried on others (docs/decisions/029).
 */

/** A line as the search sees it: whose it is, and how many telling words it has. */
type LineSign = { readonly unit: number; readonly words: number };

/** Both sides with their likeness by cells: of wording, and with what the kind of clause is worth. */
export type LineTable = {
  readonly left: readonly LineSign[];
  readonly right: readonly LineSign[];
  readonly scores: Float64Array;
  readonly values: Float64Array;
};

/** A line of the left side (`row`) that one of the right (`column`) answers. */
export type Answer = {
  readonly row: number;
  readonly column: number;
  readonly score: number;
  readonly value: number;
};

/** Lines of fewer telling words ("Assistance may be refused:") say too little to be an answer. */
const LEAST_WORDS = 5;
/** However much one kind of clause they are, two lines have words in common; … */
const LEAST_SCORE = 0.08;
/** … and are worth this much with their kind. */
const LEAST_VALUE = 0.28;
/** Both rise by this each time the texts have twice as many lines as a short treaty: of more lines one is like by chance. */
const PER_DOUBLING = 0.02;
const SHORT_TREATY_LINES = 60;
/** How far an answer stands above the best line of any other provision, and above what the own link holds. */
const MARGIN = 0.05;

type UnitTest = (row: number, column: number) => boolean;

/**
 * The answers, in the order of left provisions, then right ones. `linked` and `barred` are asked about
 * provisions: those that one link joins, and those between which nothing is looked for. O(lines of left ·
 * lines of right).
 */
export function answersIn(table: LineTable, linked: UnitTest, barred: UnitTest): Answer[] {
  const forth = answersFrom(viewOf(table, 'left', linked, barred));
  const back = answersFrom(viewOf(table, 'right', linked, barred));
  const columns = table.right.length;
  const cells = [
    ...forth.map(({ own, other }) => own * columns + other),
    ...back.map(({ own, other }) => other * columns + own),
  ];
  const unitAt = (side: readonly LineSign[], line: number) => side[line]?.unit ?? 0;
  return [...new Set(cells)]
    .map((cell) => ({
      row: Math.floor(cell / columns),
      column: cell % columns,
      score: table.scores[cell] ?? 0,
      value: table.values[cell] ?? 0,
    }))
    .sort(
      (one, other) =>
        unitAt(table.left, one.row) - unitAt(table.left, other.row) ||
        unitAt(table.right, one.column) - unitAt(table.right, other.column) ||
        one.row - other.row ||
        one.column - other.column,
    );
}

/** The table seen from one side. */
type View = {
  readonly own: readonly LineSign[];
  readonly other: readonly LineSign[];
  readonly value: (own: number, other: number) => number;
  readonly score: (own: number, other: number) => number;
  /** Asked about provisions of the own and of the other side. */
  readonly linked: UnitTest;
  readonly barred: UnitTest;
};

function viewOf(
  { left, right, scores, values }: LineTable,
  side: 'left' | 'right',
  linked: UnitTest,
  barred: UnitTest,
): View {
  const columns = right.length;
  if (side === 'left') {
    return {
      own: left,
      other: right,
      value: (own, other) => values[own * columns + other] ?? 0,
      score: (own, other) => scores[own * columns + other] ?? 0,
      linked,
      barred,
    };
  }
  return {
    own: right,
    other: left,
    value: (own, other) => values[other * columns + own] ?? 0,
    score: (own, other) => scores[other * columns + own] ?? 0,
    linked: (own, other) => linked(other, own),
    barred: (own, other) => barred(other, own),
  };
}

type Pair = { readonly own: number; readonly other: number };

/** The lines of one side that are answered, each with its answer. */
function answersFrom(view: View): Pair[] {
  const nearest = view.other.map((_, other) => nearestOf(view, other));
  const least = leastOf(view.own.length, view.other.length);
  return view.own.flatMap(({ unit, words }, own): Pair[] => {
    if (words < LEAST_WORDS) return [];
    const { best, next, inLink } = choiceOf(view, own);
    if (best < 0 || view.score(own, best) < least.score) return [];
    const value = view.value(own, best);
    if (value < least.value || value - Math.max(next, inLink) < MARGIN) return [];
    // Seen from the answer, no line of another provision may come before this one.
    const { first, second } = nearest[best] ?? NOTHING_NEAR;
    const rival = first.unit === unit ? second : first.value;
    return value < rival ? [] : [{ own, other: best }];
  });
}

/** What likeness must amount to in texts of so many lines. */
function leastOf(own: number, other: number): { readonly score: number; readonly value: number } {
  const doublings = Math.log2(Math.sqrt(own * other) / SHORT_TREATY_LINES);
  const more = PER_DOUBLING * Math.max(0, doublings);
  return { score: LEAST_SCORE + more, value: LEAST_VALUE + more };
}

/** The best line outside the own links, the best of any other provision, and the best within the links. */
function choiceOf(view: View, own: number) {
  const unit = view.own[own]?.unit ?? -1;
  let [best, bestValue, next, inLink] = [-1, 0, 0, 0];
  view.other.forEach((sign, other) => {
    const value = view.value(own, other);
    if (view.linked(unit, sign.unit)) inLink = Math.max(inLink, value);
    if (sign.words < LEAST_WORDS || view.barred(unit, sign.unit)) return;
    const sameUnit = view.other[best]?.unit === sign.unit;
    if (best >= 0 && value <= bestValue) {
      if (!sameUnit) next = Math.max(next, value);
      return;
    }
    if (best >= 0 && !sameUnit) next = bestValue;
    [best, bestValue] = [other, value];
  });
  return { best, next, inLink };
}

/** The greatest value of a line with any provision of the own side, and with any but that one. */
type Nearest = {
  readonly first: { readonly unit: number; readonly value: number };
  readonly second: number;
};

const NOTHING_NEAR: Nearest = { first: { unit: -1, value: 0 }, second: 0 };

function nearestOf(view: View, other: number): Nearest {
  let [unit, value, second] = [-1, 0, 0];
  view.own.forEach((sign, own) => {
    const here = view.value(own, other);
    if (sign.unit === unit) value = Math.max(value, here);
    else if (here > value) [unit, value, second] = [sign.unit, here, value];
    else second = Math.max(second, here);
  });
  return { first: { unit, value }, second };
}
