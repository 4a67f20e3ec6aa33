import { describe, expect, it } from 'vitest';
import { saysShow, shownAs } from './shown-as';

const [a, b] = [{ slug: 'a' }, { slug: 'b' }];
const pinned = (slug: string, version: number) => ({ slug, version });

describe('shownAs', () => {
  it('reads different treaties for what they share, and texts of one for what differs', () => {
    expect(shownAs({}, [a, b])).toBe('ground');
    expect(shownAs({}, [a, b, a])).toBe('ground');
    expect(shownAs({}, [a, a])).toBe('marked');
    expect(shownAs({}, [pinned('a', 1), b])).toBe('ground');
  });

  it('does as the address says', () => {
    expect(shownAs({ show: 'clean' }, [a, b])).toBe('clean');
    expect(shownAs({ show: 'ground' }, [a, a])).toBe('ground');
  });

  it('opens old links, which name every version and no view, as they opened', () => {
    expect(shownAs({}, [pinned('a', 1), pinned('b', 2)])).toBe('marked');
  });
});

describe('saysShow', () => {
  it('leaves out what the sides ask for, except in an address that is kept for long', () => {
    expect(saysShow('ground', [a, b])).toBe(false);
    expect(saysShow('marked', [a, b])).toBe(true);
    expect(saysShow('marked', [a, a])).toBe(false);
    expect(saysShow('ground', [pinned('a', 1), pinned('b', 1)])).toBe(true);
    expect(saysShow('marked', [pinned('a', 1), pinned('b', 1)])).toBe(true);
  });
});
