import { useEffect, useState } from 'react';
import type { Failure } from '#shared/errors/result.ts';

/** Whole seconds that a PASSPHRASE_RETRY_LATER asks to wait; 0 for any other failure. */
export function secondsOf(failure: Failure | null): number {
  const seconds = failure?.code === 'PASSPHRASE_RETRY_LATER' ? failure.details['seconds'] : 0;
  return typeof seconds === 'number' ? Math.max(0, Math.ceil(seconds)) : 0;
}

/** Counts down to 0 from what the last refusal asked for; the service keeps the real count. */
export function useWait(failure: Failure | null): number {
  const [counted, setCounted] = useState({ failure, left: secondsOf(failure) });
  const { left } = counted.failure === failure ? counted : { left: secondsOf(failure) };
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => {
      setCounted({ failure, left: left - 1 });
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [failure, left]);
  return left;
}

/** 75 -> '1:15'. */
export function clockOf(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
