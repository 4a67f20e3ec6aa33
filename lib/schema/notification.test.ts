import { expect, it } from 'vitest';
import { peopleQuerySchema } from './notification';

it('takes a part of a name as it is typed, and none that no database could look for', () => {
  const asked = (q: string) => peopleQuerySchema.safeParse({ treaty: 'iran-russia-2025', q });
  expect(asked('Ada\\0').success).toBe(true);
  expect(asked('Ada\0').success).toBe(false);
});
