import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAppend } from './append.ts';
import { benchAudit } from './audit.ts';
import { benchExport } from './export.ts';
import { benchImport, benchSearch } from './file-lists.ts';
import { benchHash } from './hash.ts';
import { benchBusyWindow } from './busy-window.ts';
import { listMeasures } from './lists.ts';
import { machineFacts, tableOf, type Measure } from './measure.ts';
import { benchRepaint } from './repaint.ts';
import { benchScale } from './scale.ts';
import { benchStart } from './start.ts';

/** `npm run bench [-- name…] [--cases 2000] [--items 100000] [--in <folder>]`: a table on stderr, JSON on stdout and in out/bench. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '2000' },
    items: { type: 'string', default: '100000' },
    in: { type: 'string', default: join(tmpdir(), 'rantai-bench') },
  },
});
const size = { cases: Number(values.cases), items: Number(values.items) };
const out = join(import.meta.dirname, '../../out/bench');

/** The rows of design.md section 9, in the order in which they are measured: what needs a quiet machine most comes first. */
const benches: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  start: benchStart,
  append: benchAppend,
  repaint: benchRepaint,
  hash: benchHash,
  import: () => benchImport(),
  search: benchSearch,
  export: () => benchExport(),
  busy: () => benchBusyWindow(),
  audit: () => benchAudit(values.in, size),
  lists: () => listMeasures(values.in, size, out),
  scale: () => benchScale(out),
};

function namesOf(wanted: readonly string[]): readonly string[] {
  const unknown = wanted.filter((name) => benches[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  return wanted.length === 0 ? Object.keys(benches) : wanted;
}

mkdirSync(out, { recursive: true });
const names = namesOf(positionals);
const measures: Measure[] = [];
for (const name of names) {
  process.stderr.write(`${name} ...\n`);
  measures.push(...((await benches[name]?.()) ?? []));
}
const holds = measures.every((measure) => measure.holds);
const text = `${JSON.stringify({ machine: machineFacts(), holds, measures }, null, 2)}\n`;
writeFileSync(join(out, positionals.length === 0 ? 'bench.json' : `${names.join('-')}.json`), text);
process.stderr.write(`${tableOf(measures)}\n${holds ? 'PASS' : 'FAIL'}\n`);
process.stdout.write(text);
// 1: something was slower than it may be.
process.exitCode = holds ? 0 : 1;
