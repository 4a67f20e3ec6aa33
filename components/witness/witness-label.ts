import type { WitnessRef } from '@/lib/core/address/witness-query';

/** What a text of a language is called: "Main text, version 2", "kcna, version 1". */
export function witnessLabel({ name, version }: Required<WitnessRef>): string {
  return `${name === '' ? 'Main text' : name}, version ${version}`;
}
