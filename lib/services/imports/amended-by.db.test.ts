import { expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { imported, plainTreaty } from '../testing/imports';
import { person } from '../testing/people';
import { privateTreatyOf, treatyOf } from '../testing/treaties';
import { getTreaty } from '../treaties/get-treaty';
import { publishTreaty } from '../treaties/own-treaty';
import { openVersion } from '../treaties/read-version';
import { restoreVersion } from '../treaties/restore-version';

const CONSOLIDATED = plainTreaty('The Parties share the river.', 'They meet twice a year.');

/** A consolidated text of a new treaty, amended by what is typed. */
async function consolidated(amendedBy: readonly string[]) {
  const { actor } = await person();
  const address = await imported(actor, CONSOLIDATED, {
    as: 'treaty',
    title: 'Treaty on Rivers',
    shortTitle: 'Rivers, consolidated',
    parties: [],
    lang: 'en',
    standing: 'unofficial-translation',
    checked: false,
    amendedBy,
  });
  return { actor, address };
}

it('a consolidated text names the instruments that amended it, and links those with a record', async () => {
  const protocol = await treatyOf('The Parties shall meet twice a year.');
  const { title } = await shortTitleOf(protocol);
  const { actor, address } = await consolidated([
    `/treaties/${protocol}`,
    'Exchange of notes, 1974',
  ]);
  const instruments = [{ slug: protocol, title }, { title: 'Exchange of notes, 1974' }];
  expect((await openVersion(actor, address)).amendedBy).toEqual(instruments);
  const record = await getTreaty(actor, address.slug);
  expect(record.expressions[0]?.versions[0]?.amendedBy).toEqual(instruments);
});

it('a version that is restored is consolidated as it was, and words are never taken for an id', async () => {
  const id = 'treaty:00000000-0000-7000-8000-000000000000';
  const { actor, address } = await consolidated(['Exchange of notes, 1974', id]);
  const said = [{ title: 'Exchange of notes, 1974' }, { title: id.replace(':', ': ') }];
  expect((await openVersion(actor, address)).amendedBy).toEqual(said);
  await imported(actor, plainTreaty('The Parties share the river.', 'They meet weekly.'), {
    as: 'version',
    treaty: address.slug,
    lang: 'en',
    reason: 'As it was signed',
    checked: false,
  });
  const restored = await restoreVersion(actor, address);
  expect(restored.version).toBe(3);
  expect((await openVersion(actor, restored)).amendedBy).toEqual(said);
});

it('an amending instrument that somebody may not see is not there for them', async () => {
  const { actor: stranger } = await person();
  const hidden = await privateTreatyOf(stranger.id, 'The Parties shall meet twice a year.');
  // Who names a record of another's by its slug gets words, as for a slug that nothing has.
  const { actor, address } = await consolidated([hidden, 'no-such-record']);
  const words = [{ title: hidden }, { title: 'no-such-record' }];
  expect((await openVersion(actor, address)).amendedBy).toEqual(words);

  const own = await consolidated([]);
  const secret = await privateTreatyOf(own.actor.id, 'The Parties shall meet weekly.');
  const next = await imported(
    own.actor,
    plainTreaty('The Parties share the river.', 'They meet weekly.'),
    {
      as: 'version',
      treaty: own.address.slug,
      lang: 'en',
      reason: 'As amended',
      checked: false,
      amendedBy: [secret],
    },
  );
  await publishTreaty(own.actor, own.address.slug);
  expect((await openVersion(own.actor, next)).amendedBy).toMatchObject([{ slug: secret }]);
  expect((await openVersion(ANONYMOUS, next)).amendedBy).toBeUndefined();
  const seen = await getTreaty(ANONYMOUS, own.address.slug);
  expect(JSON.stringify(seen.expressions)).not.toContain('amendedBy');
});

async function shortTitleOf(slug: string): Promise<{ title: string }> {
  return { title: (await getTreaty(ANONYMOUS, slug)).shortTitle };
}
