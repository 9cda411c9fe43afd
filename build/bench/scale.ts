import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartOf } from './chart.ts';
import { costOf, type Cost } from './file-lists.ts';
import { machineFacts, type Measure } from './measure.ts';

const sizes = [10_000, 100_000, 750_000, 3_000_000];

/** How cost grows: `costs.json` and `scale.svg` of the folder `out`. Nothing is held here; it is looked at. */
export async function benchScale(out: string): Promise<Measure[]> {
  const machine = machineFacts();
  const costs: Cost[] = [];
  for (const files of sizes) {
    const cost = await costOf(files);
    process.stderr.write(`${JSON.stringify(cost)}\n`);
    costs.push(cost);
  }
  writeFileSync(join(out, 'costs.json'), `${JSON.stringify({ machine, costs }, null, 2)}\n`);
  const about = `files of one list; ${machine.processor}, ${String(machine.cores)} cores, ${machine.at.slice(0, 10)}`;
  writeFileSync(join(out, 'scale.svg'), chartOf(costs, about));
  return [];
}
