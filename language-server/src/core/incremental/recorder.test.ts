import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Computed, Recorder } from './recorder.ts';

describe('Recorder', () => {
  it('computes a value once until something it read changes', () => {
    const recorder = new Recorder(true);
    const cell = recorder.cell();
    let runs = 0;
    const value = recorder.computed(() => {
      cell.read();
      return ++runs;
    });
    expect([value.get(), value.get()]).toEqual([1, 1]);
    cell.changed();
    expect(value.get()).toBe(2);
  });

  it('does not compute what nobody asks for', () => {
    const recorder = new Recorder(true);
    const cell = recorder.cell();
    let runs = 0;
    const value = recorder.computed(() => {
      cell.read();
      return ++runs;
    });
    value.get();
    cell.changed();
    cell.changed();
    expect(runs).toBe(1);
  });

  it('stops where a value comes out as before', () => {
    const recorder = new Recorder(true);
    const cell = recorder.cell();
    let number = 3;
    let runs = 0;
    const parity = recorder.computed(() => {
      cell.read();
      return number % 2;
    });
    const text = recorder.computed(() => {
      runs++;
      return parity.get() === 0 ? 'even' : 'odd';
    });
    expect(text.get()).toBe('odd');
    number = 5;
    cell.changed();
    expect(text.get()).toBe('odd');
    expect(runs).toBe(1);
    number = 6;
    cell.changed();
    expect(text.get()).toBe('even');
    expect(runs).toBe(2);
  });

  it('tells once that a value may be stale, and again after it was read', () => {
    const recorder = new Recorder(true);
    const cell = recorder.cell();
    let told = 0;
    const below = recorder.computed(() => cell.read());
    const value = recorder.computed(() => below.get(), { whenStale: () => told++ });
    value.get();
    cell.changed();
    cell.changed();
    expect(told).toBe(1);
    value.get();
    cell.changed();
    expect(told).toBe(2);
  });

  it('forgets what it no longer reads', () => {
    const recorder = new Recorder(true);
    const [choice, left, right] = [recorder.cell(), recorder.cell(), recorder.cell()];
    let useLeft = true;
    let runs = 0;
    const value = recorder.computed(() => {
      runs++;
      choice.read();
      (useLeft ? left : right).read();
      return runs;
    });
    value.get();
    useLeft = false;
    choice.changed();
    value.get();
    left.changed();
    value.get();
    expect(runs).toBe(2);
    right.changed();
    value.get();
    expect(runs).toBe(3);
  });

  it('says so when a value is read while it is being computed', () => {
    const recorder = new Recorder(true);
    const value: Computed<number> = recorder.computed(() => value.get(), { name: 'the snake' });
    expect(() => value.get()).toThrow('the snake');
  });

  it('computes again after a computation threw', () => {
    const recorder = new Recorder(true);
    let broken = true;
    const value = recorder.computed(() => {
      if (broken) {
        throw new Error('not yet');
      }
      return 1;
    });
    expect(() => value.get()).toThrow('not yet');
    broken = false;
    expect(value.get()).toBe(1);
  });

  it('gives what a fresh computation gives, after any changes and readings', () => {
    const layers = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    const steps = fc.array(fc.record({ cell: fc.nat(3), value: fc.nat(4), read: fc.nat(20) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(layers, steps, (shape, changes) => {
        const numbers = [0, 0, 0, 0];
        const recorder = new Recorder(true);
        const cells: Cell[] = numbers.map(() => recorder.cell());
        const values: Computed<number>[] = [];
        const fresh = (index: number): number =>
          index < 4
            ? (numbers[index] ?? 0)
            : (shape[index - 4] ?? []).reduce((sum, source) => sum + fresh(source % index), 1) % 5;
        const kept = (index: number): number => {
          if (index < 4) {
            cells[index]?.read();
            return numbers[index] ?? 0;
          }
          return values[index - 4]?.get() ?? 0;
        };
        shape.forEach((sources, at) => {
          values.push(
            recorder.computed(() => sources.reduce((sum, source) => sum + kept(source % (at + 4)), 1) % 5),
          );
        });
        for (const { cell, value, read } of changes) {
          numbers[cell] = value;
          cells[cell]?.changed();
          const index = 4 + (read % shape.length);
          expect(kept(index)).toBe(fresh(index));
        }
      }),
    );
  });
});
