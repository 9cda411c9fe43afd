import { parentPort, workerData } from 'node:worker_threads';
import sodium from 'sodium-native';

/** Checks one signature as often as told, and answers when it is done. */
const { count, key, message, signature } = workerData as {
  readonly count: number;
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
};
const [keyBytes, messageBytes, signatureBytes] = [key, message, signature].map((bytes) => Buffer.from(bytes));
parentPort?.once('message', () => {
  let good = 0;
  if (keyBytes !== undefined && messageBytes !== undefined && signatureBytes !== undefined)
    for (let done = 0; done < count; done++)
      if (sodium.crypto_sign_verify_detached(signatureBytes, messageBytes, keyBytes)) good++;
  parentPort?.postMessage(good);
});
