import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchLists, holdMs, type Measured, type MeasuredLists } from './lists.ts';

/** `npm run bench -- lists [--cases 2000] [--items 100000] [--in <folder>]`: a table on stderr, JSON on stdout and in out/bench. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '2000' },
    items: { type: 'string', default: '100000' },
    in: { type: 'string', default: join(tmpdir(), 'rantai-bench') },
  },
});
const out = join(import.meta.dirname, '../../out/bench');

function tableOf(rows: readonly Measured[]): string {
  const ms = (value: number) => value.toFixed(1).padStart(8);
  const line = ({ what, rows: found, firstMs, leastMs, medianMs, p95Ms, ratio, holds }: Measured) =>
    `${what.padEnd(54)}${String(found).padStart(6)}${[firstMs, leastMs, medianMs, p95Ms, ratio].map(ms).join('')}  ${holds ? 'holds' : 'TOO SLOW'}`;
  const head = `${'milliseconds'.padEnd(54)}  rows   first   least     p50     p95   ratio`;
  return [head, ...rows.map(line)].join('\n');
}

function verdictOf({ size, measured }: MeasuredLists): string {
  const slow = measured.filter(({ holds }) => !holds).length;
  const among = `${String(size.items)} items in ${String(size.cases)} cases`;
  const all = `${String(measured.length)} lists and searches among ${among}`;
  return slow === 0
    ? `PASS: p95 of all ${all} is under ${String(holdMs)} ms`
    : `FAIL: ${String(slow)} of ${all} have a p95 of ${String(holdMs)} ms or more`;
}

async function main(): Promise<void> {
  if (positionals.length !== 1 || positionals[0] !== 'lists') throw new Error('npm run bench -- lists');
  const wanted = { cases: Number(values.cases), items: Number(values.items) };
  const lists = await benchLists(values.in, wanted);
  const holds = lists.measured.every((each) => each.holds);
  const text = `${JSON.stringify({ bench: 'lists', wanted, holdMs, holds, ...lists }, null, 2)}\n`;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'lists.json'), text);
  process.stderr.write(`${tableOf(lists.measured)}\n${verdictOf(lists)}\n`);
  process.stdout.write(text);
  // 1: something was slower than it may be.
  process.exitCode = holds ? 0 : 1;
}

await main();
