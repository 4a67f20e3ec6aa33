import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-values';

const from = (values: Readonly<Record<string, string>>) => (name: string) => values[name] ?? '';
const ALMANAC = { sourceTitle: ' Almanac ' };

describe('what the form of a reading says', () => {
  it('is about an event or a fact, always with its source', () => {
    const event = from({ ...ALMANAC, event: 'signed', date: '1970-05', note: 'at noon' });
    expect(readingOf('event', event)).toEqual({
      reading: {
        about: { event: 'signed', date: { value: '1970-05', precision: 'month' } },
        note: 'at noon',
        source: { title: 'Almanac' },
      },
    });
    const fact = from({ fact: 'duration', value: 'ten years', url: 'https://example.org/a' });
    expect(readingOf('fact', fact)).toEqual({
      reading: {
        about: { fact: 'duration', value: 'ten years' },
        source: { url: 'https://example.org/a' },
      },
    });
  });

  it('is refused field by field', () => {
    const wrong = (of: 'event' | 'fact', values: Readonly<Record<string, string>>) => {
      const answer = readingOf(of, from(values));
      return 'wrong' in answer ? Object.keys(answer.wrong) : [];
    };
    expect(wrong('event', { date: 'May' })).toEqual(['date', 'sourceTitle']);
    expect(wrong('fact', { value: ' ', url: 'example.org' })).toEqual(['value', 'url']);
  });
});
