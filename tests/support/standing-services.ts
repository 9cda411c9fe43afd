import { startKillableService, type KillableService } from './killable.ts';

/** Services to be killed, many of them. */
export interface Services {
  /** One that has started and waits. */
  take(): Promise<KillableService>;
  dispose(): Promise<void>;
}

/** So many stand by while others are at work. */
const STANDING_BY = 2;

async function start(): Promise<KillableService> {
  const service = startKillableService();
  await service.call('catalogue.session', {});
  return service;
}

export function standingServices(): Services {
  const waiting = Array.from({ length: STANDING_BY }, start);
  return {
    take: () => {
      waiting.push(start());
      return waiting.shift() ?? start();
    },
    dispose: async () => {
      for (const service of await Promise.all(waiting)) await service.kill();
    },
  };
}
