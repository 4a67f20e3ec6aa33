import { cookies, headers } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions, sidOfCookies } from '@/lib/auth';
import { clientAddress } from '@/lib/client-address';
import { problem, readText } from '@/lib/http';

/**
 * NextAuth's own addresses, with what it lacks: a cap on bodies, 429 for too many attempts, and no
 * door through which a client could write into the server's log.
 */

const MAX_BODY_BYTES = 16 * 1024;
const MAX_USER_AGENT = 300;

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    const { nextauth } = await context.params;
    if (nextauth[0] === '_log') return new Response(null, { status: 204 });
    let wait: number | undefined;
    const sent = await headers();
    const options = authOptions({
      address: clientAddress(sent),
      userAgent: sent.get('user-agent')?.slice(0, MAX_USER_AGENT),
      previousSid: await sidOfCookies(await cookies()),
      onLimited: (seconds) => {
        wait = seconds;
      },
    });
    const response: Response = await NextAuth(await capped(request), context, options);
    return wait === undefined ? response : tooMany(response, wait);
  } catch (error) {
    return problem(error);
  }
}

/** The request with its body read, or refused when it is larger than any form of ours. */
async function capped(request: NextRequest): Promise<NextRequest> {
  if (request.method !== 'POST') return request;
  const body = await readText(request, MAX_BODY_BYTES);
  return new NextRequest(request.url, { method: 'POST', headers: request.headers, body });
}

function tooMany(response: Response, seconds: number): Response {
  // A plain form is answered by a redirect to the page that says how long to wait.
  if (response.status >= 300 && response.status < 400) return response;
  const limited = new Response(response.body, { status: 429, headers: response.headers });
  limited.headers.set('retry-after', String(seconds));
  return limited;
}

export { handle as GET, handle as POST };
