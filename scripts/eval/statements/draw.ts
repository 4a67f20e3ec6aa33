/**
 * Draws the texts to be labelled. Random by a fixed seed over families, files and articles; nothing is left out for
 * being hard, only what is too short for a sentence, too long for one paragraph, or a piece cut from its points.
 */

import { shuffled } from '../random';
import { FAMILIES, type Family, type HeldText, heldTexts } from './held-texts';

const SEED = 20_251;

/** How many texts of each family: enough for the statements that the goals ask for. */
const WANTED: Readonly<Record<Family, number>> = {
  alliance: 22,
  'human-rights': 26,
  'legal-assistance': 22,
  trade: 60,
  cooperation: 30,
  digest: 0,
  russian: 36,
};

/** Drawn after them, for the part that is labelled when the rules stand. */
const FRESH: Readonly<Record<Family, number>> = {
  alliance: 4,
  'human-rights': 8,
  'legal-assistance': 8,
  trade: 16,
  cooperation: 8,
  digest: 0,
  russian: 0,
};

/** The texts in the order in which they are labelled. */
function drawn(texts: readonly HeldText[]): HeldText[] {
  const queues = FAMILIES.map((family) => ({ family, queue: queueOf(family, texts) }));
  return [
    ...queues.flatMap(({ family, queue }) => queue.slice(0, WANTED[family])),
    ...queues.flatMap(({ family, queue }) =>
      queue.slice(WANTED[family], WANTED[family] + FRESH[family]),
    ),
  ];
}

/** Files take turns, so that a long treaty does not fill its family. */
function queueOf(family: Family, texts: readonly HeldText[]): HeldText[] {
  const byFile = new Map<string, HeldText[]>();
  for (const text of shuffled(
    texts.filter((each) => each.family === family && fits(each)),
    SEED,
  )) {
    const file = text.key.replace(/#.*/, '');
    byFile.set(file, [...(byFile.get(file) ?? []), text]);
  }
  return shuffled([...byFile.values()], SEED)
    .flatMap((queue) => queue.map((text, turn) => ({ text, turn })))
    .sort((one, other) => one.turn - other.turn)
    .map(({ text }) => text);
}

function fits({ family, text }: HeldText): boolean {
  return (
    text.length >= 60 &&
    text.length <= 1_300 &&
    (family === 'russian' || /[a-z]{3}/.test(text)) &&
    !/[:;,]$/.test(text)
  );
}

/** The drawn texts with their keys, points starred. */
export function drawnText(dataFolder: string): string {
  return drawn([...heldTexts(dataFolder).values()])
    .map(({ key, family, text, points }, index) => {
      const lines = text.split('\n').map((line, at) => `${points[at] ? '* ' : '  '}${line}`);
      return `${index + 1}\t${family}\t${key}\n${lines.join('\n')}\n\n`;
    })
    .join('');
}
