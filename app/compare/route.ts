import { formatSides, MOST_SIDES, parseSides } from '@/lib/core/address/version-address';

/**
 * Where a form of treaties to be compared leads: `with`, once for each, becomes the address of the comparison. With
 * fewer than two it leads to the catalogue, where they are chosen.
 */
export function GET(request: Request): Response {
  const given = new URL(request.url).searchParams.getAll('with');
  const sides = [...new Set(given)].flatMap((side) => parseSides(side) ?? []).slice(0, MOST_SIDES);
  const location = sides.length < 2 ? '/' : `/compare/${formatSides(sides)}`;
  return new Response(null, { status: 303, headers: { location } });
}
