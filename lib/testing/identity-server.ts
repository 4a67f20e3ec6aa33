import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Answer, Browser } from './browser';

/** A service elsewhere through which people sign in, as small as OAuth allows, on this machine. */
export type Profile = { readonly sub: string; readonly name: string; readonly email?: string };

export class IdentityServer {
  /** Who gives their consent next. */
  next: Profile = { sub: 'nobody', name: 'Nobody' };

  private readonly server: Server = createServer((request, response) => {
    const tokens = { access_token: 'an access token', token_type: 'bearer' };
    const body = request.url === '/token' ? tokens : this.next;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  provider(): OAuthConfig<Profile> {
    const { port } = this.server.address() as AddressInfo;
    const at = `http://127.0.0.1:${port}`;
    return {
      id: 'test-identities',
      name: 'Test identities',
      type: 'oauth',
      authorization: `${at}/authorize`,
      token: `${at}/token`,
      userinfo: `${at}/userinfo`,
      clientId: 'concordat',
      clientSecret: 'known to both',
      profile: ({ sub, name, email }) => ({ id: sub, name, email }),
    };
  }

  /** Goes there and back: asks to sign in, consents, returns with the code. */
  async visit(browser: Browser): Promise<Answer> {
    const { location } = await browser.ask('signin/test-identities', { callbackUrl: '/account' });
    const state = location?.searchParams.get('state') ?? '';
    return browser.ask(`callback/test-identities?${new URLSearchParams({ code: 'code', state })}`);
  }
}
