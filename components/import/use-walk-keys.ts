'use client';

import { useShortcuts } from '@/components/ui/use-shortcuts';
import type { Asking } from './item-form';
import type { Walk } from './use-walk';

/** The keys of the walk; what they do is said on the buttons as well. */
export function useWalkKeys(walk: Walk, ask: (asking: Asking) => void, dir: 'ltr' | 'rtl'): void {
  const caret = (forward: boolean, byWord: boolean) => () => walk.moveCaret(forward, byWord);
  const back = (which: 'undo' | 'redo') => () => walk.back(which);
  useShortcuts({
    j: () => walk.step(1),
    k: () => walk.step(-1),
    n: () => walk.ask(1),
    p: () => walk.ask(-1),
    m: walk.merge,
    s: walk.split,
    r: () => ask('number'),
    h: () => ask('heading'),
    t: () => ask('role'),
    e: () => ask('words'),
    d: walk.drop,
    z: back('undo'),
    Z: back('redo'),
    ArrowRight: caret(dir === 'ltr', false),
    ArrowLeft: caret(dir === 'rtl', false),
    '>': caret(true, true),
    '<': caret(false, true),
  });
}
