import { describe, expect, it } from 'vitest';
import { isSlug } from '@/lib/core/address/version-address';
import { newName } from './new-name';

describe('a name for an address', () => {
  it.each([
    ['France–Mali 1961', /^france-mali-1961-[a-z2-9]{4}$/],
    ['Traité d’amitié', /^traite-d-amitie-[a-z2-9]{4}$/],
    ['Договор о дружбе', /^text-[a-z2-9]{4}$/],
    ['  ', /^text-[a-z2-9]{4}$/],
    ['x'.repeat(500), /^x{60}-[a-z2-9]{4}$/],
  ])('of “%s” can stand in one', (words, form) => {
    const name = newName(words);
    expect(name).toMatch(form);
    expect(isSlug(name)).toBe(true);
    expect(newName(words)).not.toBe(name);
  });
});
