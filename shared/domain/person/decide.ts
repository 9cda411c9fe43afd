import type { Result } from '../../errors/result.ts';
import { fail } from '../../errors/result.ts';
import { cleared } from '../clearance/decide.ts';
import type { ClearanceFacts } from '../clearance/decide.ts';
import type { DomainEvent, EventData } from '../events.ts';
import { checkAmended, checkCommitments } from '../restricted/sensitive.ts';
import { checkPerson, isCodeOf } from './check.ts';
import { codeNumber, personCode } from './code.ts';
import type { PersonRecorded } from './events.ts';

export interface PersonFacts extends ClearanceFacts {
  /** Codes of all people of the case. */
  readonly codes: Iterable<string>;
}

/** A protected person of a case; the code is given here. NOT_CLEARED, CASE_UNKNOWN, INPUT_INVALID, DISCLOSURE_MALFORMED. */
export function decidePerson(command: Omit<PersonRecorded, 'code'>, facts: PersonFacts): Result<DomainEvent[]> {
  const data = { ...command, code: nextCode(command.roles, facts.codes) };
  const checked = checkPerson(data);
  if (!checked.ok) return checked;
  return sealing({ type: 'person.recorded', data }, facts);
}

/** The next number among those of its kind: AK-01, TS-01, AK-02. The higher numbers of earlier versions stay as they are. */
function nextCode(roles: PersonRecorded['roles'], codes: Iterable<string>): string {
  const role = roles[0] ?? 'victim';
  const highest = [...codes].reduce(
    (most, code) => (isCodeOf(code, role) ? Math.max(most, codeNumber(code)) : most),
    0,
  );
  return personCode(role, highest + 1);
}

export interface KnownPersonFacts extends ClearanceFacts {
  /** The case that the person belongs to; null when there is no such person. */
  readonly personCase: string | null;
  readonly personCode: string;
}

/** The whole identity once more. PERSON_UNKNOWN, and the codes of `decidePerson`. */
export function decideAmendPerson(data: EventData<'person.amended'>, facts: KnownPersonFacts): Result<DomainEvent[]> {
  if (facts.personCase !== data.case) return fail('PERSON_UNKNOWN');
  const whole = checkAmended(facts.personCode, data);
  return whole.ok ? sealing({ type: 'person.amended', data }, facts) : whole;
}

function sealing(
  event: Extract<DomainEvent, { type: 'person.recorded' | 'person.amended' }>,
  facts: ClearanceFacts,
): Result<DomainEvent[]> {
  const committed = checkCommitments(event);
  return committed.ok ? cleared(event, facts) : committed;
}
