import { expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { person } from '../testing/people';
import { noteOn, publish, treatyOf } from '../testing/treaties';
import { createAnnotation } from './create-annotation';
import { unsettledNotes } from './unsettled-notes';

const KEPT = 'The Parties shall consult without delay when the peace is threatened.';
const GONE = 'Merchant ships may enter every open port of the other Party in winter.';

it('lists one’s own notes that a new version left without their exact place, and nobody else’s', async () => {
  const slug = await treatyOf(KEPT, GONE);
  const [ada, ben] = [await person(), await person()];
  await createAnnotation(ada.actor, noteOn(slug, 'consult without delay'));
  const { value: lost } = await createAnnotation(
    ada.actor,
    noteOn(slug, 'every open port of the other Party', { eId: 'art_2' }),
  );
  const open = { ...noteOn(slug, 'enter every open port', { eId: 'art_2' }) };
  await createAnnotation(ben.actor, { ...open, visibility: 'public' });
  const { id } = await publish(slug, KEPT);
  expect(await unsettledNotes(ada.actor, id)).toEqual([
    {
      annotationId: lost.id,
      version: 1,
      eId: 'art_2',
      words: 'every open port of the other Party',
      state: 'orphaned',
    },
  ]);
  expect(await unsettledNotes(ben.actor, id)).toHaveLength(1);
  expect(await unsettledNotes(ANONYMOUS, id)).toEqual([]);
});

it('lists nothing of a text without changes', async () => {
  const slug = await treatyOf(KEPT);
  const { actor } = await person();
  await createAnnotation(actor, noteOn(slug, 'consult without delay'));
  const { id } = await publish(slug, KEPT);
  expect(await unsettledNotes(actor, id)).toEqual([]);
});
