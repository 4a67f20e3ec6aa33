import { describe, expect, it } from 'vitest';
import { heldHtml, hold, letGo } from './html-handover';

describe('HTML handed over', () => {
  it('is there until everyone who held it has let go', () => {
    hold('one', '<p>1</p>');
    hold('one', '<p>1</p>');
    hold('two', '<p>2</p>');
    letGo(['one', 'two']);
    expect([heldHtml('one'), heldHtml('two')]).toEqual(['<p>1</p>', undefined]);
    letGo(['one']);
    expect(heldHtml('one')).toBeUndefined();
  });

  it('is let go once for each time it was held, and nothing else is', () => {
    hold('three', '<p>3</p>');
    hold('three', '<p>3</p>');
    letGo(['three', 'three', 'three', 'four']);
    hold('three', '<p>3</p>');
    expect(heldHtml('three')).toBe('<p>3</p>');
    letGo(['three']);
    expect(heldHtml('three')).toBeUndefined();
  });
});
