import { describe, expect, it } from 'vitest';
import { placesOf, placesWith, wordCounts } from './stored-vector';
import { tsvectorOf } from './tsvector';

const VECTOR = String.raw`'=don''t':2 '=rivers':1A,4 'a\\b':7C 'river':1A,4 'rivers''=x':9`;

describe('a stored vector', () => {
  it('has the places of a lexeme with their weights', () => {
    expect(placesOf(VECTOR, 'river')).toEqual([
      { position: 1, weight: 'A' },
      { position: 4, weight: 'D' },
    ]);
    expect(placesOf(VECTOR, "=don't")).toEqual([{ position: 2, weight: 'D' }]);
    expect(placesOf(VECTOR, String.raw`a\b`)).toEqual([{ position: 7, weight: 'C' }]);
    expect(placesOf(VECTOR, 'rive')).toEqual([]);
  });

  it('has the places of all lexemes that begin so', () => {
    const positions = (beginning: string) =>
      placesWith(VECTOR, beginning).map(({ position }) => position);
    expect(positions('=')).toEqual([2, 1, 4]);
    expect(positions('river')).toEqual([1, 4, 9]);
    expect(positions('ver')).toEqual([]);
  });

  it('counts the words of its parts', () => {
    expect(wordCounts(VECTOR)).toEqual({ A: 1, B: 0, C: 0, D: 2 });
    const made = tsvectorOf([
      { text: 'On rivers', lang: 'en', weight: 'A' },
      { text: 'They share it.', lang: 'en', weight: 'D' },
    ]);
    expect(wordCounts(made)).toEqual({ A: 2, B: 0, C: 0, D: 3 });
  });
});
