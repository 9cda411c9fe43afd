import { checkConfiguration } from '#shared/domain/configuration/decide.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { Result } from '#shared/errors/result.ts';
import type { WriteTx } from '../storage/sql.ts';
import { putSetting } from '../storage/tables/configuration.ts';

export function projectConfiguration(tx: WriteTx, event: EventOf<'configuration.set'>): Result<null> {
  const checked = checkConfiguration(event.data);
  if (checked.ok) putSetting(tx, event);
  return checked;
}
