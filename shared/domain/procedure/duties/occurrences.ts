import type { CourtApplied } from '../../court/events.ts';
import type { PaperRecorded } from '../../paper/events.ts';
import { localDate } from '../../time/instant.ts';
import { regimeChange } from '../case-regime.ts';
import type { Regime } from '../regime.ts';
import { clearedOn } from './clearing.ts';
import { seizureAbout, type DutyEvent, type DutyFacts } from './facts.ts';
import { imageStarts } from './images.ts';
import { dutyRules, type DutyTrigger, type RuleId } from './rules.ts';

/** Something happened that a rule attaches a duty to. What a unit has set plays no part yet, so that it can change at any time. */
export interface Occurrence {
  readonly rule: RuleId;
  readonly regime: Regime;
  /** The case has no Sprindik yet: the code of the day was taken. */
  readonly assumed: boolean;
  /** The entry it arises from. */
  readonly station: string;
  readonly seq: number;
  /** The calendar date its clock runs from. */
  readonly since: string;
  readonly clearedOn: string | null;
  readonly about: DutyAbout;
}

/** What the duty is about: a seizure, some of its items, an application; all null and none: the case. */
export interface DutyAbout {
  readonly seizure: string | null;
  readonly items: readonly string[];
  readonly application: string | null;
  /** Number of the paper or order, as people know it; empty when it has none. */
  readonly number: string;
}

/** A trigger that was found, before rules are asked. */
export interface Start {
  readonly trigger: DutyTrigger;
  readonly event: DutyEvent;
  readonly since: string;
  readonly about: DutyAbout;
}

const theCase: DutyAbout = { seizure: null, items: [], application: null, number: '' };

/** Every duty that ever arose in the case by rules of its code, switched on or not, in the order of the entries. */
export function occurrencesOf(facts: DutyFacts): Occurrence[] {
  const ended = caseEndedOn(facts);
  return facts.events
    .flatMap((event) => starts(event, facts))
    .flatMap((start) => {
      const regime = facts.regime ?? (start.since < regimeChange ? 'kuhap-1981' : 'kuhap-2025');
      const { station, seq } = start.event;
      return dutyRules
        .filter((rule) => rule.regime === regime && rule.clock?.trigger === start.trigger)
        .map((rule): Occurrence => {
          const by = rule.clock === null ? null : clearedOn(rule.clock.clearedBy, start, facts);
          return {
            rule: rule.id,
            regime,
            assumed: facts.regime === null,
            station,
            seq,
            since: start.since,
            clearedOn: by ?? (ended !== null && ended >= start.since ? ended : null),
            about: start.about,
          };
        });
    });
}

/** A case that ended here or went elsewhere asks nothing more of this unit. */
function caseEndedOn({ steps }: DutyFacts): string | null {
  const last = steps.at(-1);
  return last?.to === 'closed' || last?.to === 'transferred' ? last.on : null;
}

function starts(event: DutyEvent, facts: DutyFacts): Start[] {
  const start = (trigger: DutyTrigger, since: string, about: Partial<DutyAbout> = {}): Start => ({
    trigger,
    event,
    since,
    about: { ...theCase, ...about },
  });
  switch (event.type) {
    case 'seizure.recorded': {
      const { seizure, at, urgentGround, recordNumber } = event.data;
      const about = { seizure, number: recordNumber ?? '' };
      const kind = urgentGround === null ? 'seizure-on-order' : 'seizure-urgent';
      return [start('seizure', localDate(at), about), start(kind, localDate(at), about)];
    }
    case 'warrant.recorded':
      return event.data.kind === 'search-order'
        ? [start('search-order', event.data.date, { number: event.data.number })]
        : [];
    case 'case.stage-changed':
      return stageStarts(event.data, facts).map(([trigger, since]) =>
        start(trigger, since, { number: event.data.paper?.number ?? '' }),
      );
    case 'paper.recorded':
      return paperStarts(event.data).map(([trigger, since]) => start(trigger, since, paperAbout(event.data)));
    case 'court.applied': {
      const trigger = event.data.kind === 'leave' ? 'leave-applied' : 'approval-applied';
      return [start(trigger, event.data.date, applicationAbout(event.data, facts))];
    }
    case 'court.decided': {
      const asked = facts.applications.get(event.data.application);
      const { outcome, receivedOn, refusedItems: items } = event.data;
      if (asked?.kind !== 'approval' || (outcome === 'granted' && items === undefined)) return [];
      const refused = items === undefined ? asked : { ...asked, items };
      return [start('approval-refused', receivedOn, applicationAbout(refused, facts))];
    }
    case 'acquisition.recorded':
    case 'acquisition.verified':
      return imageStarts(event, facts.events).map(([trigger, since, about]) => start(trigger, since, about));
    case 'case.regime-set':
      return [];
  }
}

type Found = readonly [DutyTrigger, string];

function stageStarts(
  { to, on, paper }: Extract<DutyEvent, { type: 'case.stage-changed' }>['data'],
  { steps, papers }: DutyFacts,
): Found[] {
  if (to === 'investigation') {
    const first = steps.find((step) => step.to === 'investigation');
    // A reopened case keeps the duties of its first Sprindik.
    return first?.on === on ? [['investigation-begun', paper?.date ?? on]] : [];
  }
  if (to === 'execution' && papers.some(({ kind }) => kind === 'sale-proceeds')) return [['sale-final', on]];
  const plain = plainStages.find((stage) => stage === to);
  return plain === undefined ? [] : [[plain, on]];
}

const plainStages = ['file-submitted', 'file-returned', 'file-complete', 'terminated'] as const;

function paperStarts({ kind, date, sentOn, receivedOn }: PaperRecorded): Found[] {
  switch (kind) {
    case 'spdp':
      return [['spdp-sent', receivedOn ?? sentOn ?? date]];
    case 'block-request':
      return sentOn === null
        ? [['assets-blocked', date]]
        : [
            ['assets-blocked', date],
            ['block-asked', sentOn],
          ];
    case 'block-leave':
      return [['block-granted', date]];
    case 'sale-refusal':
      return receivedOn === null ? [] : [['sale-refused', receivedOn]];
    default:
      return [];
  }
}

function paperAbout({ seizure, items, number }: PaperRecorded): Partial<DutyAbout> {
  return { seizure, items, number };
}

function applicationAbout(asked: CourtApplied, facts: DutyFacts): Partial<DutyAbout> {
  const { items, application, number } = asked;
  return { seizure: seizureAbout(facts, asked), items, application, number };
}
