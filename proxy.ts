import { type NextRequest, NextResponse } from 'next/server';
import { addressMeant } from '@/lib/core/address/pasted-address';

/**
 * Security headers for every answer, with a fresh nonce for the page's own scripts, and pages found by
 * addresses that were pasted with what stood behind them. Nothing is authorised here: services do that.
 */
export function proxy(request: NextRequest): NextResponse {
  const meant = pageMeant(request);
  if (meant !== undefined) return NextResponse.redirect(meant, 308);
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce, request);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('x-frame-options', 'DENY');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  // Their addresses hold secrets.
  const shared = /^\/(?:s|join)\//.test(request.nextUrl.pathname);
  response.headers.set(
    'referrer-policy',
    shared ? 'no-referrer' : 'strict-origin-when-cross-origin',
  );
  if (shared) response.headers.set('x-robots-tag', 'noindex, nofollow');
  if (overTls()) response.headers.set('strict-transport-security', 'max-age=63072000');
  return response;
}

/** The address that was meant by one with a full stop or a bracket behind it, of pages only. */
function pageMeant({ method, nextUrl }: NextRequest): URL | undefined {
  const { pathname, search } = nextUrl;
  if (method !== 'GET' || /^\/(?:api|_next)\//.test(pathname)) return undefined;
  const meant = addressMeant(pathname, search);
  if (meant === undefined) return undefined;
  // Set on the same address: two slashes at the start of a path must not name another host.
  const goal = nextUrl.clone();
  goal.pathname = meant.path.replace(/^\/+/, '/');
  goal.search = meant.search;
  return goal;
}

function overTls(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https:') ?? false;
}

function contentSecurityPolicy(nonce: string, request: NextRequest): string {
  const development = process.env.NODE_ENV === 'development';
  const scripts = development
    ? `'nonce-${nonce}' 'unsafe-eval'`
    : `'nonce-${nonce}' 'strict-dynamic'`;
  const styles = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  const live = development ? ` ws://${request.nextUrl.host}` : '';
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${live}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    ...(overTls() ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

export const config = {
  // Built assets are immutable files; everything else gets the headers.
  matcher: ['/((?!_next/static|_next/image).*)'],
};
