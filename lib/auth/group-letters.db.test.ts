import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Env, readEnv } from '../env';
import { acceptInvitation, createInvitation } from '../services/groups/invitations';
import { openGroup } from '../services/groups/open-group';
import { failure } from '../services/testing/attempts';
import { groupOf } from '../services/testing/groups';
import { person } from '../services/testing/people';
import { disconnect } from '../store/database';
import { Postbox } from '../testing/postbox';
import { requireLetters, sendInvitation } from './group-letters';

const postbox = new Postbox();
const required = {
  DATABASE_URL: process.env.DATABASE_URL,
  NEXTAUTH_SECRET: 'a secret for tests, and for nothing else',
  NEXTAUTH_URL: 'http://localhost:3000',
};
const SMTP_FROM = 'Concordat <desk@example.org>';
let settings: Env;

beforeAll(async () => {
  settings = readEnv({ ...required, SMTP_URL: await postbox.start(), SMTP_FROM });
});

afterAll(async () => {
  await postbox.stop();
  await disconnect();
});

async function invited() {
  const [owner, meant] = [await person({ name: 'Olga Owner' }), await person()];
  const id = await groupOf(owner, 'Readers of rivers');
  const asked = { role: 'annotator', email: meant.email, expiresInDays: 3 } as const;
  const { value } = await createInvitation(owner.actor, id, asked);
  return { owner, meant, id, made: value };
}

describe('an invitation by letter', () => {
  it('leads to a page, lets its address in, and names neither group nor person', async () => {
    const { owner, meant, id, made } = await invited();
    requireLetters(settings);
    await sendInvitation(owner.actor, id, made, settings);
    expect(postbox.head().to).toBe(meant.email);
    expect(postbox.letters.at(-1)).not.toMatch(/Olga|rivers/);
    const [, path, token = ''] = postbox.link().pathname.split('/');
    expect(path).toBe('join');
    await acceptInvitation(meant.actor, token);
    expect((await openGroup(meant.actor, id)).role).toBe('annotator');
  });

  it('leaves nothing behind when it is not taken', async () => {
    const { owner, id, made } = await invited();
    const SMTP_URL = 'smtp://127.0.0.1:9';
    const broken = readEnv({ ...required, SMTP_URL, SMTP_FROM });
    const refused = await failure(sendInvitation(owner.actor, id, made, broken));
    expect(refused.code).toBe('unavailable');
    expect((await openGroup(owner.actor, id)).invitations).toEqual([]);
  });

  it('is not promised by a server that sends no mail', () => {
    expect(() => requireLetters(readEnv(required))).toThrow(/sends no mail/);
  });
});
