import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { sameJson } from '../correction/apply.ts';
import type { DomainEvent, EventData } from '../events.ts';
import type { CaseRegimeSet, TeamMember } from './events.ts';
import { checkModus, isUnique, plainText } from './modus.ts';

/** One side of a link between two cases. */
export interface CaseLink {
  readonly other: string;
  readonly reason: string;
}

/** What is said of a case beside its stage; each entry replaces what stood before. */
export interface CaseTraits {
  readonly team: readonly TeamMember[];
  readonly modus: readonly string[];
  /** In the order they were made. */
  readonly links: readonly CaseLink[];
  readonly regimeSet: CaseRegimeSet | null;
}

export type TraitEvent = Extract<
  DomainEvent,
  { type: 'case.team-set' | 'case.tagged' | 'case.linked' | 'case.unlinked' | 'case.regime-set' }
>;

export const noTraits: CaseTraits = { team: [], modus: [], links: [], regimeSet: null };

/** The traits after one more entry. INPUT_INVALID, CASE_LINKED, CASE_NOT_LINKED. */
export function foldTraits(traits: CaseTraits, { type, data }: TraitEvent): Result<CaseTraits> {
  switch (type) {
    case 'case.team-set':
      return withTeam(traits, data.team);
    case 'case.tagged':
      return withModus(traits, data.modus);
    case 'case.regime-set':
      return ok({ ...traits, regimeSet: data });
    case 'case.linked':
      if (data.other === data.case) return fail('INPUT_INVALID', { paths: ['other'] });
      if (isLinked(traits, data.other)) return fail('CASE_LINKED');
      return ok({ ...traits, links: [...traits.links, { other: data.other, reason: data.reason }] });
    case 'case.unlinked':
      if (!isLinked(traits, data.other)) return fail('CASE_NOT_LINKED');
      return ok({ ...traits, links: traits.links.filter(({ other }) => other !== data.other) });
  }
}

function isLinked({ links }: CaseTraits, other: string): boolean {
  return links.some((link) => link.other === other);
}

/** Each account once, and each name once: people know each other by it. */
function withTeam(traits: CaseTraits, team: readonly TeamMember[]): Result<CaseTraits> {
  const users = team.flatMap(({ user }) => user ?? []);
  const unique = isUnique(users) && isUnique(team.map(({ name }) => plainText(name)));
  return unique ? ok({ ...traits, team }) : fail('INPUT_INVALID', { paths: ['team'] });
}

function withModus(traits: CaseTraits, modus: readonly string[]): Result<CaseTraits> {
  const checked = checkModus(modus);
  return checked.ok ? ok({ ...traits, modus }) : checked;
}

export interface TraitFacts {
  readonly traits: CaseTraits;
  /** Everybody who may be named in a team: id and name. */
  readonly people: ReadonlyMap<string, string>;
}

/** Sets team, tags or code of a case. CASE_NO_CHANGE, USER_UNKNOWN, and the codes of `foldTraits`. */
export function decideTrait(
  event: Extract<TraitEvent, { type: 'case.team-set' | 'case.tagged' | 'case.regime-set' }>,
  { traits, people }: TraitFacts,
): Result<DomainEvent[]> {
  const next = foldTraits(traits, event);
  if (!next.ok) return next;
  if (sameJson(next.value, traits)) return fail('CASE_NO_CHANGE');
  if (event.type !== 'case.team-set') return ok([event]);
  const stranger = event.data.team.find(({ user }) => user !== null && !people.has(user))?.user ?? null;
  if (stranger !== null) return fail('USER_UNKNOWN', { user: stranger });
  // The name of an account is that of the ledger, whatever was typed beside it.
  const team = event.data.team.map((member) => ({
    ...member,
    name: (member.user === null ? undefined : people.get(member.user)) ?? member.name,
  }));
  const named: TraitEvent = { type: 'case.team-set', data: { ...event.data, team } };
  const checked = foldTraits(traits, named);
  return checked.ok ? ok([named]) : checked;
}

export interface LinkFacts {
  /** Of the case, and of the other one; null where there is no such case. */
  readonly own: CaseTraits | null;
  readonly other: CaseTraits | null;
}

/** Both sides say it, each in its own entry. CASE_UNKNOWN, and the codes of `foldTraits`. */
export function decideLink(
  type: 'case.linked' | 'case.unlinked',
  data: EventData<'case.linked'>,
  facts: LinkFacts,
): Result<DomainEvent[]> {
  if (facts.own === null) return fail('CASE_UNKNOWN', { case: data.case });
  if (facts.other === null) return fail('CASE_UNKNOWN', { case: data.other });
  const here: TraitEvent = { type, data };
  const there: TraitEvent = { type, data: { ...data, case: data.other, other: data.case } };
  const first = foldTraits(facts.own, here);
  if (!first.ok) return first;
  // A log that was put together from two may know one side only: what is missing there is no reason to refuse here.
  const second = foldTraits(facts.other, there);
  return ok(second.ok ? [here, there] : [here]);
}
