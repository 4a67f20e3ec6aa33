import { can } from '@/lib/core/access/policy';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import {
  countReadings,
  findReadingSubject,
  insertReading,
  type NewReading,
  withdrawReadingRow,
} from '@/lib/store/contributed-readings';
import { transact } from '@/lib/store/database';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { limitAttempts, publishing } from '../limit-attempts';
import { getTreaty } from './get-treaty';
import { treatyFor } from './text-subjects';

/** Readings that one person may have on one treaty. */
const MOST_READINGS = 100;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Adds what a source says to a shipped record, which itself stays as it is. Throws `invalid-input` for a
 * fact that the record does not state and `forbidden` for a record that has an owner.
 */
export async function contributeReading(
  user: SignedIn,
  slug: string,
  reading: NewReading,
): Promise<{ readonly id: string }> {
  await limitAttempts(['write-user', user.id]);
  const { facts } = await getTreaty(user, slug);
  const { about } = reading;
  if ('fact' in about && !facts.some(({ key }) => key === about.fact)) {
    const message = 'The record states no such fact.';
    throw new AppError('invalid-input', { issues: [{ pointer: '/about/fact', message }] });
  }
  const store = async () => ({ value: await storeReading(user, slug, reading), replayed: false });
  const { value } =
    reading.visibility === 'public'
      ? await publishing('public-correction-user', user.id, store)
      : await store();
  return value;
}

function storeReading(user: SignedIn, slug: string, reading: NewReading) {
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { id: treatyId, subject } = await treatyFor(tx, user, 'read', slug);
    if (!can(user, 'create', { type: 'readings', treaty: subject })) {
      throw new AppError('forbidden');
    }
    if ((await countReadings(tx, treatyId, user.id)) >= MOST_READINGS) throw tooMany();
    const id = await insertReading(tx, treatyId, user.id, reading);
    const { visibility } = reading;
    await audit(tx, {
      ...{ action: 'reading.create', actorId: user.id, subject: 'reading', subjectId: id },
      detail: { visibility },
    });
    return { id };
  });
}

/** Takes one's own reading away, for everyone and for good. Throws `not-found`. */
export async function withdrawReading(
  user: SignedIn,
  slug: string,
  id: string,
  now = new Date(),
): Promise<void> {
  if (!UUID.test(id)) throw new AppError('not-found');
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    const subject = await findReadingSubject(tx, slug, id);
    if (!subject) throw new AppError('not-found');
    authorize(user, 'delete', subject);
    await withdrawReadingRow(tx, id, now);
    await audit(tx, {
      ...{ action: 'reading.withdraw', actorId: user.id, subject: 'reading', subjectId: id },
    });
  });
}

function tooMany(): AppError {
  return new AppError('conflict', {
    detail: `You have ${MOST_READINGS} readings on this record. Withdraw one before you add another.`,
  });
}
