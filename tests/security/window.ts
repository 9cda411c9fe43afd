import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSocket } from 'node:dgram';
import type { Page } from 'playwright';
import type { Result } from '#shared/errors/result.ts';

/** Whatever the page does to the bridge goes through here, so that the types of the page need not be those of a test. */
export function callBridge(page: Page, method: string, input: unknown = {}): Promise<Result<unknown>> {
  return page.evaluate(
    ([name, given]) => {
      const found: unknown = window.catalogue;
      const bridge = found as Record<string, (input: unknown, id: string) => Promise<Result<unknown>>>;
      const call = bridge[name];
      if (call === undefined) throw new Error(`the bridge has no ${name}`);
      return call(given, crypto.randomUUID());
    },
    [method, input] as const,
  );
}

/** Runs `act` in the page; what it gives, or the name of the error it threw. */
export async function nameOfError(page: Page, act: () => unknown): Promise<string> {
  try {
    return `no error: ${JSON.stringify(await page.evaluate(act))}`;
  } catch (error) {
    return error instanceof Error
      ? (/(?:^|: )(\w*(?:Error|Exception))\b/.exec(error.message)?.[1] ?? error.message)
      : String(error);
  }
}

export interface Listener {
  readonly http: string;
  readonly ws: string;
  readonly stun: string;
  /** What arrived, by TCP or UDP. */
  readonly arrived: string[];
  close(): void;
}

/** A neighbour on the network who notes whoever knocks. */
export async function listen(): Promise<Listener> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.setHeader('Access-Control-Allow-Origin', '*').end('answer');
  });
  server.on('upgrade', (request, socket) => {
    arrived.push(`upgrade ${request.url ?? ''}`);
    socket.destroy();
  });
  const socket = createSocket('udp4', () => arrived.push('a datagram'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    http: `http://127.0.0.1:${String(port)}/`,
    ws: `ws://127.0.0.1:${String(port)}/`,
    stun: `stun:127.0.0.1:${String(socket.address().port)}`,
    arrived,
    close: () => {
      server.close();
      server.closeAllConnections();
      socket.close();
    },
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
