import { hold } from '../rows/hold-in-view';

/** A provision on the page and where in the window its words begin. */
export type StandingWords = {
  readonly version: string;
  readonly eId: string;
  readonly top: number;
};

const UNIT = '[data-version] [data-unit]';

/**
 * What is to keep its place when rows are made anew: one of these provisions where one is in view, else
 * any other that is.
 */
export function wordsInView(eIds: readonly string[]): StandingWords | undefined {
  const seen = Array.from(document.querySelectorAll(UNIT)).filter(isInView);
  const eIdOf = (unit: Element) => unit.getAttribute('data-unit') ?? '';
  const unit = seen.find((one) => eIds.includes(eIdOf(one))) ?? seen[0];
  if (unit === undefined) return undefined;
  const version = unit.closest('[data-version]')?.getAttribute('data-version') ?? '';
  return { version, eId: eIdOf(unit), top: unit.getBoundingClientRect().top };
}

/** Keeps them there, in whatever row they stand now. */
export function holdWords({ version, eId, top }: StandingWords): void {
  const unit = Array.from(document.querySelectorAll(`[data-unit="${CSS.escape(eId)}"]`)).find(
    (one) => one.closest('[data-version]')?.getAttribute('data-version') === version,
  );
  if (unit) hold(unit, top);
}

function isInView(unit: Element): boolean {
  // Asked first: the place of what is not drawn would have to be computed.
  if (!unit.checkVisibility({ contentVisibilityAuto: true })) return false;
  const { top, bottom, height } = unit.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < window.innerHeight;
}
