import { afterAll, beforeAll, expect, test } from 'vitest';
import { methodNames } from '#shared/contract/contract.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { callBridge } from './window.ts';

let app: TestApp;

beforeAll(async () => {
  app = await launchApp({ preferences: { theme: 'dark' } });
});

afterAll(async () => {
  await app.close();
});

const nodeNames = [
  'require',
  'process',
  'Buffer',
  'module',
  'exports',
  'global',
  '__dirname',
  '__filename',
  'setImmediate',
  'clearImmediate',
  'ipcRenderer',
  'electron',
];

test('SEC-02 the page, and a frame of it, know nothing of Node', async () => {
  const found = await app.page.evaluate((names) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow;
    const seen = names.flatMap((name) => [
      Reflect.get(window, name) as unknown,
      inner === null ? null : (Reflect.get(inner, name) as unknown),
    ]);
    frame.remove();
    return seen.map((value) => typeof value);
  }, nodeNames);
  expect(found).toEqual(found.map(() => 'undefined'));
});

test('SEC-03 a page that rewrites the built-ins of its language does not reach the preload, and the bridge still answers', async () => {
  const answer = await app.page.evaluate(async () => {
    const caught: unknown[] = [];
    const restore: (() => void)[] = [];
    const patch = (place: object, name: string): void => {
      const old = Object.getOwnPropertyDescriptor(place, name);
      if (old === undefined || typeof old.value !== 'function') return;
      const original = old.value as (...values: unknown[]) => unknown;
      const spy = function (this: unknown, ...values: unknown[]): unknown {
        // Not by a built-in that is being watched itself.
        for (const value of [this, ...values]) caught[caught.length] = value;
        return Reflect.apply(original, this, values);
      };
      Object.defineProperty(place, name, { ...old, value: spy });
      restore.push(() => Object.defineProperty(place, name, old));
    };
    const found: unknown = window.catalogue;
    const bridge = found as Record<string, (input: unknown, id: string) => Promise<unknown>>;
    const id = crypto.randomUUID();
    patch(Array.prototype, 'push');
    patch(Array.prototype, 'map');
    patch(Promise.prototype, 'then');
    patch(Function.prototype, 'call');
    patch(Function.prototype, 'apply');
    patch(Function.prototype, 'bind');
    patch(Object, 'freeze');
    patch(Object, 'fromEntries');
    patch(JSON, 'stringify');
    Object.defineProperty(Object.prototype, 'method', {
      configurable: true,
      set: (value: unknown) => {
        caught[caught.length] = value;
      },
    });
    const result = await bridge['window.preferences']?.({}, id);
    for (const each of restore) each();
    Reflect.deleteProperty(Object.prototype, 'method');
    const leaked = caught.filter((value) => {
      const text = typeof value === 'function' ? Function.prototype.toString.call(value) : '';
      const isBridgeInside =
        typeof value === 'object' &&
        value !== null &&
        ('invoke' in value || 'sender' in value || 'senderFrame' in value || 'requestId' in value);
      return isBridgeInside || text.includes('ipcRenderer');
    });
    return { result, leaked: leaked.length };
  });
  expect(answer).toEqual({
    result: { ok: true, value: { language: 'id', theme: 'dark', idleLockMinutes: 120, backupDays: 7, drillDays: 90 } },
    leaked: 0,
  });
});

test('SEC-03 what the page gets from the bridge belongs to the page: it leads to no function of the preload', async () => {
  const ownRealm = await app.page.evaluate(async () => {
    const found: unknown = window.catalogue;
    const bridge = found as Record<string, (input: unknown, id: string) => Promise<unknown>>;
    const call = bridge['window.preferences'];
    const result = await call?.({}, crypto.randomUUID());
    return [
      bridge instanceof Object,
      call instanceof Function,
      result instanceof Object,
      call?.constructor === Function,
    ];
  });
  expect(ownRealm).toEqual([true, true, true, true]);
});

