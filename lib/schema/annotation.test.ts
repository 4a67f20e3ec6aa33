import { describe, expect, it } from 'vitest';
import { annotationChangeSchema, newAnnotationSchema, newShareLinkSchema } from './annotation';

const TARGET = {
  treaty: 'udhr',
  lang: 'en',
  version: 1,
  selector: { eId: 'art_1', quote: { exact: 'All human beings' } },
};

function messages(given: unknown, schema = newAnnotationSchema): string[] {
  return (schema.safeParse(given).error?.issues ?? []).map(({ message }) => message);
}

describe('what is wrong with a note', () => {
  it.each([
    ['nothing', undefined],
    ['no targets', { body: 'x' }],
    ['too many', { targets: Array.from({ length: 21 }, () => TARGET) }],
    ['a target that is none', { targets: [4] }],
    ['a visibility that is none', { targets: [TARGET], visibility: 'secret' }],
    ['members that are unknown', { targets: [TARGET], colour: 'red' }],
    ['numbers out of bounds', { targets: [{ ...TARGET, version: 0 }] }],
    ['a language that is none', { targets: [{ ...TARGET, lang: 'english!' }] }],
    ['no words', { targets: [{ ...TARGET, selector: { eId: 'a', quote: { exact: '' } } }] }],
  ])('is said in sentences: %s', (_, given) => {
    const said = messages(given);
    expect(said).not.toEqual([]);
    for (const message of said) expect(message).toMatch(/^(?:[A-Z]|“).*\.$/);
  });

  it('names how many provisions a note may be about, and what to do', () => {
    const targets = Array.from({ length: 24 }, () => TARGET);
    expect(messages({ targets, body: 'x' })).toEqual([
      'A note may be about at most 20 provisions. Select fewer, or write several notes.',
    ]);
  });

  it.each([
    ['a link without a type', { motivation: 'linking' }],
    ['a comment with one', { linkType: 'cites' }],
    ['a link from one place', { motivation: 'linking', linkType: 'cites', targets: [TARGET] }],
    ['a kind that is none', { motivation: 'shouting' }],
  ])('is said of its kind: %s', (_, given) => {
    expect(messages({ targets: [TARGET, TARGET], body: 'x', ...given })).toHaveLength(1);
  });

  it('is nothing where a link says what its first place does to the others', () => {
    const link = { motivation: 'linking', linkType: 'derives-from', targets: [TARGET, TARGET] };
    expect(messages(link)).toEqual([]);
  });

  it('is also said of changes and share links', () => {
    expect(annotationChangeSchema.safeParse({}).error?.issues[0]?.message).toMatch(
      /^Nothing .*\.$/,
    );
    const link = newShareLinkSchema.safeParse({ annotation: 'x' });
    expect(link.error?.issues[0]?.message).toBe('This is not the id of a note.');
  });
});

it('a share link takes the address of the longest comparison', () => {
  const side = `${'a-treaty-with-a-long-name'.repeat(4)}:zh-Hant@v12`;
  const view = `/compare/${Array(6).fill(side).join('...')}?fix=${'0'.repeat(3000)}`;
  const annotation = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(newShareLinkSchema.safeParse({ annotation, view }).success).toBe(true);
});
