import { isPinned, parseSides } from './version-address';
import { readerPath } from './view';

/**
 * The permanent address of a unit of a version that a page names `{slug}:{lang}@v{n}`; on a page that
 * names no version, the unit's place on that page.
 */
export function clauseAddress(versionRef: string, eId: string): string {
  const [side] = parseSides(versionRef) ?? [];
  return side && isPinned(side) ? `${readerPath(side)}#${eId}` : `#${eId}`;
}
