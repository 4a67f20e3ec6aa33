import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { SearchBox } from '@/components/search/search-box';
import { KeepPlace } from '@/components/shell/keep-place';
import { PendingMark } from '@/components/shell/pending-mark';
import { PersonWatch } from '@/components/shell/person-watch';
import { keysOf, themeOf } from '@/components/shell/preferences';
import { ReadyMark } from '@/components/shell/ready-mark';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { currentActor, personOfEndedSession } from '@/lib/auth/auth';
import { countUnreadNotifications } from '@/lib/services/notifications/read-notifications';

/** Every page carries the nonce of its own request and the reader's own notes: none is prebuilt. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Concordat', template: '%s · Concordat' },
  description:
    'Read treaties against each other: article by article, side by side, with notes and links that open exactly what you saw.',
  applicationName: 'Concordat',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15191d' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [jar, actor] = await Promise.all([cookies(), currentActor()]);
  const person = actor.kind === 'user' ? actor.id : '';
  const ended = person === '' ? await personOfEndedSession(jar) : undefined;
  const unread = await countUnreadNotifications(actor);
  const theme = themeOf(jar.get('theme')?.value);
  const keys = keysOf(jar.get('keys')?.value);
  return (
    <html
      lang="en"
      dir="ltr"
      data-theme={theme === 'system' ? undefined : theme}
      data-keys={keys}
      data-person={person}
    >
      <body>
        <a href="#main" className="skip-link">
          Skip to the content
        </a>
        <SiteHeader
          userName={actor.kind === 'user' ? actor.name : undefined}
          unread={unread}
          theme={theme}
          keys={keys}
          search={<SearchBox />}
        />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <PendingMark />
        <PersonWatch person={person} ended={ended} />
        <KeepPlace />
        <ReadyMark />
      </body>
    </html>
  );
}
