import 'next-auth/jwt';

declare module 'next-auth/jwt' {
  interface JWT {
    /** Secret of the session row this cookie belongs to. */
    sid?: string;
  }
}
