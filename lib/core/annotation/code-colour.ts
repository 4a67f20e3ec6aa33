/**
 * The colours of codes. They are names, not numbers: the style sheet has each in a light and a dark form
 * that can be read, and so that no two are one for people who see fewer colours, a code is always told by
 * its notation as well.
 */

export const CODE_COLOURS = [
  'grey',
  'red',
  'orange',
  'yellow',
  'olive',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const;

export type CodeColour = (typeof CODE_COLOURS)[number];

/** Hues, in degrees of the colour circle, up to which a name goes. */
const HUES: readonly (readonly [number, CodeColour])[] = [
  [12, 'red'],
  [38, 'orange'],
  [58, 'yellow'],
  [80, 'olive'],
  [155, 'green'],
  [195, 'teal'],
  [250, 'blue'],
  [295, 'violet'],
  [345, 'pink'],
  [360, 'red'],
];

/** Less difference of its channels than this, of 255, and a colour is grey. */
const LEAST_CHROMA = 26;

/** The colour that a name or `#rrggbb` stands for, the nearest in hue; undefined for anything else. O(1). */
export function foldColour(written: string): CodeColour | undefined {
  const name = written.trim().toLowerCase();
  const known = CODE_COLOURS.find((colour) => colour === name);
  if (known !== undefined) return known;
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(name);
  return hex
    ? nearest([hex[1], hex[2], hex[3]].map((part) => Number.parseInt(part ?? '', 16)))
    : undefined;
}

function nearest([red = 0, green = 0, blue = 0]: readonly number[]): CodeColour {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma < LEAST_CHROMA) return 'grey';
  const sector =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  const hue = (sector * 60 + 360) % 360;
  return HUES.find(([end]) => hue <= end)?.[1] ?? 'red';
}
