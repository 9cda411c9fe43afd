import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { codeNumber, personCode } from './code.ts';
import type { PersonRecorded, PersonRole } from './events.ts';

/** The code is that of the first role, nobody has one role twice, and what else an adult suspect is stands under seal. INPUT_INVALID. */
export function checkPerson({ code, roles }: Pick<PersonRecorded, 'code' | 'roles'>): Result<null> {
  const [first, other] = roles;
  const told = other !== undefined && roles.includes('suspect');
  if (first === undefined || first === other || told) return fail('INPUT_INVALID', { paths: ['roles'] });
  return isCodeOf(code, first) ? ok(null) : fail('INPUT_INVALID', { paths: ['code'] });
}

/** Written as `personCode` writes it, so that one number has one spelling. */
export function isCodeOf(code: string, role: PersonRole): boolean {
  const number = codeNumber(code);
  return number > 0 && code === personCode(role, number);
}
