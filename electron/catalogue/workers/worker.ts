import { parentPort } from 'node:worker_threads';
import { deflater } from '#shared/bundle/packer.ts';
import { systemEffects } from '../effects/system.ts';
import { digestImage } from './digest-image.ts';
import { hashFiles } from './hash-files.ts';
import type { FromWorker, Jobs, JobKind, ToWorker } from './jobs.ts';
import { listFolders } from './list-folders.ts';
import { packList } from './pack-list.ts';
import { previewListFile } from './preview-list.ts';
import { badSignatures } from './signature-tasks.ts';

const deflate = deflater();
const effects = systemEffects(() => undefined);

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function tell(part: Jobs[JobKind]['part']): void {
  post({ part });
}

function perform(job: ToWorker): Jobs[JobKind]['output'] {
  switch (job.kind) {
    case 'list':
      return listFolders(job.input, tell);
    case 'hash':
      return hashFiles(job.input, tell, () => effects.monotonic());
    case 'preview':
      return previewListFile(job.input, tell);
    case 'image':
      return digestImage(job.input, tell);
    case 'pack':
      return packList(job.input, tell);
    case 'deflate':
      return deflate(job.input.bytes, job.input.last);
    case 'verify':
      return badSignatures(job.input);
  }
}

parentPort?.on('message', (job: ToWorker) => {
  try {
    post({ output: perform(job) });
  } catch {
    // What went wrong is a mistake of ours: what disks do is part of an output. Its text might hold a path.
    post({ failed: true });
  }
});
