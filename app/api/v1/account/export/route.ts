import { currentUser } from '@/lib/auth/auth';
import { route } from '@/lib/http/route';
import { exportAccount } from '@/lib/services/accounts/export-account';

/** Everything stored of the person who asks, as one JSON file. */
export const GET = route(async () => {
  const pieces = exportAccount(await currentUser());
  // Asked for before the answer begins, so that a refusal is an answer of its own.
  const first = await pieces.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(first.value ?? '')),
    async pull(stream) {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(),
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="concordat-account-${day}.json"`,
      'cache-control': 'private, no-store',
    },
  });
});
