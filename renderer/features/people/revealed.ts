import { useCallback, useEffect, useState } from 'react';
import { steadyNow } from '../../effects/clock.ts';

/** How long an opened value stays in sight (look.md principle 7). */
export const shownSeconds = 60;

export interface Revealed<T> {
  /** Null while it is covered. */
  readonly value: T | null;
  readonly secondsLeft: number;
  /** It was in sight and is not any more: said once to whoever cannot see it. */
  readonly wasCovered: boolean;
  readonly reveal: (value: T) => void;
  readonly cover: () => void;
}

interface Shown<T> {
  readonly value: T;
  readonly until: number;
}

/** Seconds that are left at a time, never below none and never above the whole. */
export function secondsLeftAt(until: number, now: number): number {
  return Math.min(shownSeconds, Math.max(0, Math.ceil((until - now) / 1000)));
}

/**
 * SECURITY SEC-63: an opened restricted value lives in the state of the component that shows it and nowhere else, never
 * in the query cache. It is dropped after a minute, when the window loses the focus, and with the component: on leaving
 * and on lock.
 */
export function useRevealed<T>(): Revealed<T> {
  const [shown, setShown] = useState<Shown<T> | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const [wasCovered, setWasCovered] = useState(false);
  const [, settle] = useState(0);
  const cover = useCallback(() => {
    setShown(null);
    setWasCovered(true);
  }, []);
  const reveal = useCallback((value: T) => {
    setShown({ value, until: steadyNow() + shownSeconds * 1000 });
    setSecondsLeft(shownSeconds);
    setWasCovered(false);
  }, []);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setInterval(() => {
      const left = secondsLeftAt(shown.until, steadyNow());
      setSecondsLeft(left);
      if (left === 0) cover();
    }, 250);
    const stop = onWindowLeft(cover);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [shown, cover]);
  useEffect(() => {
    if (!wasCovered) return undefined;
    // React keeps the state before the last render: two more renders, and it holds no word of what was shown.
    const timers = [1, 2].map((turn) =>
      setTimeout(() => {
        settle((turns) => turns + 1);
      }, turn * 50),
    );
    return () => {
      timers.forEach(clearTimeout);
    };
  }, [wasCovered]);
  return { value: shown?.value ?? null, secondsLeft, wasCovered, reveal, cover };
}

/** The window is no longer in front, or not to be seen at all. */
export function onWindowLeft(left: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') left();
  };
  window.addEventListener('blur', left);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('blur', left);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
