import type { Page } from 'playwright';
import type { Input, MethodName, Output } from '#shared/contract/contract.ts';

/** Asks the service itself, past every screen. */
export async function ask<M extends MethodName>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await page.evaluate(
    ([name, value]) => {
      const methods = (window as unknown as { catalogue: Record<string, (i: unknown, id: string) => unknown> })
        .catalogue;
      return methods[name]?.(value, crypto.randomUUID());
    },
    [method, input] as const,
  );
  const result = reply as { readonly ok: boolean; readonly value: Output<M> };
  if (!result.ok) throw new Error(`${method} was refused`);
  return result.value;
}
