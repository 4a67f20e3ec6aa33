/** The goals of the diff engine, and whether a run met them. */

export type MethodFigures = {
  readonly name: string;
  /** Median milliseconds for one pair; the cap where a peer was stopped. */
  readonly ms: number;
  readonly runs: number;
  readonly gaveUp?: boolean;
  /** Means of a pair. */
  readonly deleted?: number;
  readonly islands?: number;
  readonly islandsPer150?: number;
};

export type SetFigures = {
  readonly id: string;
  readonly title: string;
  readonly words: number;
  readonly pairs: number;
  readonly methods: readonly MethodFigures[];
  readonly rebuilt: boolean;
  readonly movedRecall?: number;
};

export type Goal = { readonly goal: string; readonly value: string; readonly met: boolean };

export type DiffFigures = {
  readonly source: string;
  readonly absent: readonly string[];
  readonly sets: readonly SetFigures[];
  readonly goals: readonly Goal[];
};

const LONG_SETS = ['edits5', 'edits60', 'moved'];

/** Each goal with its figure; one that could not be measured is left out. */
export function goalsOf(sets: readonly SetFigures[]): Goal[] {
  const set = (id: string) => sets.find((each) => each.id === id);
  const figures = (id: string, name: string) =>
    set(id)?.methods.find((method) => method.name === name);
  const own = (id: string) => figures(id, 'concordat');
  const goals: Goal[] = [];
  const add = (
    goal: string,
    value: number | undefined,
    unit: string,
    met: (value: number) => boolean,
  ) => {
    if (value === undefined || Number.isNaN(value)) return;
    goals.push({ goal, value: `${value.toFixed(value < 20 ? 2 : 0)}${unit}`, met: met(value) });
  };
  const treaties = own('treaties')?.ms;
  const ratio =
    (figures('treaties', 'jsdiff diffWords')?.ms ?? Number.NaN) / (treaties ?? Number.NaN);
  add('two 3,000-word treaties at least 100 times as fast as jsdiff', ratio, ' x', (x) => x >= 100);
  add('two 3,000-word treaties under 50 ms', treaties, ' ms', (ms) => ms < 50);
  for (const id of LONG_SETS) {
    const title = set(id)?.title ?? id;
    add(`${title}: under 500 ms`, own(id)?.ms, ' ms', (ms) => ms < 500);
    const git = figures(id, 'git diff --word-diff')?.ms;
    const times = git === undefined ? undefined : (own(id)?.ms ?? Number.NaN) / git;
    add(`${title}: within 1.5 times git's word diff`, times, ' x', (x) => x <= 1.5);
  }
  add(
    'at most 1 island per 150 words of a clause',
    own('clauses')?.islandsPer150,
    '',
    (x) => x <= 1,
  );
  add(
    'words of moved blocks found as moved, 0.95 or more',
    set('moved')?.movedRecall,
    '',
    (x) => x >= 0.95,
  );
  const growth = (own('moved')?.deleted ?? Number.NaN) / (own('edits5')?.deleted ?? Number.NaN);
  add('edit size with moved blocks within 5 % of that without', growth, ' x', (x) => x <= 1.05);
  goals.push({
    goal: 'both sides rebuilt exactly on every set',
    value: sets.every(({ rebuilt }) => rebuilt) ? 'yes' : 'no',
    met: sets.every(({ rebuilt }) => rebuilt),
  });
  return goals;
}
