/** Everything that makes two runs differ, in one place, so that rules and folds stay pure and tests can fix it. */
export interface Effects {
  /** Local time with zone offset and milliseconds: 2026-11-21T14:05:00.000+08:00. */
  now(): string;
  /** Monotonic milliseconds, for durations only. */
  monotonic(): number;
  /** Cryptographically secure random bytes. */
  random(length: number): Uint8Array;
  readonly log: EventLog;
  /** SECURITY SEC-75: where a system keeps what was installed for everybody: never the folder of a case, never what an environment names. */
  readonly toolFolders: readonly string[];
}

/** Log lines are closed event names with typed fields: free text (and with it a secret) cannot get in. */
export interface EventLog {
  event(name: LogEventName, fields: Readonly<Record<string, number | boolean>>): void;
  /** A request that failed: the code and the request id, never the input. */
  failure(requestId: string, code: string): void;
}

export type LogEventName =
  | 'service.started'
  | 'service.stopped'
  | 'catalogue.created'
  | 'catalogue.unlocked'
  | 'catalogue.locked'
  | 'catalogue.unlock-refused'
  | 'catalogue.recovered'
  | 'keys.rotation-put-off'
  | 'catalogue.refill-put-off'
  | 'request.finished'
  | 'export.finished'
  | 'hash.finished'
  | 'list.imported'
  | 'audit.finished';
