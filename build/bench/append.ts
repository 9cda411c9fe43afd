import { bareDatabase } from './bare-driver.ts';
import { createBenchCatalogue, seizeDisks } from './catalogue.ts';
import { percentile, plainMeasure, timed, type Measure } from './measure.ts';

const moves = 400;
const items = 20;
/** Of a move: the entry's bytes, its leaf and its signature. */
const entryBytes = 420;
const work = 'append one custody entry';

/** What the disk alone takes for a row of that size that survives loss of power. */
function bareInserts(folder: string): number[] {
  const database = bareDatabase(folder, 'bare.db');
  database.exec('CREATE TABLE entries (seq INTEGER PRIMARY KEY, leaf BLOB, bytes BLOB, signature BLOB)');
  const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?)');
  const times = Array.from({ length: moves }, (_, seq) => {
    const start = performance.now();
    insert.run(seq, Buffer.alloc(32, seq), Buffer.alloc(entryBytes, seq), Buffer.alloc(64, seq));
    return performance.now() - start;
  });
  database.close();
  return times;
}

/** One person's moves, one after the other, as main asks the service for them. */
export async function benchAppend(): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  try {
    const { service } = catalogue;
    const seized = await seizeDisks(service, items);
    await service.done('custody.receive', {
      items: [...seized.items],
      releasedBy: 'Briptu A',
      receivedBy: 'Petugas',
      registerNumber: 'REG/1/2026',
      location: 'Rak 0',
      document: 'BA/1',
      condition: 'baik',
    });
    const times: number[] = [];
    for (let no = 0; no < moves; no++) {
      const item = seized.items[no % items] ?? '';
      const location = `Rak ${String(no + 1)}`;
      times.push(await timed(() => service.done('custody.move', { items: [item], location, reason: 'penataan' })));
    }
    const bare = bareInserts(catalogue.parent);
    const p95 = percentile(times, 0.95);
    const bareP95 = percentile(bare, 0.95);
    const measured = plainMeasure({ work, what: 'append one custody entry, p95 at the service' }, p95, 5);
    return [
      {
        ...measured,
        reference: { what: 'one bare durable insert, p95', value: bareP95 },
        ratio: p95 / bareP95,
      },
    ];
  } finally {
    await catalogue.dispose();
  }
}
