import { cookies, headers } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions, currentActor, sidOfCookies } from '@/lib/auth/auth';
import { linkCookie, linkSecretOf } from '@/lib/auth/link-cookie';
import { requirePagePerson } from '@/lib/auth/page-person';
import { checkForm, detour } from '@/lib/auth/request';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { json, problem, readText } from '@/lib/http/route';

/**
 * NextAuth's own addresses, with what it lacks: a cap on bodies, 429 for too many attempts, 400 for
 * what cannot be read, and no door through which a client could write into the server's log.
 */

const MAX_BODY_BYTES = 16 * 1024;
const MAX_USER_AGENT = 300;

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    const { nextauth } = await context.params;
    if (nextauth[0] === '_log') return new Response(null, { status: 204 });
    const { method, nextUrl } = request;
    const elsewhere = detour({ method, path: nextauth, query: nextUrl.searchParams });
    if (elsewhere) return new Response(null, { status: 303, headers: { location: elsewhere } });
    let wait: number | undefined;
    const sent = await headers();
    const jar = await cookies();
    if (isOfThisPerson(request, nextauth)) requirePagePerson(await currentActor(), sent);
    if (asksForLink(request, nextauth)) jar.set(linkCookie(jar));
    const options = authOptions({
      address: clientAddress(sent),
      userAgent: sent.get('user-agent')?.slice(0, MAX_USER_AGENT),
      previousSid: await sidOfCookies(jar),
      linkSecret: linkSecretOf(jar),
      onLimited: (seconds) => {
        wait = seconds;
      },
    });
    const response: Response = await NextAuth(await capped(request), context, options);
    return wait === undefined ? response : tooMany(response, wait);
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong-credentials') return wrongCredentials();
    return problem(error);
  }
}

/**
 * True for what is done to the account that is signed in: leaving it, and going to a service elsewhere,
 * whose sign-in would be linked to it.
 */
function isOfThisPerson({ method }: NextRequest, [action]: readonly string[]): boolean {
  return method === 'POST' && (action === 'signout' || action === 'signin');
}

/** True for what sends a sign-in link, which will be good in the asking browser alone. */
function asksForLink({ method }: NextRequest, [action, name]: readonly string[]): boolean {
  return method === 'POST' && action === 'signin' && name === 'email';
}

/** As NextAuth answers a wrong password: this one was changed while it was being checked. */
function wrongCredentials(): Response {
  return json({ url: '/sign-in?error=CredentialsSignin' }, { status: 401 });
}

/** The request with its body read, or refused when it is larger than any form of ours, or no form. */
async function capped(request: NextRequest): Promise<NextRequest> {
  if (request.method !== 'POST') return request;
  const body = await readText(request, MAX_BODY_BYTES);
  checkForm(request.headers.get('content-type'), body);
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
