/**
 * Optimal one-to-one assignment: which rows go with which columns so that the sum of gains is the
 * greatest possible. Treaties reorder their articles, so a greedy or an in-order pairing is wrong;
 * this is the assignment problem, solved by shortest augmenting paths with potentials (the Hungarian
 * method in the form of Jonker and Volgenant, 1987).
 *
 * The null option needs no dummy columns: a pair that may not be linked has gain 0, which is what
 * leaving both sides alone is worth, so a path may also end at a row that is left alone.
 */

/** A matrix of gains by rows: `gains[row * columns + column]`; 0 or less forbids the pair. */
export type Gains = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
};

const NONE = -1;
/** How often rows may outbid each other before the exact search takes over. */
const BIDDING_ROUNDS = 2;

/** The state of the search. A column that no row holds keeps the price 0. */
type Search = Gains & {
  /** What taking a column costs beyond what it gains; never below 0. */
  readonly price: Float64Array;
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
};

/**
 * For each row its column, or -1. The sum of gains is the maximum over all one-to-one assignments;
 * among equal ones the answer is always the same. O(rows² · columns) time at worst, and near
 * O(rows · columns) when most rows have a column they like best.
 * Throws RangeError when the matrix has another size than it says, or holds NaN or infinity.
 */
export function assign(gains: Gains): number[] {
  const { rows, columns, values } = gains;
  if (values.length !== rows * columns) {
    throw new RangeError(`expected ${rows} x ${columns} gains, got ${values.length}`);
  }
  if (!values.every(Number.isFinite)) throw new RangeError('a gain is not a finite number');
  const search: Search = {
    ...gains,
    price: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(NONE),
    columnOf: new Int32Array(rows).fill(NONE),
  };
  let free = Array.from({ length: rows }, (_, row) => row);
  for (let round = 0; round < BIDDING_ROUNDS; round += 1) free = bid(search, free);
  for (const row of free) augment(search, row);
  return Array.from(search.columnOf);
}

/**
 * Gives each row its best column, at a price raised by what that is worth more to it than the next best
 * thing; who held the column bids again. A row that gains by no column stays alone. Answers the rows
 * left over, whose best two are worth the same to them. O(columns) a bid.
 */
function bid(search: Search, rows: readonly number[]): number[] {
  const { price, rowOf, columnOf } = search;
  const left: number[] = [];
  // Past this many bids the exact search is faster than ever smaller raises.
  let bids = 4 * search.rows;
  for (const start of rows) {
    for (let row = start; row !== NONE; ) {
      const { column, worth, next } = bestTwo(search, row);
      if (column === NONE) break;
      const before = rowOf[column] ?? NONE;
      if (before !== NONE && (worth <= next || bids <= 0)) {
        left.push(row);
        break;
      }
      price[column] = (price[column] ?? 0) + worth - next;
      rowOf[column] = row;
      columnOf[row] = column;
      if (before !== NONE) columnOf[before] = NONE;
      bids -= 1;
      row = before;
    }
  }
  return left;
}

/** The column worth most to a row at the present prices, what it is worth, and what the next best is. */
function bestTwo({ columns, values, price }: Search, row: number) {
  let column = NONE;
  let worth = 0;
  let next = 0;
  const base = row * columns;
  for (let candidate = 0; candidate < columns; candidate += 1) {
    const gain = values[base + candidate] ?? 0;
    if (gain <= 0) continue;
    const offer = gain - (price[candidate] ?? 0);
    if (offer > worth) {
      next = worth;
      worth = offer;
      column = candidate;
    } else if (offer > next) {
      next = offer;
    }
  }
  return { column, worth, next };
}

/** The search for the cheapest way to serve one more row. */
type Path = {
  /** What is lost on the cheapest way to a column. */
  readonly loss: Float64Array;
  /** The row from which a column was reached. */
  readonly previous: Int32Array;
  readonly done: Uint8Array;
};

/**
 * Serves one more row along the cheapest alternating path (Dijkstra over reduced costs), which ends at a
 * free column or at a row that had better be left alone.
 */
function augment(search: Search, row: number): void {
  const { columns, price, rowOf } = search;
  const path: Path = {
    loss: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    previous: new Int32Array(columns).fill(row),
    done: new Uint8Array(columns),
  };
  const passed: number[] = [];
  let alone = { row, loss: 0 };
  let column = reach(search, path, row, 0);
  while (column !== NONE && (path.loss[column] ?? 0) < alone.loss) {
    const holder = rowOf[column] ?? NONE;
    if (holder === NONE) break;
    path.done[column] = 1;
    passed.push(column);
    const kept = (search.values[holder * columns + column] ?? 0) - (price[column] ?? 0);
    const soFar = (path.loss[column] ?? 0) + kept;
    if (soFar < alone.loss) alone = { row: holder, loss: soFar };
    column = reach(search, path, holder, soFar);
  }
  const ends = column !== NONE && (path.loss[column] ?? 0) < alone.loss;
  const loss = ends ? (path.loss[column] ?? 0) : alone.loss;
  for (const each of passed) {
    price[each] = (price[each] ?? 0) + Math.max(0, loss - (path.loss[each] ?? 0));
  }
  handOver(search, path, row, ends ? { column } : { alone: alone.row });
}

/** Shortens the ways to the columns by going through `from`; the nearest one not done, or -1. */
function reach(
  { columns, values, price }: Search,
  { loss, previous, done }: Path,
  from: number,
  soFar: number,
): number {
  const base = from * columns;
  let nearest = NONE;
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column < columns; column += 1) {
    if (done[column] === 1) continue;
    const gain = values[base + column] ?? 0;
    const through = soFar - gain + (price[column] ?? 0);
    if (gain > 0 && through < (loss[column] ?? 0)) {
      loss[column] = through;
      previous[column] = from;
    }
    if ((loss[column] ?? 0) < least) {
      least = loss[column] ?? 0;
      nearest = column;
    }
  }
  return nearest;
}

/** Moves the rows on a path each to the column it was served by, back to the row the search is for. */
function handOver(
  { rowOf, columnOf }: Search,
  { previous }: Path,
  row: number,
  end: { readonly column: number } | { readonly alone: number },
): void {
  let column: number;
  if ('alone' in end) {
    if (end.alone === row) return;
    column = columnOf[end.alone] ?? NONE;
    columnOf[end.alone] = NONE;
  } else {
    column = end.column;
  }
  for (let taker = NONE; taker !== row; ) {
    taker = previous[column] ?? row;
    const given = columnOf[taker] ?? NONE;
    rowOf[column] = taker;
    columnOf[taker] = column;
    column = given;
  }
}
