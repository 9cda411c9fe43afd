import { parentPort } from 'node:worker_threads';
import { giveWay } from '../effects/give-way.ts';
import type { ListJob } from './messages.ts';
import { runJob } from './run-job.ts';

giveWay();

/** A thread of the service that stores one file list, on a connection of its own, or cleans up after one. */
parentPort?.once('message', (job: ListJob) => {
  void runJob(job, (message) => parentPort?.postMessage(message));
});
