import { ok } from '#shared/errors/result.ts';
import { headOfBundle } from '../../backup/bundle-head.ts';
import { compareCheckpoint, compareHead } from '../../backup/compare-heads.ts';
import { withBundle } from '../../bundle-folder.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';

export const compareHeads: QueryHandler<'heads.compare'> = async (input, context) => {
  if (input.checkpoint !== null) return compareCheckpoint(context, input.checkpoint);
  const path = context.path(input.bundle ?? '');
  if (!path.ok) return path;
  return await withBundle(path.value, async (source) => {
    const shown = await headOfBundle(context, source, context.signal);
    return shown.ok ? ok(compareHead(context, shown.value, shown.value.leaves)) : shown;
  });
};
