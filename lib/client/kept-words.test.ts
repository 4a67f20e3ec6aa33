import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countKept, keptName, onLeaving, removeKept } from './kept-words';

describe('what a device keeps of a person', () => {
  const target = new EventTarget();
  const items: Record<string, unknown> = {};

  beforeEach(() => {
    for (const name of Object.keys(items)) delete items[name];
    const hidden = { enumerable: false } as const;
    const localStorage = Object.defineProperties(items, {
      setItem: {
        ...hidden,
        configurable: true,
        value: (name: string, value: string) => (items[name] = value),
      },
      removeItem: { ...hidden, configurable: true, value: (name: string) => delete items[name] },
    });
    class StorageEvent extends Event {
      readonly key: string | null;
      readonly newValue: string | null;
      constructor(type: string, { key = null, newValue = null }: StorageEventInit) {
        super(type);
        this.key = key;
        this.newValue = newValue;
      }
    }
    vi.stubGlobal('StorageEvent', StorageEvent);
    vi.stubGlobal('window', Object.assign(target, { localStorage }));
    for (const person of ['ada', 'adam']) {
      items[keptName('note', `${person}:new:udhr`)] = '{}';
      items[keptName('correction', `${person}:a...b art_4`)] = '{}';
    }
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is counted and removed, all kinds of it and nobody else’s', () => {
    expect(countKept('ada')).toBe(2);
    expect(removeKept('ada')).toBe(2);
    expect([countKept('ada'), countKept('adam')]).toEqual([0, 2]);
  });

  it('is nothing for a visitor', () => {
    expect([countKept(''), removeKept('')]).toEqual([0, 0]);
    expect(countKept('adam')).toBe(2);
  });

  it('is told to whoever still writes for that person', () => {
    const told: string[] = [];
    const stop = onLeaving('ada', () => told.push('ada'));
    onLeaving('adam', () => told.push('adam'));
    removeKept('ada');
    stop();
    removeKept('ada');
    expect(told).toEqual(['ada']);
  });
});
