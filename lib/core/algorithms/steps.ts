/**
 * Long work cut into pieces, as a generator: a server answers others between two of them, everyone else
 * runs to the end. The same work either way.
 */

/** How many of the linked groups of a comparison are compared. */
export type Step = { readonly done: number; readonly of: number };

/** Runs to the end, and gives what came out. */
export function finish<Result>(steps: Generator<Step, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
