import { describe, expect, it } from 'vitest';
import type { SourceArticle } from '../../lib/formats/testing/treaty-files/source-treaty';
import { ArticleTally } from './score';

const article = (number: string, title: string, ...paragraphs: string[]): SourceArticle => ({
  kind: 'article',
  label: `Article ${number}`,
  number,
  title,
  paragraphs,
});

const KNOWN = [
  article('1', 'Harbours', '1. Each Party keeps its harbours open.', '(a) Fees are published.'),
  article('2 bis', 'Pilots', 'Pilots are licensed by both Parties.'),
];

describe('ArticleTally', () => {
  it('finds an article by its number and first words, wherever numbers of paragraphs went', () => {
    const tally = new ArticleTally();
    const misses = tally.add(KNOWN, [
      { number: '1', text: 'Harbours\nEach Party keeps its harbours open.\nFees are published.' },
      { number: '2bis', heading: 'Pilots', text: 'Pilots are licensed by both' },
    ]);
    expect(misses).toEqual({ missed: [], wrong: [] });
    // One has its title in the text, the other lacks its last word.
    expect(tally.figures).toMatchObject({ f1: 1, articles: 2, titled: 0.5, whole: 0.5 });
  });

  it('counts an article of another number or with other words as missed and as wrong', () => {
    const tally = new ArticleTally();
    const { missed, wrong } = tally.add(KNOWN, [
      { number: '7', heading: 'Harbours', text: 'Each Party keeps its harbours open.' },
      { number: '2 bis', text: 'Licensed by both Parties.' },
    ]);
    expect([missed.length, wrong.length]).toEqual([2, 2]);
    expect(tally.figures).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('takes each article once: a table of contents finds nothing more', () => {
    const tally = new ArticleTally();
    const found = {
      number: '2 bis',
      heading: 'Pilots',
      text: 'Pilots are licensed by both Parties.',
    };
    tally.add(KNOWN, [found, found]);
    expect(tally.figures).toMatchObject({ precision: 0.5, recall: 0.5 });
  });
});
