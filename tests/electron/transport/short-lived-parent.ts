/** Starts a service as main does and tells its process id; then waits to be killed. */
import { childProcessCarrier } from '#electron/transport/child-process.ts';

const carrier = childProcessCarrier({
  entry: process.argv[2] ?? '',
  node: process.execPath,
  environment: process.env,
  talk: 'ignore',
});
carrier.onMessage((message) => {
  if (message.kind === 'ready') carrier.send({ kind: 'request', id: 'pid', method: 'pid', input: null });
  if (message.kind === 'reply' && message.result.ok) process.send?.(message.result.value);
});
