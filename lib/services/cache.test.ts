import { describe, expect, it } from 'vitest';
import { Cache } from './cache';

const make = (value: string) => () => value;

describe('Cache', () => {
  it('makes a value once and lets go of the least recently used', () => {
    const cache = new Cache<string>(2);
    cache.get('a', make('A'));
    cache.get('b', make('B'));
    expect(cache.get('a', make('again'))).toBe('A');
    cache.get('c', make('C'));
    expect([cache.peek('a'), cache.peek('b'), cache.peek('c')]).toEqual(['A', undefined, 'C']);
  });

  it('is bounded by weight, and does not keep what is heavier than all of it', () => {
    const cache = new Cache<string>(5, (value) => value.length);
    cache.get('a', make('aaa'));
    cache.get('b', make('bb'));
    cache.get('c', make('cccc'));
    expect([cache.peek('a'), cache.peek('b'), cache.peek('c')]).toEqual([
      undefined,
      undefined,
      'cccc',
    ]);
    expect(cache.get('d', make('dddddd'))).toBe('dddddd');
    expect([cache.peek('c'), cache.peek('d')]).toEqual(['cccc', undefined]);
  });

  it('does not keep a promise that failed', async () => {
    const cache = new Cache<Promise<string>>(2);
    await expect(cache.load('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.load('a', async () => 'A')).toBe('A');
  });

  it('keeps the newer promise when an older one, long pushed out, fails', async () => {
    const cache = new Cache<Promise<string>>(1);
    let fail = () => {};
    const old = new Promise<string>((_, reject) => {
      fail = () => reject(new Error('no'));
    });
    const failing = cache.load('a', () => old);
    await cache.load('b', async () => 'B');
    await cache.load('a', async () => 'A');
    fail();
    await expect(failing).rejects.toThrow('no');
    expect(await cache.peek('a')).toBe('A');
  });
});
