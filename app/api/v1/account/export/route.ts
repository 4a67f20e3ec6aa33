import { currentUser } from '@/lib/auth/auth';
import { downloadInPieces } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportAccount } from '@/lib/services/accounts/export-account';

/** Everything stored of the person who asks, as one JSON file. */
export const GET = route(async () => {
  const pieces = exportAccount(await currentUser());
  const name = `concordat-account-${new Date().toISOString().slice(0, 10)}.json`;
  return downloadInPieces({ name, type: 'application/json; charset=utf-8', pieces });
});
