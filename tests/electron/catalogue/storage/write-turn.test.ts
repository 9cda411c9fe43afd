import { beforeEach, expect, it } from 'vitest';
import { WriteTurn } from '#electron/catalogue/storage/write-turn.ts';
import { FailureError } from '#shared/errors/result.ts';
import { thrownCode } from '../../../support/outcome.ts';

let service: WriteTurn;
let first: WriteTurn;
let second: WriteTurn;
beforeEach(() => {
  service = new WriteTurn();
  first = new WriteTurn(service.shared, 1);
  second = new WriteTurn(service.shared, 2);
});

const unhurried = () => undefined;
const stopped = () => {
  throw new FailureError('CANCELLED');
};

it('is given back after a transaction, also after one that failed', () => {
  expect(first.last(() => service.taken, stopped)).toBe(true);
  expect(thrownCode(() => first.last(stopped, unhurried))).toBe('CANCELLED');
  expect([service.taken, second.last(() => 7, stopped)]).toEqual([false, 7]);
});

it('lets a thread that waits for another be stopped', () => {
  expect(first.last(() => thrownCode(() => second.last(unhurried, stopped)), stopped)).toBe('CANCELLED');
  expect(service.first(() => thrownCode(() => second.last(unhurried, stopped)))).toBe('CANCELLED');
});

it('is free when the thread that held it has ended, whatever other threads are there', () => {
  first.last(() => {
    service.freeOf(2);
    expect(service.taken).toBe(true);
    service.freeOf(1);
    // Ended inside of its transaction.
    expect([service.taken, second.last(() => 'its turn', stopped)]).toEqual([false, 'its turn']);
  }, stopped);
});

it('stays with whom it was given to after one that ended', () => {
  first.last(() => {
    service.freeOf(1);
    second.last(() => {
      service.freeOf(1);
      expect(service.taken).toBe(true);
    }, stopped);
  }, stopped);
  expect(service.taken).toBe(false);
});
