import { cpus, totalmem, release } from 'node:os';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { electronLaunch } from '../electron.ts';

/** One number of design.md section 9, measured. Times are milliseconds, memory is MiB. */
export interface Measure {
  /** The row of the table. */
  readonly work: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MiB';
  /** What it is held against in the same run; null where the hold is a plain number. */
  readonly reference: { readonly what: string; readonly value: number } | null;
  /** `value` against `reference`: below 1 is quicker than it. */
  readonly ratio: number | null;
  /** The hold, as a person reads it; null: it is only shown. */
  readonly hold: string | null;
  readonly holds: boolean;
}

export function ratioMeasure(
  about: Pick<Measure, 'work' | 'what'>,
  value: number,
  reference: { readonly what: string; readonly value: number },
  most: number,
): Measure {
  const ratio = value / reference.value;
  return { ...about, value, unit: 'ms', reference, ratio, hold: `<= ${most.toFixed(2)} x`, holds: ratio <= most };
}

export function plainMeasure(
  about: Pick<Measure, 'work' | 'what'>,
  value: number,
  below: number,
  unit: Measure['unit'] = 'ms',
): Measure {
  return {
    ...about,
    value,
    unit,
    reference: null,
    ratio: null,
    hold: `< ${String(below)} ${unit}`,
    holds: value < below,
  };
}

/** `part` of 0.95 is the 95th percentile (nearest rank); NaN of nothing. */
export function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Lets `peakMemory` count from now on: opening a catalogue needs a third of a gigabyte for a moment, whatever is in it. */
export function forgetPeak(pid: number): void {
  const file = `/proc/${String(pid)}/clear_refs`;
  // 5: the peak becomes what it has now (proc(5)).
  if (existsSync(file)) writeFileSync(file, '5');
}

/** The most memory that a process had at once, in MiB; null where the system does not tell (only Linux does). */
export function peakMemory(pid: number): number | null {
  const file = `/proc/${String(pid)}/status`;
  if (!existsSync(file)) return null;
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

/** What a reader must know to judge the numbers. */
export function machineFacts() {
  const { kind, version } = electronLaunch().runtime;
  return {
    at: new Date().toISOString(),
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    electron: `${version} (${kind})`,
  };
}

export function tableOf(measures: readonly Measure[]): string {
  const number = (value: number) => (value < 100 ? value.toFixed(2) : value.toFixed(0));
  const rows = measures.map(({ what, value, unit, reference, ratio, hold, holds }) => [
    what,
    `${number(value)} ${unit}`,
    reference === null ? '' : `${reference.what}: ${number(reference.value)} ${unit}`,
    ratio === null ? '' : `${ratio.toFixed(2)} x`,
    hold ?? 'no hold',
    hold === null ? '' : holds ? 'holds' : 'DOES NOT HOLD',
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
