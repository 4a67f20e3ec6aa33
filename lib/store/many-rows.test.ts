import { describe, expect, it } from 'vitest';
import { newId, rowsJson } from './many-rows';

describe('newId', () => {
  it('is a UUID of version 7 that begins with the time', () => {
    const id = newId(Date.UTC(2026, 10, 27));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 27));
    expect(newId()).not.toBe(newId());
  });
});

describe('rowsJson', () => {
  it('keeps every character but the halves of pairs', () => {
    const rows = [{ text: 'Мир \u{20000} \\ud800 "\n', ordinal: 1, note: null }];
    expect(JSON.parse(rowsJson(rows))).toEqual(rows);
    expect(JSON.parse(rowsJson([{ text: 'a\ud800b' }]))).toEqual([{ text: 'a\ufffdb' }]);
  });
});
