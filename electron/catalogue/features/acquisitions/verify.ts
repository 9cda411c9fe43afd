import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { expectedOf, outcomeOf } from '#shared/domain/acquisition/acquisition.ts';
import { decideVerified } from '#shared/domain/acquisition/decide.ts';
import type { AcquisitionRecorded, AcquisitionVerified } from '#shared/domain/acquisition/events.ts';
import { programVersion } from '#shared/domain/version.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { percentIn, readEwfVerify } from '../../importers/acquisition/ewf-output.ts';
import { wholeImage } from '../../importers/acquisition/segments.ts';
import { acquisitionFacts } from '../../ledger/project-acquisition.ts';
import { imageById } from '../../storage/tables/acquisitions.ts';
import { runTool, toolPath } from '../../tools/run-tool.ts';
import { withPool } from '../../workers/with-pool.ts';

/** It tells how far it is as long as it reads; a disk that answers nothing for so long answers nothing any more. */
const silence = 15 * 60_000;
const mostOutput = 4 * 1024 * 1024;

/** What was found, whatever it is: a mismatch that could be thrown away would be none. */
type Found = Pick<AcquisitionVerified, 'subject' | 'digests' | 'outcome' | 'tool'> & { readonly said: string };

export const verify: CommandHandler<'acquisition.verify'> = async (input, context) => {
  const path = context.path(input.file);
  if (!path.ok) return path;
  const recorded = imageOf(context, input.acquisition);
  if (!recorded.ok) return recorded;
  const image = recorded.value;
  if (!isCalled(path.value, image.image.name)) return fail('ACQUISITION_OTHER_FILE', { name: image.image.name });
  const segments = wholeImage(path.value, image.image.segments);
  if ('missing' in segments) return fail('ACQUISITION_SEGMENTS', { name: segments.missing });
  const found =
    input.method === 'ewfverify'
      ? await byEwfVerify(path.value, image, context)
      : await byOwnHash(segments.files, image, context);
  return found.ok ? record(context, image, input, found.value) : found;
};

/** Not by the reader of this request: what it once saw it would hold for the hours that a disk takes. ACQUISITION_UNKNOWN. */
function imageOf(context: CommandContext, id: string): Result<AcquisitionRecorded> {
  return context.commitPart((tx) => {
    const image = imageById(tx, id)?.data;
    return image === undefined ? fail('ACQUISITION_UNKNOWN') : ok({ events: [], reply: () => image, topics: [] });
  });
}

/** The name without what tells the format stands for the image too. */
function isCalled(path: string, name: string): boolean {
  const own = basename(path).toLowerCase();
  const wanted = name.toLowerCase();
  return own === wanted || own.replace(/\.[^.]*$/, '') === wanted;
}

async function byEwfVerify(path: string, image: AcquisitionRecorded, context: CommandContext): Promise<Result<Found>> {
  const tool = toolPath('ewfverify', context.effects.toolFolders);
  if (tool === null) return fail('ACQUISITION_TOOL_MISSING', { tool: 'ewfverify' });
  if (!(await isExpertWitness(path))) return fail('ACQUISITION_TOOL_FAILED', { tool: 'ewfverify' });
  const onOutput = (text: string) => {
    const percent = percentIn(text);
    if (percent !== null) context.progress('verifying-files', percent, 100, 'steps');
  };
  context.progress('verifying-files', 0, 100, 'steps');
  const limits = { signal: context.signal, silence, mostBytes: mostOutput, onOutput };
  const { output, code } = await runTool(tool, ['-d', 'sha1,sha256', path], limits);
  const said = readEwfVerify(output.toString('latin1'), code);
  if (said === null) return fail('ACQUISITION_TOOL_FAILED', { tool: 'ewfverify' });
  const name = `ewfverify ${said.version}`;
  if (said.digests.length === 0) return ok(unreadable(name));
  const expected = expectedOf(image, 'data');
  const digests = expected.flatMap(({ algorithm }) => said.digests.filter((each) => each.algorithm === algorithm));
  const same = outcomeOf(expected, digests);
  if (same === null) return fail('ACQUISITION_NOT_COMPARABLE');
  const outcome = same === 'match' && !said.success ? 'damaged' : same;
  return ok({ subject: 'data', digests, outcome, tool: name, said: said.success ? '' : 'ewfverify: FAILURE' });
}

const unreadable = (tool: string): Found => ({ subject: 'data', digests: [], outcome: 'not-readable', tool, said: '' });

/** `EVF` or `EVF2` and the sign that a file was not mangled: whoever chose another file has not found a broken image. */
async function isExpertWitness(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    const head = buffer.toString('latin1');
    return head === 'EVF\t\r\n\xff\0' || head === 'EVF2\r\n\x81\0';
  } finally {
    await handle.close();
  }
}

/** A raw image is what was read from the device; of a container only its own files can be held against what was recorded. */
async function byOwnHash(
  files: readonly string[],
  image: AcquisitionRecorded,
  context: CommandContext,
): Promise<Result<Found>> {
  const subject = image.image.format === 'raw' ? 'data' : 'files';
  const expected = expectedOf(image, subject);
  if (expected.length === 0) return fail('ACQUISITION_NOT_COMPARABLE');
  const algorithms = expected.map(({ algorithm }) => algorithm);
  const total = subject === 'data' ? image.image.bytes : 0;
  return withPool(context.signal, async (pool) => {
    let done = 0;
    const read = await pool.run('image', { files, algorithms }, (bytes) => {
      done += bytes;
      context.progress('hashing', done, Math.max(done, total), 'bytes');
    });
    const tool = `Rantai Bukti ${programVersion}`;
    if ('failed' in read) return read.failed === 'image' ? ok({ ...unreadable(tool), subject }) : fail('NOT_READABLE');
    const { digests } = read;
    const outcome = outcomeOf(expected, digests) ?? 'mismatch';
    return ok({ subject, digests: [...digests], outcome, tool, said: '' });
  });
}

function record(
  context: CommandContext,
  { item, acquisition }: AcquisitionRecorded,
  { method, notes }: { readonly method: AcquisitionVerified['method']; readonly notes: string },
  { said, ...found }: Found,
) {
  return context.commit((tx) => {
    const now = context.effects.now();
    const data = {
      item,
      acquisition,
      on: now,
      verifiedBy: context.user.name,
      method,
      ...found,
      notes: [said, notes].filter((part) => part !== '').join('\n'),
    };
    const events = decideVerified(data, acquisitionFacts(tx, item), now);
    return events.ok ? ok({ events: events.value, reply: () => found, topics: ['items', 'cases'] }) : events;
  });
}
