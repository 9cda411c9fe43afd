import type { AcquisitionView } from '#shared/contract/acquisitions.ts';
import { acquisitionsOf, pastAlarms, standingOf } from '#shared/domain/acquisition/acquisition.ts';
import { decideAcquired, decideVerified } from '#shared/domain/acquisition/decide.ts';
import { dutyOf } from '#shared/domain/procedure/duties/duties.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, OpenContext, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { proposalOf } from '../../importers/acquisition/propose.ts';
import { acquisitionFacts } from '../../ledger/project-acquisition.ts';
import { checksOfItem, imageById, imagesOfItem, type StoredImage } from '../../storage/tables/acquisitions.ts';
import type { EntryPosition } from '../../storage/tables/columns.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { dutyAt } from '../../storage/tables/duties.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { userNames } from '../../storage/tables/users.ts';
import { toolPath, type ToolName } from '../../tools/run-tool.ts';
import { verify } from './verify.ts';

const list: QueryHandler<'acquisition.list'> = ({ item }, context) => {
  const { read, effects } = context;
  if (itemStateById(read, item) === undefined) return fail('ITEM_UNKNOWN', { item });
  const images = imagesOfItem(read, item);
  const checks = checksOfItem(read, item);
  const acquisitions = acquisitionsOf(images, checks);
  const names = userNames(read);
  const signed = ({ seq, at, by }: Pick<StoredImage, 'seq' | 'at' | 'by'>) => ({
    seq,
    at,
    byName: names.get(by) ?? by,
  });
  const rows = images.flatMap((image, index): AcquisitionView[] => {
    const acquisition = acquisitions[index];
    if (acquisition === undefined) return [];
    const own = checks.filter(({ data }) => data.acquisition === image.data.acquisition);
    const view = {
      ...signed(image),
      data: image.data,
      checks: own.map((check) => ({ ...signed(check), data: check.data })),
      standing: standingOf(acquisition),
      pastAlarms: pastAlarms(acquisition),
      ...nextOf(context, own.at(-1) ?? image),
    };
    return [view];
  });
  const hasTool = (tool: ToolName) => toolPath(tool, effects.toolFolders) !== null;
  return ok({ rows, ewf: hasTool('ewfinfo') && hasTool('ewfverify') });
};

/** When it is to be read again; the duty arises from the last time that it was found whole. */
function nextOf(
  { read, effects }: OpenContext,
  { station, seq }: EntryPosition,
): { nextOn: string | null; late: boolean } {
  const stored = dutyAt(read, { station, seq, rule: 'R17' });
  const duty = stored === undefined ? null : dutyOf(stored, configurationOf(read), localDate(effects.now()));
  const open = duty !== null && duty.state !== 'cleared';
  return { nextOn: open ? (duty.due?.dueOn ?? null) : null, late: open && duty.state === 'late' };
}

const propose: QueryHandler<'acquisition.propose'> = async ({ item, file }, context) => {
  const chosen = context.path(file);
  if (!chosen.ok) return chosen;
  const { read, signal, effects } = context;
  if (itemStateById(read, item) === undefined) return fail('ITEM_UNKNOWN', { item });
  // The offset that this computer writes its own times with.
  return proposalOf(chosen.value, {
    signal,
    toolFolders: effects.toolFolders,
    zone: /(?:Z|[+-]\d\d:\d\d)$/.exec(effects.now())?.[0] ?? 'Z',
  });
};

const record: CommandHandler<'acquisition.record'> = (input, context) =>
  context.commit((tx) => {
    const acquisition = context.newId('aq');
    const facts = acquisitionFacts(tx, input.item);
    const events = decideAcquired({ ...input, acquisition }, facts, context.effects.now());
    return events.ok
      ? ok({ events: events.value, reply: () => ({ acquisition }), topics: ['items', 'cases'] })
      : events;
  });

const noteVerification: CommandHandler<'acquisition.note-verification'> = (input, context) =>
  context.commit((tx) => {
    const item = imageById(tx, input.acquisition)?.data.item;
    if (item === undefined) return fail('ACQUISITION_UNKNOWN');
    const data = { ...input, item, method: 'by-hand' as const };
    const events = decideVerified(data, acquisitionFacts(tx, item), context.effects.now());
    return events.ok
      ? ok({ events: events.value, reply: ([entry]) => ({ seq: entry?.seq ?? 0 }), topics: ['items', 'cases'] })
      : events;
  });

export const acquisitionHandlers: readonly Registered[] = [
  query('acquisition.list', list),
  query('acquisition.propose', propose),
  command('acquisition.record', record),
  command('acquisition.verify', verify),
  command('acquisition.note-verification', noteVerification),
];