test('SEC-20 the bridge has exactly the methods of the contract, and cancel and subscribe; each a function; nothing can be changed', async () => {
  const seen = await app.page.evaluate(() => {
    const found: unknown = window.catalogue;
    const bridge = found as Record<string, unknown>;
    const attempt = (act: () => boolean): boolean => {
      try {
        return act();
      } catch {
        return false;
      }
    };
    return {
      keys: Reflect.ownKeys(bridge).map(String),
      kinds: [...new Set(Object.values(bridge).map((value) => typeof value))],
      frozen: Object.isFrozen(bridge),
      changed:
        attempt(() => Reflect.set(bridge, 'cases.list', () => 1)) ||
        attempt(() => Reflect.set(bridge, 'more', 1)) ||
        attempt(() => Reflect.deleteProperty(bridge, 'cancel')),
      replaced:
        attempt(() => Reflect.set(window, 'catalogue', {})) ||
        attempt(() => Reflect.deleteProperty(window, 'catalogue')),
    };
  });
  expect(seen.keys.sort()).toEqual([...methodNames, 'cancel', 'subscribe'].sort());
  expect(seen).toMatchObject({ kinds: ['function'], frozen: true, changed: false, replaced: false });
});

test('SEC-20 nothing else of ours is in the window: beside a blank frame it has the bridge only', async () => {
  const more = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const blank = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !blank.has(name));
  });
  // The schema library keeps its settings on the window; there is nothing of ours or of Electron's in them.
  const libraries = ['__zod_globalConfig', '__zod_globalRegistry'];
  expect(more.filter((name) => !/^\d+$/.test(name) && !libraries.includes(name))).toEqual(['catalogue']);
});

test.each([
  'constructor',
  '__proto__',
  'toString',
  'invoke',
  'send',
  'on',
  'ipcRenderer',
  'rantai:request',
  'catalogue.*',
])('SEC-20 the name %j reaches nothing', async (name) => {
  const outcome = await app.page.evaluate((asked) => {
    const found: unknown = window.catalogue;
    const bridge = found as object;
    return Object.hasOwn(bridge, asked);
  }, name);
  expect(outcome).toBe(false);
});

test('SEC-20 a listener gets the push alone, never the event; after unsubscribing it gets nothing', async () => {
  await app.page.evaluate(() => {
    const seen: unknown[][] = [];
    const found: unknown = window.catalogue;
    const bridge = found as {
      subscribe: (listener: (...values: unknown[]) => void) => () => void;
    };
    const stop = bridge.subscribe((...values) => seen.push(values));
    Object.assign(window, { rantaiTestSeen: seen, rantaiTestStop: stop });
  });
  const push = (topic: string) =>
    app.electron.evaluate(({ webContents }, each) => {
      webContents.getAllWebContents()[0]?.send('rantai:push', { kind: 'changed', topics: [each] }, 'a surplus value');
    }, topic);
  const seen = () => app.page.evaluate(() => Reflect.get(window, 'rantaiTestSeen') as unknown[][]);
  await push('cases');
  await expect.poll(seen).toEqual([[{ kind: 'changed', topics: ['cases'] }]]);
  await app.page.evaluate(() => {
    (Reflect.get(window, 'rantaiTestStop') as () => void)();
  });
  await push('items');
  await callBridge(app.page, 'window.preferences');
  expect(await seen()).toHaveLength(1);
});

test('SEC-24 what cannot be sent at all is an answer, not an exception', async () => {
  const codes = await app.page.evaluate(async () => {
    const found: unknown = window.catalogue;
    const bridge = found as Record<string, (input: unknown, id: string) => Promise<{ error?: { code: string } }>>;
    const call = async (input: unknown, id: string): Promise<string> => {
      try {
        return (await bridge['window.preferences']?.(input, id))?.error?.code ?? 'ok';
      } catch {
        return 'an exception';
      }
    };
    const id = (): string => crypto.randomUUID();
    return [
      await call({ f: () => 1 }, id()),
      await call({ x: 1n }, id()),
      await call({}, 'short'),
      await call({}, undefined as unknown as string),
      await call({ text: 'a'.repeat(9 * 1024 * 1024) }, id()),
    ];
  });
  expect(codes.slice(1)).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID', 'REQUEST_TOO_LARGE']);
  expect(codes[0]).toMatch(/^(INPUT_INVALID|an exception)$/);
});
