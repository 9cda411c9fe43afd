import {
  acquisitionsIn,
  isAcquisitionEvent,
  isInQuestion,
  pairDiffers,
  type AcquisitionEvent,
} from '../../acquisition/acquisition.ts';
import type { RecordedEvent } from '../../events.ts';
import { localDate } from '../../time/instant.ts';
import type { DutyAbout } from './occurrences.ts';
import type { DutyTrigger } from './rules.ts';

type Begun = readonly [DutyTrigger, string, Pick<DutyAbout, 'items' | 'number'>];

/** An image that is whole is to be read again one day; one that is in question is to be answered for at once. */
export function imageStarts(event: AcquisitionEvent, events: readonly RecordedEvent[]): Begun[] {
  const about = { items: [event.data.item], number: nameOf(event, events) };
  const alarming = event.type === 'acquisition.recorded' ? pairDiffers(event.data) : event.data.outcome !== 'match';
  return [[alarming ? 'image-alarm' : 'image-found-whole', dayOf(event), about]];
}

function nameOf(event: AcquisitionEvent, events: readonly RecordedEvent[]): string {
  const recorded = events.find(
    (each) => each.type === 'acquisition.recorded' && each.data.acquisition === event.data.acquisition,
  );
  return recorded?.type === 'acquisition.recorded' ? recorded.data.image.name : '';
}

function dayOf(event: AcquisitionEvent): string {
  return localDate(event.type === 'acquisition.recorded' ? event.data.finished : event.data.on);
}

/** Entries after this one that are about the same image, or put another in its place. */
function following(event: RecordedEvent, events: readonly RecordedEvent[]): AcquisitionEvent[] {
  if (!isAcquisitionEvent(event)) return [];
  const { acquisition } = event.data;
  return events
    .slice(events.indexOf(event) + 1)
    .filter(isAcquisitionEvent)
    .filter((each) =>
      each.type === 'acquisition.verified' ? each.data.acquisition === acquisition : each.data.replaces === acquisition,
    );
}

/** The day it was read again, whatever was found, or replaced; null: not yet. */
export function imageReadOn(event: RecordedEvent, events: readonly RecordedEvent[]): string | null {
  const next = following(event, events)[0];
  return next === undefined ? null : dayOf(next);
}

/** The day after which nothing about it was in question any more, by what was read of it or of what took its place; null: something still is. */
export function alarmAnsweredOn(event: RecordedEvent, events: readonly RecordedEvent[]): string | null {
  if (!isAcquisitionEvent(event)) return null;
  const { item, acquisition } = event.data;
  const own = events.filter(isAcquisitionEvent).filter((each) => each.data.item === item);
  for (let place = own.indexOf(event) + 1; place < own.length; place += 1) {
    const last = own[place];
    const until = acquisitionsIn(own.slice(0, place + 1));
    const image = until.find(({ recorded }) => recorded.acquisition === acquisition);
    if (last !== undefined && image !== undefined && !isInQuestion(image)) return dayOf(last);
  }
  return null;
}
