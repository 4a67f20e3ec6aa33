import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the first block whose selector list holds `selector`. */
function tokensOf(selector: string): Record<string, string> {
  const at = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  );
}

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['paper', 'raised'];
const onEverySurface = [
  'ink',
  'ink-soft',
  'accent',
  'accent-hover',
  'add',
  'del',
  'moved',
  'danger',
];
const textPairs: [text: string, ground: string][] = [
  ...onEverySurface.flatMap((text) => surfaces.map((ground): [string, string] => [text, ground])),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['paper', 'danger'],
  ['ink', 'accent-bg'],
  ['ink-soft', 'accent-bg'],
  ['accent', 'accent-bg'],
  ['add', 'add-bg'],
  ['del', 'del-bg'],
  ['moved', 'add-bg'],
  ['moved', 'del-bg'],
  ['ink', 'add-bg'],
  ['ink', 'del-bg'],
  ['danger', 'del-bg'],
  ['ink', 'note'],
  ['ink-soft', 'note'],
  ['ink', 'note-strong'],
  ['add', 'note'],
  ['del', 'note'],
  ['add', 'note-strong'],
  ['del', 'note-strong'],
];
const edgePairs: [edge: string, ground: string][] = [
  'focus',
  'rule-strong',
  'note-line',
  'side-a',
  'side-b',
].flatMap((edge) => surfaces.map((ground): [string, string] => [edge, ground]));

describe.each([
  ['light', 'html[data-theme="light"]'],
  ['dark', 'html[data-theme="dark"]'],
])('the %s theme', (_name, selector) => {
  const tokens = tokensOf(selector);

  it.each(textPairs)('sets %s on %s at 4.5:1 or more', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('draws %s on %s at 3:1 or more', (edge, ground) => {
    expect(contrast(tokens[edge] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('the two ways into the dark theme', () => {
  it('give the same colours', () => {
    expect(tokensOf('html:not([data-theme="light"])')).toEqual(tokensOf('html[data-theme="dark"]'));
  });

  it('name every colour that the light theme names', () => {
    expect(Object.keys(tokensOf('html[data-theme="dark"]'))).toEqual(
      Object.keys(tokensOf('html[data-theme="light"]')),
    );
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#5f359c', '#5f359c')).toBe(1);
  });
});
