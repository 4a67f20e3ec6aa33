import { expect, it } from 'vitest';
import { version } from '@/lib/core/testing/build';
import { pairVersions } from './pair-versions';

const PEACE = 'The Parties shall keep peace and settle every dispute by talks.';
const PORTS = 'Ships of one Party may enter the ports of the other Party and take water there.';
const DUES = 'They pay the dues that ships of the country pay, and no others.';
const FORCE = 'This Treaty enters into force when it is signed.';

const pairs = (old: readonly string[], next: readonly string[]) =>
  pairVersions(version({ articles: old }), version({ articles: next })).map(
    ({ left, right }) => `${left.join('+')}=${right.join('+')}`,
  );

it.each([
  ['unchanged', [PEACE, PORTS], [PEACE, PORTS], ['art_1=art_1', 'art_2=art_2']],
  ['renumbered', [PEACE, FORCE], ['All new.', PEACE, FORCE], ['art_1=art_2', 'art_2=art_3']],
  [
    'moved',
    [PEACE, PORTS, FORCE],
    [FORCE, PEACE, PORTS],
    ['art_1=art_2', 'art_2=art_3', 'art_3=art_1'],
  ],
  [
    'split',
    [PEACE, `${PORTS} ${DUES}`],
    [PEACE, PORTS, DUES],
    ['art_1=art_1', 'art_2=art_2+art_3'],
  ],
  [
    'reworded',
    [PEACE, FORCE],
    [PEACE.replace('talks', 'long talks'), FORCE],
    ['art_1=art_1', 'art_2=art_2'],
  ],
  ['rewritten throughout', ['One.'], ['Zebras graze.'], ['art_1=art_1']],
  ['gone', [PEACE, FORCE], [FORCE], ['art_2=art_1']],
])('pairs provisions: %s', (_, old, next, expected) => {
  expect(pairs(old, next).sort()).toEqual(expected);
});
