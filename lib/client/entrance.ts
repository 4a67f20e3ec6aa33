/** The ways to sign in and up from where the reader is, and back to it. */

type Entrance = '/sign-in' | '/sign-up';

const ENTRANCES = /^\/sign-(in|up)$/;
/** Below the top of the window by so much an article's head still counts as what is read. */
const HEAD_ROOM = 160;

/** The address of an entrance that leads back to an address of this site; from an entrance, to where it leads. */
export function entranceTo(entrance: Entrance, back: string): string {
  const here = new URL(back, 'http://concordat.invalid');
  const goal = ENTRANCES.test(here.pathname) ? here.searchParams.get('callbackUrl') : back;
  return goal === null || goal === '/'
    ? entrance
    : `${entrance}?${new URLSearchParams({ callbackUrl: goal })}`;
}

/**
 * As `entranceTo`, back to the page as it is shown now: with what its address says, and `fragment` in
 * place of its own, else the article that is read at the scroll position `readAt`.
 */
export function entranceHere(
  entrance: Entrance,
  fragment?: string,
  readAt = window.scrollY,
): string {
  const { pathname, search, hash } = window.location;
  const place =
    fragment ?? (hash.length > 1 ? hash.slice(1) : placeInView(readAt - window.scrollY));
  return entranceTo(entrance, `${pathname}${search}${place === undefined ? '' : `#${place}`}`);
}

/** As `entranceHere`, to sign in as another person than the one who is signed in now. */
export function entranceForAnother(fragment: string): string {
  return `${entranceHere('/sign-in', fragment)}&switch=1`;
}

/**
 * The id of the last article or row that begins above what is read, `shift` px below the present scroll
 * position; undefined at the top of a page.
 */
function placeInView(shift: number): string | undefined {
  const places = Array.from(
    document.querySelectorAll('main [data-unit-block][id], main section[data-relation][id]'),
  );
  return places.findLast((place) => {
    const { top, height } = place.getBoundingClientRect();
    return height > 0 && top - shift < HEAD_ROOM;
  })?.id;
}
