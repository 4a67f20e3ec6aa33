import { describe, expect, it } from 'vitest';
import { groupChangeSchema, newGroupSchema, newInvitationSchema } from './group';

const saidOf = (schema: typeof newGroupSchema | typeof groupChangeSchema, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

describe('a new group', () => {
  it('has a tidy name, and a description or none', () => {
    expect(newGroupSchema.parse({ name: '  Readers\n of  rivers ' })).toEqual({
      name: 'Readers of rivers',
      description: '',
    });
    expect(newGroupSchema.parse({ name: 'نهر', description: ' a ' }).description).toBe('a');
  });

  it.each([
    [{}, /name/],
    [{ name: ' ' }, /must not be empty/],
    [{ name: 'a\u202eb' }, /invisible/],
    [{ name: 'x'.repeat(81) }, /at most 80/],
    [{ name: 'a', description: 'x'.repeat(1001) }, /at most 1000/],
    [{ name: 'a', members: [] }, /Leave out/],
  ])('is refused in words: %j', (input, words) => {
    expect(saidOf(newGroupSchema, input).join(' ')).toMatch(words);
  });
});

describe('a change of a group', () => {
  const owner = '01890000-0000-7000-8000-000000000000';

  it.each([{ name: 'A' }, { description: '' }, { closed: true }, { owner }])('is %j', (input) => {
    expect(groupChangeSchema.safeParse(input).success).toBe(true);
  });

  it.each([
    [{}, /Nothing is changed/],
    [{ closed: true, name: 'A' }, /one of them at a time/],
    [{ closed: false, owner }, /one of them at a time/],
    [{ owner: 'me' }, /not the id of a person/],
  ])('is not %j', (input, words) => {
    expect(saidOf(groupChangeSchema, input).join(' ')).toMatch(words);
  });
});

describe('an invitation', () => {
  it('is a link for annotators for two weeks unless said otherwise', () => {
    expect(newInvitationSchema.parse({})).toEqual({ role: 'annotator', expiresInDays: 14 });
    expect(newInvitationSchema.parse({ email: ' Ada@Example.ORG ' }).email).toBe('ada@example.org');
  });

  it.each([{ role: 'owner' }, { email: 'ada' }, { expiresInDays: 0 }, { expiresInDays: 366 }])(
    'is not %j',
    (input) => {
      expect(newInvitationSchema.safeParse(input).success).toBe(false);
    },
  );
});
