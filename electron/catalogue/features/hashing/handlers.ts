import { setImmediate } from 'node:timers/promises';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { mayHoldFileList } from '#shared/domain/file-list/fold.ts';
import { programVersion } from '#shared/domain/version.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { sourceName } from '../../files/source-name.ts';
import { sealStored, storeList } from '../../lists/store-list.ts';
import type { ReadTx, WriteTx } from '../../storage/sql.ts';
import {
  hashJob,
  hashJobOfItem,
  hashJobsListed,
  insertHashJob,
  moveHashJob,
  removeHashJob,
  removeOrphanBlocks,
  type HashJob,
} from '../../storage/tables/hash-jobs.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { runJob } from './hash-job.ts';
import { openSource } from '../../hashing/source.ts';

/** Jobs under way in this process; their ids are random, so that no two catalogues share one. */
const running = new Set<string>();

const ORPHANS_AT_ONCE = 2;

const hashFiles: CommandHandler<'files.hash'> = async (input, context) => {
  const path = context.path(input.source);
  if (!path.ok) return path;
  const source = openSource(path.value, context.folder);
  if (!source.ok) return source;
  const job = {
    job: context.newId('hj'),
    item: input.item,
    user: context.user.id,
    kind: source.value.kind,
    path: path.value,
    name: sourceName(path.value),
    digests: input.digests,
    startedAt: context.effects.now(),
  };
  const begun = part(context, (tx) => {
    const allowed = mayHold(tx, job.item);
    if (!allowed.ok) return allowed;
    const other = hashJobOfItem(tx, job.item);
    if (other !== undefined) return fail('HASH_JOB_EXISTS', { job: other.job });
    insertHashJob(tx, job);
    return ok({ ...job, files: null, bytes: null });
  });
  if (!begun.ok) return begun;
  const sealed = await finish(context, begun.value);
  // Nothing was found, so there is nothing to go on with.
  if (!sealed.ok && sealed.error.code === 'FILE_LIST_EMPTY') forget(context, job.job);
  return sealed;
};

const resumeJob: CommandHandler<'files.resume'> = (input, context) => {
  const moved = input.source === undefined ? ok(null) : context.path(input.source);
  if (!moved.ok) return moved;
  const job = part(context, (tx) => {
    const known = hashJob(tx, input.job);
    if (known === undefined) return fail('HASH_JOB_UNKNOWN');
    const allowed = mayHold(tx, known.item);
    if (!allowed.ok) return allowed;
    if (moved.value !== null) moveHashJob(tx, known.job, moved.value);
    return ok({ ...known, path: moved.value ?? known.path });
  });
  return job.ok ? finish(context, job.value) : job;
};

function forget(context: CommandContext, job: string): void {
  part(context, (tx) => {
    removeHashJob(tx, job);
    return ok(null);
  });
}

/** Before hours of hashing, so that the refusal does not come after them. */
function mayHold(tx: ReadTx, item: string): Result<null> {
  const state = itemStateById(tx, item);
  return state === undefined ? fail('ITEM_UNKNOWN', { item }) : mayHoldFileList(state);
}

/** Hashes what is left of a job, stores the list and seals it. */
async function finish(context: CommandContext, job: HashJob): Promise<Result<FileListSealed>> {
  running.add(job.job);
  context.changed(['items']);
  try {
    await removeLeftovers(context);
    await runJob(context, job);
    context.progress('sorting', 0, 0, 'files');
    const stored = await storeList(context, job.item, 'job', { job: job.job, digests: job.digests });
    if (!stored.ok) return stored;
    const about = { tool: toolOf(job), method: 'hashed-here', source: job.name } as const;
    const sealed = sealStored(context, stored.value, about, (tx) => {
      removeHashJob(tx, job.job);
    });
    if (!sealed.ok) return sealed;
    context.effects.log.event('hash.finished', { files: sealed.value.files });
    await removeLeftovers(context);
    return sealed;
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  } finally {
    running.delete(job.job);
    context.changed(['items']);
  }
}

function toolOf({ digests }: HashJob): string {
  const algorithms = ['SHA-256', ...(digests.sha1 ? ['SHA-1'] : []), ...(digests.md5 ? ['MD5'] : [])];
  return `Rantai Bukti ${programVersion} (${algorithms.join(', ')})`;
}

/** A part of a command that writes no entry. */
function part<T>(context: CommandContext, work: (tx: WriteTx) => Result<T>): Result<T> {
  return context.commitPart((tx) => {
    const done = work(tx);
    return done.ok ? ok({ events: [], reply: () => done.value, topics: ['items'] }) : done;
  });
}

/** Staged rows whose job is gone, a few at a time. What is left over when that is cut short goes with the next job. */
async function removeLeftovers(context: CommandContext): Promise<void> {
  const some = () => part(context, (tx) => ok(removeOrphanBlocks(tx, ORPHANS_AT_ONCE)));
  try {
    for (let removed = some(); removed.ok && removed.value; removed = some()) await setImmediate();
  } catch (error) {
    // The list is sealed by now: a disk that is full changes nothing of that.
    if (!(error instanceof FailureError)) throw error;
  }
}

const listJobs: QueryHandler<'files.jobs'> = (_, { read, accounts }) =>
  ok(
    hashJobsListed(read).map(({ user, ...job }) => ({
      ...job,
      byName: accounts.people.get(user)?.user.name ?? user,
      running: running.has(job.job),
    })),
  );

const dropJob: CommandHandler<'files.drop-job'> = async (input, context) => {
  const dropped = context.commit<{ dropped: true }>((tx) => {
    if (hashJob(tx, input.job) === undefined) return fail('HASH_JOB_UNKNOWN');
    if (running.has(input.job)) return fail('HASH_JOB_RUNNING');
    removeHashJob(tx, input.job);
    return ok({ events: [], reply: () => ({ dropped: true }), topics: ['items'] });
  });
  if (dropped.ok) await removeLeftovers(context);
  return dropped;
};

export const hashingHandlers: readonly Registered[] = [
  command('files.hash', hashFiles),
  command('files.resume', resumeJob),
  query('files.jobs', listJobs),
  command('files.drop-job', dropJob),
];
