import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { cancelChannel, requestChannel, type Envelope } from '#shared/contract/channels.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import { report } from '../log.ts';
import type { Admission } from './admission.ts';
import { requestId } from './admission.ts';
import { isTrustedSender } from './sender.ts';

export interface GatewayOptions {
  readonly admission: Admission;
  /** The id of the window's page, or null while there is none. */
  readonly pageId: () => number | null;
  readonly request: (envelope: Envelope) => Promise<Result<unknown>>;
  readonly cancel: (id: string) => void;
}

/** The only place where the page's messages enter. Refused ones are answered and reported, never dropped in silence. */
export function openGateway(options: GatewayOptions): void {
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    isTrustedSender(event.senderFrame, event.sender.id === options.pageId());

  ipcMain.handle(requestChannel, async (event, ...values: unknown[]): Promise<Result<unknown>> => {
    if (!trusted(event)) return refuse(fail('SENDER_REFUSED'));
    if (values.length !== 1) return refuse(fail('INPUT_INVALID', { paths: [''] }));
    const admitted = options.admission.admit(values[0]);
    if (!admitted.ok) return refuse(admitted);
    try {
      return await options.request(admitted.value);
    } finally {
      options.admission.finished(admitted.value.requestId);
    }
  });

  ipcMain.on(cancelChannel, (event, id: unknown) => {
    const parsed = requestId.safeParse(id);
    if (trusted(event) && parsed.success) options.cancel(parsed.data);
    else report('request.refused', { code: 'SENDER_REFUSED' });
  });
}

function refuse(result: Extract<Result<unknown>, { ok: false }>): Result<unknown> {
  report('request.refused', { code: result.error.code });
  return result;
}
