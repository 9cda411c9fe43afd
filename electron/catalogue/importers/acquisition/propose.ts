import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImageProposal } from '#shared/contract/acquisitions.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { runTool, toolPath } from '../../tools/run-tool.ts';
import { readEwfInfo } from './ewf-output.ts';
import { emptyProposal, formatOfName, lineOf } from './proposal.ts';
import { readLog } from './read-log.ts';
import { segmentsBeside } from './segments.ts';
import { decodeText } from '../register/encoding.ts';

/** A log is some pages; what is longer is none. */
const mostLogBytes = 4 * 1024 * 1024;
const silence = 60_000;
const mostOutput = 1024 * 1024;

export interface ProposalTools {
  readonly signal: AbortSignal;
  readonly toolFolders: readonly string[];
  /** Of this computer, for tools that write none. */
  readonly zone: string;
}

/** What a file says of an image: the image itself, or the log of the tool. ACQUISITION_LOG_UNKNOWN, NOT_READABLE. */
export async function proposalOf(path: string, tools: ProposalTools): Promise<Result<ImageProposal>> {
  const name = lineOf(basename(path), 400);
  if (/\.(?:txt|log)$/i.test(name)) return readLog(await headOf(path), tools.zone);
  const format = formatOfName(name);
  if (format === 'other') return fail('ACQUISITION_LOG_UNKNOWN');
  const segments = segmentsBeside(path);
  const image = { name, format, segments: Math.max(segments.length, 1) };
  if (format === 'E01' || format === 'Ex01') return ok(await askEwfInfo(path, image, tools));
  const sizes = await Promise.all(segments.map(async (file) => (await stat(file)).size));
  const bytes = format === 'raw' ? sizes.reduce((sum, size) => sum + size, 0) : null;
  return ok({ ...emptyProposal, from: 'name', image: { ...image, bytes }, doubts: [] });
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch(() => {
    throw new FailureError('NOT_READABLE');
  });
  try {
    const buffer = Buffer.alloc(mostLogBytes);
    const { bytesRead } = await handle.read(buffer, 0, mostLogBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

type Described = Pick<ImageProposal['image'], 'name' | 'format' | 'segments'>;

/** Whatever the tool does, the name and the segments are known: the rest is then entered by hand. */
async function askEwfInfo(
  path: string,
  image: Described,
  { signal, toolFolders, zone }: ProposalTools,
): Promise<ImageProposal> {
  const bare: ImageProposal = { ...emptyProposal, from: 'name', image: { ...image, bytes: null }, doubts: [] };
  const tool = toolPath('ewfinfo', toolFolders);
  if (tool === null) return { ...bare, doubts: ['tool-missing'] };
  const asked = await runTool(tool, ['-d', 'iso8601', path], { signal, silence, mostBytes: mostOutput }).catch(
    (error: unknown) => {
      if (error instanceof FailureError && error.failure.code === 'ACQUISITION_TOOL_FAILED') return null;
      throw error;
    },
  );
  const text = asked === null ? null : decodeText(asked.output);
  const read = text?.ok === true ? readEwfInfo(text.value.text, image, zone) : null;
  return read ?? { ...bare, doubts: ['tool-failed'] };
}
