import type { AcquisitionView } from '#shared/contract/acquisitions.ts';
import type { Input } from '#shared/contract/contract.ts';

export type Method = Input<'acquisition.verify'>['method'];

/** Ways in which this image can be read again on this computer. */
export function methodsOf({ data }: AcquisitionView, ewf: boolean): Method[] {
  const { format } = data.image;
  const container = ewf && (format === 'E01' || format === 'Ex01');
  const own = format === 'raw' || data.fileHashes.length > 0;
  return [...(container ? ['ewfverify' as const] : []), ...(own ? ['hashed-here' as const] : [])];
}

/** No other has taken its place: it can be verified, and replaced. */
export function stands({ standing }: AcquisitionView): boolean {
  return standing !== 'replaced' && standing !== 'unanswered';
}

/** The programs that read it are missing, and nothing else can read it. */
export function needsTool({ data }: AcquisitionView, methods: readonly Method[]): boolean {
  return methods.length === 0 && (data.image.format === 'E01' || data.image.format === 'Ex01');
}
