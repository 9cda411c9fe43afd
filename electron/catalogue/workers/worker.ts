import { parentPort } from 'node:worker_threads';
import { deflater } from '#shared/bundle/packer.ts';
import { giveWay } from '../effects/give-way.ts';
import { systemEffects } from '../effects/system.ts';
import { digestImage } from './digest-image.ts';
import { hashFiles } from './hash-files.ts';
import type { FromWorker, Jobs, JobKind, ToWorker } from './jobs.ts';
import { listFolders } from './list-folders.ts';
import { memoryOf, packList } from './pack-list.ts';
import { previewListFile } from './preview-list.ts';
import { readEntries } from './read-entries.ts';
import { badSignatures } from './signature-tasks.ts';

giveWay();
const deflate = deflater();
const effects = systemEffects(() => undefined);

/** `moved`: memory that is handed over instead of copied. */
function post(message: FromWorker, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

function tell(part: Jobs[JobKind]['part']): void {
  post({ part });
}

function perform(job: Exclude<ToWorker, { readonly kind: 'pack' }>): Jobs[JobKind]['output'] {
  switch (job.kind) {
    case 'list':
      return listFolders(job.input, tell);
    case 'hash':
      return hashFiles(job.input, tell, () => effects.monotonic());
    case 'preview':
      return previewListFile(job.input, tell);
    case 'image':
      return digestImage(job.input, tell);
    case 'deflate':
      return deflate(job.input.bytes, job.input.last);
    case 'entries':
      return readEntries(job.input);
    case 'verify':
      return badSignatures(job.input);
  }
}

parentPort?.on('message', (job: ToWorker) => {
  try {
    if (job.kind === 'pack') {
      const output = packList(job.input, tell);
      post({ output }, output.ok ? memoryOf(output.value.rows) : []);
    } else post({ output: perform(job) });
  } catch {
    // What went wrong is a mistake of ours: what disks do is part of an output. Its text might hold a path.
    post({ failed: true });
  }
});
