import { type Env, env } from '../env';

/**
 * What a browser that deleted an account is told on the page after it. A cookie and not the address:
 * an address could tell anybody that their account is gone.
 */

const NAME = 'concordat-farewell';

type Jar = { get(name: string): { readonly value: string } | undefined };

/** What became of the public notes of the account that this browser deleted just now. */
export function farewellOf(jar: Jar): 'delete' | 'keep' | undefined {
  const value = jar.get(NAME)?.value;
  return value === 'delete' || value === 'keep' ? value : undefined;
}

export function farewellCookie(publicNotes: 'delete' | 'keep', { address }: Env = env()) {
  return {
    name: NAME,
    value: publicNotes,
    httpOnly: true,
    sameSite: 'strict',
    path: '/account/deleted',
    secure: address.startsWith('https:'),
    maxAge: 10 * 60,
  } as const;
}
