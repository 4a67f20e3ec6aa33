import { parseSides } from './version-address';
import { formatView } from './view';

/**
 * The permanent address of a unit of a version that a page names `{slug}:{lang}@v{n}`; on a page that
 * names no version, the unit's place on that page.
 */
export function clauseAddress(versionRef: string, eId: string): string {
  const [side] = parseSides(versionRef) ?? [];
  if (side?.lang === undefined || side.version === undefined) return `#${eId}`;
  const { slug, lang, version } = side;
  return `${formatView({ kind: 'reader', side: { slug, lang, version } })}#${eId}`;
}
