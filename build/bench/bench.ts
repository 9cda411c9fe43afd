import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchLists, type Measured } from './lists.ts';

/** `npm run bench -- lists [--cases 2000] [--items 100000] [--in <folder>]`: a table on stderr, JSON on stdout. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '2000' },
    items: { type: 'string', default: '100000' },
    in: { type: 'string', default: join(tmpdir(), 'rantai-bench') },
  },
});

function tableOf(rows: readonly Measured[]): string {
  const ms = (value: number) => value.toFixed(1).padStart(8);
  const line = ({ what, rows: found, firstMs, medianMs, p95Ms, ratio, holds }: Measured) =>
    `${what.padEnd(46)}${String(found).padStart(5)}${ms(firstMs)}${ms(medianMs)}${ms(p95Ms)}${ms(ratio)}  ${holds ? 'holds' : 'TOO SLOW'}`;
  const head = `${''.padEnd(46)} rows   first  median     p95   ratio`;
  return [head, ...rows.map(line)].join('\n');
}

async function main(): Promise<void> {
  if (positionals.length !== 1 || positionals[0] !== 'lists') throw new Error('npm run bench -- lists');
  const size = { cases: Number(values.cases), items: Number(values.items) };
  const measured = await benchLists(values.in, size);
  process.stderr.write(`${tableOf(measured)}\n`);
  process.stdout.write(`${JSON.stringify({ bench: 'lists', size, measured }, null, 2)}\n`);
  // 1: something was slower than it may be.
  process.exitCode = measured.every(({ holds }) => holds) ? 0 : 1;
}

await main();
