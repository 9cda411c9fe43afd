/** A catalogue service without a catalogue: it answers, crashes, dawdles and lies on demand. */
import { openParentPort } from '#electron/transport/parent-port.ts';
import { describeHardValue } from './hard-value.ts';

const port = openParentPort();
let deaf = false;

function reply(id: string, value: unknown): void {
  port.post({ kind: 'reply', id, result: { ok: true, value } });
}

const acts: Readonly<Record<string, (id: string, input: unknown) => void>> = {
  echo: reply,
  describe: (id, input) => {
    reply(id, describeHardValue(input));
  },
  environment: (id) => {
    reply(id, Object.keys(process.env).sort());
  },
  pid: (id) => {
    reply(id, process.pid);
  },
  // Dies inside a task of its own, as an unforeseen error would.
  throw: () => {
    setImmediate(() => {
      throw new Error('an unforeseen error of the tiny service');
    });
  },
  exit: () => process.exit(0),
  'ignore-stop': (id) => {
    deaf = true;
    reply(id, 'deaf');
  },
  // Busy for ever: neither messages nor SIGTERM handlers of JavaScript get a turn.
  spin: (id) => {
    process.on('SIGTERM', () => undefined);
    reply(id, 'spinning');
    setTimeout(() => {
      for (;;) Math.imul(3, 7);
    }, 20);
  },
  garbage: (id) => {
    const raw = port as { post(message: unknown): void };
    for (const message of [42, null, 'ready', [], {}, { kind: 'toString' }, { kind: 'push ' }]) raw.post(message);
    reply(id, 'sent');
  },
};

port.onMessage((message) => {
  if (message.kind === 'request') acts[message.method]?.(message.id, message.input);
  if (message.kind === 'stop' && !deaf) {
    reply('farewell', 'finished');
    setTimeout(() => process.exit(0), 50);
  }
});
port.onParentGone(() => process.exit(0));
port.post({ kind: 'ready' });
