/**
 * Numbers in words, put together from their parts: "one hundred and twenty-five", "двадцати пяти",
 * "soixante-dix", "بیست و پنج", "خمسة وعشرين". A part joins when its place in the number is still free.
 */

const SCALE = 1000;

/** A number as far as it has been read. */
export class NumberReading {
  private total = 0;
  private current = 0;
  private lastScale = Number.POSITIVE_INFINITY;
  private parts = 0;

  constructor(private readonly onesFirst: boolean) {}

  get value(): number {
    return this.total + this.current;
  }

  /** True when nothing was read. */
  get isEmpty(): boolean {
    return this.parts === 0;
  }

  /** Takes a part where it fits; false where it begins another number. O(1). */
  take(part: number): boolean {
    const taken = part < 1 ? this.parts === 0 && this.set(part) : this.fits(part);
    if (taken) this.parts += 1;
    return taken;
  }

  private fits(part: number): boolean {
    const { current } = this;
    if (part >= SCALE && Number.isInteger(Math.log10(part))) {
      if (part >= this.lastScale) return false;
      this.total += Math.max(1, current) * part;
      this.lastScale = part;
      return this.set(0);
    }
    if (current === 0) return this.set(part);
    if (part === 100) return current < 10 && this.set(current * 100);
    if (part === 20 && current % 100 === 4 && !this.onesFirst) return this.set(current + 76);
    if (current % 100 === 0 && part < 100) return this.set(current + part);
    return this.fitsBelowHundred(part);
  }

  private fitsBelowHundred(part: number): boolean {
    const rest = this.current % 100;
    if (this.onesFirst && rest < 10) {
      return part >= 10 && part < 100 && part % 10 === 0 && this.set(this.current + part);
    }
    if (rest % 10 !== 0 || rest === 10) {
      // "soixante-dix-sept", "quatre-vingt-dix-neuf".
      const tenAfter = rest === 70 || rest === 90 || rest === 10;
      return tenAfter && part < 10 && this.set(this.current + part);
    }
    const teens = (rest === 60 || rest === 80) && part < 20;
    return (part < 10 || teens) && this.set(this.current + part);
  }

  private set(value: number): true {
    this.current = value;
    return true;
  }
}
