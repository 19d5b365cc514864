/** Round steps for axes and classes. Pure. */

/** The step, one of 1, 2, 2.5 and 5 times a power of ten, of which four or fewer span the range. */
export function niceStep(range: number): number {
  const raw = range / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10;
  return step * power;
}

/** The class of a value: 0 for none, then one a step; null stays unknown. */
export function classOf(value: number | null, step: number): number | null {
  if (value === null) return null;
  return value <= 0 ? 0 : Math.ceil(value / step);
}

/** The upper ends of the classes that values fall into, the lowest first. */
export function classEnds(values: readonly (number | null)[]): { step: number; ends: number[] } {
  const highest = Math.max(0, ...values.flatMap((value) => value ?? []));
  const step = niceStep(highest);
  const count = Math.ceil(highest / step);
  return { step, ends: Array.from({ length: count }, (_, index) => (index + 1) * step) };
}
