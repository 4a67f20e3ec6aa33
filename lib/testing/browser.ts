import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';

/**
 * A browser as far as signing in is concerned: it keeps cookies and talks to NextAuth's own handler,
 * so that tests go through the flow that people go through.
 */

export type Answer = {
  readonly status: number;
  /** Where it sends the browser: a redirect, or the `url` of a JSON answer. */
  readonly location: URL | undefined;
  readonly body: unknown;
};

type SetCookie = { name: string; value: string; attributes: string };

export class Browser {
  readonly jar = new Map<string, string>();
  /** Cookies as the last answers set them, with their attributes. */
  readonly received: SetCookie[] = [];

  constructor(private readonly options: () => AuthOptions) {}

  get(name: string): { readonly value: string } | undefined {
    const value = this.jar.get(name);
    return value === undefined ? undefined : { value };
  }

  /** Asks NextAuth at `/api/auth/{path}`. A body makes it a POST, with its CSRF token or another. */
  async ask(
    path: string,
    body?: Readonly<Record<string, string>>,
    forgedToken?: string,
  ): Promise<Answer> {
    const address = new URL(`/api/auth/${path}`, 'http://localhost:3000');
    const csrfToken = forgedToken ?? (body === undefined ? '' : await this.csrfToken());
    const request = {
      method: body === undefined ? 'GET' : 'POST',
      headers: { host: address.host },
      cookies: Object.fromEntries(this.jar),
      query: {
        ...Object.fromEntries(address.searchParams),
        nextauth: address.pathname.split('/').slice(3),
      },
      body: body && { ...body, csrfToken, json: 'true' },
    };
    const response = new Recorder();
    await NextAuth(
      request as unknown as NextApiRequest,
      response as unknown as NextApiResponse,
      this.options(),
    );
    for (const cookie of response.cookies()) this.keep(cookie);
    return response.answer();
  }

  private async csrfToken(): Promise<string> {
    const { body } = await this.ask('csrf');
    return (body as { csrfToken: string }).csrfToken;
  }

  private keep(cookie: SetCookie): void {
    this.received.push(cookie);
    if (cookie.value === '' || /max-age=0/i.test(cookie.attributes)) this.jar.delete(cookie.name);
    else this.jar.set(cookie.name, cookie.value);
  }
}

/** What NextAuth uses of Node's response. */
class Recorder {
  private code = 200;
  private sent: unknown;
  private readonly headers = new Map<string, string | string[]>();

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  json(body: unknown): void {
    this.sent = body;
  }

  send(body: unknown): void {
    this.sent = body;
  }

  end(): void {}

  cookies(): SetCookie[] {
    return [this.getHeader('set-cookie') ?? []].flat().map((header) => {
      const [pair = '', ...attributes] = header.split('; ');
      const [name = '', value = ''] = pair.split('=');
      return { name, value: decodeURIComponent(value), attributes: attributes.join('; ') };
    });
  }

  answer(): Answer {
    const url = (this.sent as { url?: string } | undefined)?.url ?? this.getHeader('location');
    return {
      status: this.code,
      body: this.sent,
      location: typeof url === 'string' ? new URL(url, 'http://localhost:3000') : undefined,
    };
  }
}
