import type { FromService, ToService } from '#shared/contract/messages.ts';
import type { Carrier } from './carrier.ts';
import { Exit } from './exit.ts';

/** The catalogue service as an object; what the process entry wraps for the other carriers. */
export interface InProcessService {
  handle(message: ToService): void;
  onMessage(listener: (message: FromService) => void): void;
  stop(): Promise<void>;
}

/**
 * The same process (command line). Messages are cloned and delivered later, in order, as a process hop would: nothing
 * shares objects with the service, and what cannot cross a real hop cannot cross this one either.
 */
export function inProcessCarrier(service: InProcessService): Carrier {
  const exit = new Exit();
  let stopping: Promise<void> | undefined;
  return {
    send(message) {
      const copy = structuredClone(message);
      setImmediate(() => {
        if (!exit.gone) service.handle(copy);
      });
    },
    onMessage(listener) {
      service.onMessage((message) => {
        const copy = structuredClone(message);
        setImmediate(() => {
          listener(copy);
        });
      });
    },
    onExit(listener) {
      exit.onExit(listener);
    },
    async stop() {
      exit.ask();
      stopping ??= service.stop().then(() => {
        exit.happened();
      });
      await stopping;
    },
  };
}
