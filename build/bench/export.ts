import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { createBenchCatalogue, seizeDisks } from './catalogue.ts';
import { importSample, mostMemory } from './file-lists.ts';
import { peakMemory, plainMeasure, ratioMeasure, timed, type Measure } from './measure.ts';
import { sampleRow } from './sample-list.ts';

const work = 'export a bundle with a 750,000-row list';

/** Milliseconds in which exceljs alone writes the same rows, streaming. */
async function bareWorkbook(file: string, files: number): Promise<number> {
  return timed(async () => {
    const stream = createWriteStream(file);
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: false });
    const sheet = book.addWorksheet('Berkas');
    for (let no = 0; no < files; no++) {
      const { path, bytes, sha256, md5 } = sampleRow(no);
      sheet.addRow([path, bytes, sha256.toString('hex'), '', md5.toString('hex'), '', '']).commit();
    }
    sheet.commit();
    await book.commit();
  });
}

/** The whole bundle (workbook, csv, sums, ledger, verifier, manifests) against the bare writer of the workbook alone. */
export async function benchExport(files = 750_000): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  try {
    const { service, parent } = catalogue;
    const seized = await seizeDisks(service, 1);
    await importSample(catalogue, seized.items[0] ?? '', files);
    // A process of its own: the most memory of the import is not that of the export.
    await service.stop();
    const fresh = await catalogue.reopen();
    const took = await timed(() =>
      fresh.done('handover.export', {
        case: seized.case,
        stage: 'tahap-1',
        target: fresh.grant(parent),
        recipient: 'Kejaksaan Negeri Contoh',
        zip: false,
        encryptTo: [],
        again: null,
        disclose: [],
      }),
    );
    const memory = peakMemory(fresh.pid);
    const bare = await bareWorkbook(join(parent, 'bare.xlsx'), files);
    const what = `export a bundle with a list of ${String(files)} files`;
    return [
      ratioMeasure({ work, what }, took, { what: "exceljs's own streaming writer", value: bare }, 1.5),
      ...(memory === null ? [] : [plainMeasure({ work, what: `${what}: memory` }, memory, mostMemory, 'MiB')]),
    ];
  } finally {
    await catalogue.dispose();
  }
}
