import { describe, expect, it } from 'vitest';
import { confirmationOf } from './confirmation-values';

const from = (values: Readonly<Record<string, string>>) => (name: string) => values[name] ?? '';

const TREATY = {
  title: 'Treaty of Peace',
  shortTitle: 'Peace',
  parties: 'X\n Y \n\nX',
  signed: '2024-06',
  lang: 'en',
  standing: 'authentic',
  url: 'https://example.org/peace',
};

describe('a confirmation', () => {
  it('of a new treaty', () => {
    expect(confirmationOf('treaty', from(TREATY))).toEqual({
      confirmation: {
        as: 'treaty',
        title: 'Treaty of Peace',
        shortTitle: 'Peace',
        parties: ['X', 'Y'],
        signed: { value: '2024-06', precision: 'month' },
        source: { url: 'https://example.org/peace' },
        lang: 'en',
        standing: 'authentic',
      },
    });
  });

  it('of a further text, with a short name or without', () => {
    const text = { treaty: 'peace', title: 'Мир', lang: 'ru', standing: 'authentic' };
    const sent = { as: 'text', ...text };
    expect(confirmationOf('text', from(text))).toEqual({ confirmation: sent });
    const named = from({ ...text, name: 'kcna-2024' });
    expect(confirmationOf('text', named)).toEqual({ confirmation: { ...sent, name: 'kcna-2024' } });
  });

  it('of a new version of a text', () => {
    const values = from({ text: 'peace:en~kcna', reason: 'A better scan.' });
    expect(confirmationOf('version', values)).toEqual({
      confirmation: {
        as: 'version',
        treaty: 'peace',
        lang: 'en',
        name: 'kcna',
        reason: 'A better scan.',
      },
    });
  });

  it('says what is wrong, field by field', () => {
    const wrong = (as: 'treaty' | 'text' | 'version', values: Readonly<Record<string, string>>) => {
      const answer = confirmationOf(as, from(values));
      return 'wrong' in answer ? Object.keys(answer.wrong) : [];
    };
    expect(wrong('treaty', {})).toEqual(['title', 'shortTitle', 'lang']);
    expect(wrong('treaty', { ...TREATY, signed: 'June', url: 'javascript:1' })).toEqual([
      'signed',
      'url',
    ]);
    expect(wrong('text', { lang: 'en', name: 'K C' })).toEqual(['treaty', 'title', 'name']);
    expect(wrong('version', {})).toEqual(['text', 'reason']);
  });
});
