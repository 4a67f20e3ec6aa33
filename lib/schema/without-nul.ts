import { z } from 'zod';

/** Text that PostgreSQL can store: it takes no NUL characters. `name`: how a sentence about it begins. */
export const withoutNul = (name: string) =>
  z.string().refine((value) => !value.includes('\0'), `${name} may not contain NUL characters.`);
