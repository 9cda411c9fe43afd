import { newId } from '../effects/new-id.ts';
import { sealDataKeys } from '../keys/data-keys.ts';
import type { DataKeys } from '../keys/keyring.ts';
import { wipeOwn } from '../keys/own-keys.ts';
import { createRecovery, type SheetPlan } from '../keys/recovery.ts';
import type { RecoverySlot } from '../keys/vault-format.ts';
import type { PreparedRecovery } from './catalogue-vault.ts';
import type { SessionTools } from './tools.ts';

/** A new recovery key: its slot, what the ledger says of it, and what is printed. Its secret halves are gone when this returns. */
export async function newRecoverySlot(
  tools: SessionTools,
  data: DataKeys,
  plan: SheetPlan,
): Promise<{ readonly slot: RecoverySlot; readonly prepared: PreparedRecovery }> {
  const { keys: own, codes } = await createRecovery(tools, plan);
  wipeOwn(own);
  const { signKey, sealKey } = own;
  const keys = { id: newId(tools.effects, 'us'), signKey, sealKey, ...plan };
  return {
    slot: { ...keys, dataKeys: sealDataKeys(data, sealKey) },
    prepared: { keys, sheets: { recovery: keys.id, threshold: plan.threshold, codes: [...codes] } },
  };
}
