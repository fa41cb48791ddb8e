/** What was measured in the rounds of one run, by the name of the series; one value a round. */
export class Series {
  private readonly values = new Map<string, number[]>();

  add(name: string, value: number): void {
    const known = this.values.get(name);
    if (known) {
      known.push(value);
    } else {
      this.values.set(name, [value]);
    }
  }

  of(name: string): readonly number[] {
    return this.values.get(name) ?? [];
  }

  /** The ratios of two series, round by round; of a series with one value that value stands for every round. */
  ratios(above: string, below: string): readonly number[] {
    const [a, b] = [this.of(above), this.of(below)];
    const rounds = a.length === 0 || b.length === 0 ? 0 : Math.max(a.length, b.length);
    return Array.from({ length: rounds }, (_, round) => {
      const numerator = a[Math.min(round, a.length - 1)] ?? Number.NaN;
      return numerator / (b[Math.min(round, b.length - 1)] ?? Number.NaN);
    });
  }

  toJSON(): Readonly<Record<string, readonly number[]>> {
    return Object.fromEntries(this.values);
  }
}

/** The value below which a share of the values lies, 0 to 1, by the nearest rank; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
