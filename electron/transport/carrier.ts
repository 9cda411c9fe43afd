import type { FromService, ToService } from '#shared/contract/messages.ts';

/**
 * One way to reach the catalogue service, whatever carries the messages: an Electron utility process, a Node child
 * process (runtimes below Node-API 10), or the same process (command line).
 */
export interface Carrier {
  send(message: ToService): void;
  onMessage(listener: (message: FromService) => void): void;
  /** Called once. `stopped`: we asked for it; `crashed`: the service is gone and with it the keys it held. */
  onExit(listener: (reason: 'stopped' | 'crashed') => void): void;
  /** Asks the service to finish what it acknowledged, wipe and leave; kills it after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}
