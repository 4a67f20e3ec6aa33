import { describe, expect, it } from 'vitest';
import { blockShortcut, inlineShortcut } from './markdown-shortcut';

describe('blockShortcut', () => {
  it.each([
    ['# ', 'h1'],
    ['## ', 'h2'],
    ['> ', 'quote'],
    ['- ', 'bullet'],
    ['* ', 'bullet'],
    ['1. ', 'number'],
    ['12) ', 'number'],
    ['``` ', 'code'],
    ['### ', undefined],
    ['#', undefined],
    ['a - ', undefined],
    ['1234. ', undefined],
  ])('%j asks for %s', (before, block) => {
    expect(blockShortcut(before)).toBe(block);
  });
});

describe('inlineShortcut', () => {
  const found = (before: string) => {
    const shortcut = inlineShortcut(before);
    return shortcut && [before.slice(shortcut.from, shortcut.to), shortcut.format];
  };
  it.each([
    ['see **shall**', ['shall', 1]],
    ['see *shall*', ['shall', 2]],
    ['(`a b`', ['a b', 16]],
    ['**two words**', ['two words', 1]],
    ['**shall*', undefined],
    ['2 * 3 *', undefined],
    ['**', undefined],
    ['****', undefined],
    ['a*b*', undefined],
    ['* shall*', undefined],
    ['nothing', undefined],
  ])('%j closes %j', (before, words) => {
    expect(found(before)).toEqual(words);
  });
});
