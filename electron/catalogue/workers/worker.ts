import { parentPort } from 'node:worker_threads';
import { hashFiles } from './hash-files.ts';
import type { FromWorker, Jobs, JobKind, ToWorker } from './jobs.ts';
import { listFolders } from './list-folders.ts';
import { badSignatures } from './signature-tasks.ts';

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function perform(job: ToWorker): Jobs[JobKind]['output'] {
  switch (job.kind) {
    case 'list':
      return listFolders(job.input);
    case 'hash':
      return hashFiles(job.input, (progress) => {
        post({ progress });
      });
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
