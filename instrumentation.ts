/**
 * Runs once when the server starts, and not during a build: a server whose environment is wrong
 * must say so at once instead of failing at its first request.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readEnv } = await import('@/lib/env');
  const settings = readEnv(process.env);
  const { noteSocketAddresses } = await import('@/lib/http/client-address');
  noteSocketAddresses();
  const { startNewsLetters } = await import('@/lib/auth/news-letters');
  startNewsLetters(settings);
  const { startKeepingIndex } = await import('@/lib/services/search/keep-index');
  startKeepingIndex();
}
