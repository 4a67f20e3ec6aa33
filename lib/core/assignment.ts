/**
 * Optimal one-to-one assignment: which rows go with which columns so that the sum of gains is the
 * greatest possible. Treaties reorder their articles, so a greedy or an in-order pairing is wrong;
 * this is the assignment problem, solved by shortest augmenting paths with potentials (the Hungarian
 * method in the form of Jonker and Volgenant, 1987).
 *
 * The null option needs no dummy columns: a pair that may not be linked has gain 0, which is what
 * leaving both sides alone is worth, and is dropped from the answer.
 */

/** A matrix of gains by rows: `gains[row * columns + column]`; 0 or less forbids the pair. */
export type Gains = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
};

/**
 * For each row its column, or -1. The sum of gains is the maximum over all one-to-one assignments;
 * among equal ones the answer is always the same. O(min² · max) time for the smaller and larger side.
 * Throws RangeError when the matrix has another size than it says, or holds NaN or infinity.
 */
export function assign(gains: Gains): number[] {
  const { rows, columns, values } = gains;
  if (values.length !== rows * columns) {
    throw new RangeError(`expected ${rows} x ${columns} gains, got ${values.length}`);
  }
  if (!values.every(Number.isFinite)) throw new RangeError('a gain is not a finite number');
  if (rows > columns) return invert(assignRows(transpose(gains)), rows);
  return assignRows(gains);
}

/** The state of the search; index 0 of each array stands for "none", so rows and columns count from 1. */
type Search = {
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** The row that holds a column. */
  readonly rowOf: Int32Array;
  /** The column before a column on the cheapest path found. */
  readonly previous: Int32Array;
};

/** Assigns every row (rows <= columns), then forgets the forbidden pairs. */
function assignRows(gains: Gains): number[] {
  const { rows, columns, values } = gains;
  const search: Search = {
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(columns + 1),
    rowOf: new Int32Array(columns + 1),
    previous: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row += 1) augment(gains, search, row);
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = (search.rowOf[column] ?? 0) - 1;
    if (row < 0) continue;
    if ((values[row * columns + column - 1] ?? 0) > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}

/** Gives one more row a column along the cheapest alternating path, and shifts the rows on that path. */
function augment(gains: Gains, search: Search, row: number): void {
  const { rowOf, previous } = search;
  rowOf[0] = row;
  let free = cheapestPath(gains, search);
  while (free !== 0) {
    const before = previous[free] ?? 0;
    rowOf[free] = rowOf[before] ?? 0;
    free = before;
  }
}

/** Dijkstra over reduced costs from the row held by column 0 to the nearest free column, which it returns. */
function cheapestPath(gains: Gains, search: Search): number {
  const { columns, values } = gains;
  const { rowPotential, columnPotential, rowOf, previous } = search;
  const distance = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(columns + 1);
  let column = 0;
  do {
    done[column] = 1;
    const row = rowOf[column] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let nearest = 0;
    for (let next = 1; next <= columns; next += 1) {
      if (done[next] === 1) continue;
      const cost = -Math.max(0, values[(row - 1) * columns + next - 1] ?? 0);
      const reduced = cost - (rowPotential[row] ?? 0) - (columnPotential[next] ?? 0);
      if (reduced < (distance[next] ?? 0)) {
        distance[next] = reduced;
        previous[next] = column;
      }
      if ((distance[next] ?? 0) < step) {
        step = distance[next] ?? 0;
        nearest = next;
      }
    }
    shiftPotentials(search, distance, done, step);
    column = nearest;
  } while (rowOf[column] !== 0);
  return column;
}

/** Keeps reduced costs of reached columns at 0 and of all others at 0 or more. */
function shiftPotentials(
  search: Search,
  distance: Float64Array,
  done: Uint8Array,
  step: number,
): void {
  const { rowPotential, columnPotential, rowOf } = search;
  for (let column = 0; column < done.length; column += 1) {
    if (done[column] === 1) {
      const row = rowOf[column] ?? 0;
      rowPotential[row] = (rowPotential[row] ?? 0) + step;
      columnPotential[column] = (columnPotential[column] ?? 0) - step;
    } else {
      distance[column] = (distance[column] ?? 0) - step;
    }
  }
}

function transpose(gains: Gains): Gains {
  const { rows, columns, values } = gains;
  const turned = new Float64Array(values.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      turned[column * rows + row] = values[row * columns + column] ?? 0;
    }
  }
  return { rows: columns, columns: rows, values: turned };
}

function invert(columnOf: readonly number[], size: number): number[] {
  const inverse = new Array<number>(size).fill(-1);
  columnOf.forEach((column, row) => {
    if (column >= 0) inverse[column] = row;
  });
  return inverse;
}
