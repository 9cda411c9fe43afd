import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { cancelChannel, pushChannel, requestChannel, type Envelope } from '#shared/contract/channels.ts';
import type { MethodName } from '#shared/contract/contract.ts';
import type { Push } from '#shared/contract/messages.ts';
import { fail, type Result } from '#shared/errors/result.ts';

/**
 * The names of the contract, written in by the build: the schemas behind them stay out of this file, which is the one
 * that stands between the page and Electron.
 */
declare const METHOD_NAMES: readonly MethodName[];

type Send = (input: unknown, requestId: string) => Promise<Result<unknown>>;

const sendAs =
  (method: MethodName): Send =>
  async (input, requestId) => {
    const envelope: Envelope = { method, requestId, input };
    try {
      return (await ipcRenderer.invoke(requestChannel, envelope)) as Result<unknown>;
    } catch {
      // What cannot be cloned (a function, a DOM node) cannot be an input; a page must not learn more of Electron's error.
      return fail('INPUT_INVALID', { paths: [''] });
    }
  };

// SECURITY SEC-20: one function for each method of the contract, and these two. Channel names and event objects stay here.
const bridge = Object.freeze({
  ...Object.fromEntries(METHOD_NAMES.map((method) => [method, sendAs(method)])),
  cancel: (requestId: string): void => {
    ipcRenderer.send(cancelChannel, requestId);
  },
  subscribe: (listener: (push: Push) => void): (() => void) => {
    const receive = (_event: IpcRendererEvent, push: Push): void => {
      listener(push);
    };
    ipcRenderer.on(pushChannel, receive);
    return () => {
      ipcRenderer.off(pushChannel, receive);
    };
  },
});

// SECURITY SEC-03: the page gets copies through the bridge; it shares no object, prototype or function with this file.
contextBridge.exposeInMainWorld('catalogue', bridge);
