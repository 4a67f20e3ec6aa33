/**
 * Notes for tests: where a note stands matters to them, who wrote it and when does not.
 */

import type { Annotation } from '@/lib/core/annotation/annotation';

type Target = Annotation['targets'][number];

/** A private note without words on these places. */
export function note(id: string, targets: readonly Target[]): Annotation {
  return {
    id,
    revision: 1,
    motivation: 'commenting',
    visibility: 'private',
    body: { root: { type: 'root', children: [] } },
    targets,
    creator: { id: 'u', name: 'Ada' },
    created: '2026-11-22T00:00:00.000Z',
    modified: '2026-11-22T00:00:00.000Z',
  };
}

/** A place in a version with the state it has there; its selector is that of the first article. */
export function targetIn(
  { treaty, version }: Pick<Target, 'treaty' | 'version'>,
  anchor: Target['anchor'],
  eId = 'art_1',
): Target {
  const selector = {
    eId,
    position: { start: 0, end: 4 },
    quote: { exact: 'Text', prefix: '', suffix: '' },
  };
  return { treaty, title: `Treaty ${treaty}`, lang: 'en', version, selector, anchor };
}
