import { stagedBlocks } from '../storage/tables/hash-jobs.ts';
import { fileRows, type Digests } from '../workers/packed-rows.ts';
import type { SourceContext } from './sources.ts';

/** All that a hashing has staged (features/hashing), in the order in which it was read. */
export interface StagedJob {
  readonly job: string;
  readonly digests: Digests;
}

export function readJob({ job, digests }: StagedJob, context: SourceContext): null {
  for (const block of stagedBlocks(context.read, job)) {
    context.check();
    for (const row of fileRows(block, digests)) context.sink.add(row, 0);
  }
  return null;
}
