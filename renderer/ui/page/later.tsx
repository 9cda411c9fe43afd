import { lazy, Suspense, type ComponentType } from 'react';

/** A screen in a file of its own, which is read when it is first shown: what the start does not need does not hold it up. */
export function later<P extends object>(read: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Screen = lazy(async () => ({ default: await read() }));
  return function Later(props: P) {
    return (
      <Suspense>
        <Screen {...props} />
      </Suspense>
    );
  };
}
