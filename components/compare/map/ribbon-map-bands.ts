/** Moves on the ribbon map's bands, which are links in the SVG that the server drew. */

import { ribbonPath, type Span } from '@/lib/core/presentation/map-layout';

/** Percent of the drawing's height in map units. */
const UNITS_A_PERCENT = 10;

/** The band that a key leads to from another; undefined for keys that mean nothing here. */
export function step(band: SVGAElement, key: string): SVGAElement | undefined {
  const own = siblings(band);
  const at = own.indexOf(band);
  if (key === 'ArrowDown') return own[at + 1] ?? band;
  if (key === 'ArrowUp') return own[at - 1] ?? band;
  if (key === 'Home') return own[0];
  if (key === 'End') return own.at(-1);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const towards = key === 'ArrowLeft' ? 'A' : 'B';
    return sideOf(band) === towards ? band : across(band);
  }
  return undefined;
}

/** The shape of a band's ribbons to the other side; '' when it has none. */
export function litPath(band: SVGAElement): string {
  const own = spanOf(band);
  const isLeft = sideOf(band) === 'A';
  return partnersOf(band)
    .map((partner) => {
      const other = spanOf(partner);
      return isLeft ? ribbonPath(own, other, 14, 86) : ribbonPath(other, own, 14, 86);
    })
    .join('');
}

/** The bands of the other side that a band is linked to. */
export function partnersOf(band: SVGAElement): SVGAElement[] {
  const others = otherSide(band);
  return (band.dataset.to ?? '')
    .split(' ')
    .filter((index) => index !== '')
    .map((index) => others[Number(index)])
    .filter((partner) => partner !== undefined);
}

/** Where a band stands, in map units. */
function spanOf(band: SVGAElement): Span {
  const rect = band.querySelector('rect');
  const [top, height] = ['y', 'height'].map(
    (name) => Number.parseFloat(rect?.getAttribute(name) ?? '0') * UNITS_A_PERCENT,
  );
  return { top: top ?? 0, bottom: (top ?? 0) + (height ?? 0) };
}

/**
 * Finds the band of a provision: by the row its link goes to, or, where bands hold several, by the
 * provision's place in `list` (eIds parted by spaces, `size` a band).
 */
export function bandOfKey(
  bands: readonly SVGAElement[],
  list: string,
  size: number,
): (eId: string) => SVGAElement | undefined {
  if (list === '') {
    const byKey = new Map(bands.map((band) => [eIdOf(band), band]));
    return (eId) => byKey.get(eId);
  }
  const index = new Map(list.split(' ').map((eId, at) => [eId, Math.floor(at / size)]));
  return (eId) => bands[index.get(eId) ?? -1];
}

function eIdOf(band: SVGAElement): string {
  return band.href.baseVal.replace(/^#(?:b\.)?/, '');
}

/** The first partner, or what stands at the same height where there is none. */
function across(band: SVGAElement): SVGAElement | undefined {
  const [partner] = partnersOf(band);
  if (partner) return partner;
  const { top, bottom } = spanOf(band);
  const middle = (top + bottom) / 2;
  return otherSide(band).find((other) => spanOf(other).bottom > middle);
}

function sideOf(band: SVGAElement): string | undefined {
  return band.closest<SVGGElement>('[data-side]')?.dataset.side;
}

function siblings(band: SVGAElement): SVGAElement[] {
  return linksIn(band.closest('[data-side]'));
}

function otherSide(band: SVGAElement): SVGAElement[] {
  const own = band.closest('[data-side]');
  const sides = own?.parentElement?.querySelectorAll('[data-side]') ?? [];
  return linksIn(Array.from(sides).find((side) => side !== own) ?? null);
}

function linksIn(side: Element | null): SVGAElement[] {
  return Array.from(side?.querySelectorAll<SVGAElement>(':scope > a') ?? []);
}
