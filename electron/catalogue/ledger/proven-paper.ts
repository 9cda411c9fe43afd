import type { CorrectedPaper } from '#shared/contract/users.ts';
import { applyCorrection } from '#shared/domain/correction/apply.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { ok, type Result } from '#shared/errors/result.ts';

type Answer = EventOf<'court.decided' | 'pretrial.ruled'>;
type Application = EventOf<'court.applied'>;

/** As it was first recorded, and with the corrections so far: one officer alone may have given it another number and date. */
interface Recorded<E extends RecordedEvent> {
  readonly first: E;
  readonly now: E;
}

/** SECURITY SEC-71: the papers of courts in one case, with the items they speak of, from entries whose signatures were checked. */
export class ProvenPapers {
  readonly #answers = new Map<string, Recorded<Answer>>();
  readonly #applications = new Map<string, Recorded<Application>>();
  readonly #items: EventOf<'item.seized'>['data'][] = [];

  /** Codes of `applyCorrection` for one that the catalogue would not have recorded. */
  note(event: RecordedEvent): Result<null> {
    if (event.type === 'item.seized') this.#items.push(event.data);
    if (event.type === 'court.applied') this.#applications.set(event.leaf, { first: event, now: event });
    if (event.type === 'court.decided' || event.type === 'pretrial.ruled')
      this.#answers.set(event.leaf, { first: event, now: event });
    if (event.type !== 'entry.corrected') return ok(null);
    const corrected = correct(this.#answers, event);
    return corrected.ok ? correct(this.#applications, event) : corrected;
  }

  /** What stands for the leaf of an answer: never the newer name without the first. */
  *names(): Generator<[leaf: string, name: string]> {
    for (const [leaf, { first, now }] of this.#answers) {
      const names = new Set([first, now].map(({ data }) => `${data.number} (${data.date})`));
      yield [leaf, [...names].join(' → ')];
    }
  }

  /** The answer of a court that a correction names; null: it corrects something else. */
  at(leaf: string): CorrectedPaper | null {
    const answer = this.#answers.get(leaf);
    if (answer === undefined) return null;
    const { first } = answer;
    const application = this.#answered(first);
    const about = application?.first.data ?? (first.type === 'pretrial.ruled' ? first.data : null);
    return {
      type: first.type,
      ...dataOf(answer),
      application: application === null ? null : dataOf(application),
      items: about === null ? [] : this.#numbersOf(about),
    };
  }

  #answered({ type, data }: Answer): Recorded<Application> | null {
    if (type !== 'court.decided') return null;
    const asked = [...this.#applications.values()].find(({ first }) => first.data.application === data.application);
    return asked ?? null;
  }

  /** Items by name; none named: all of the seizure (shared/domain/legal/papers.ts). */
  #numbersOf({ items, seizure }: Pick<Application['data'], 'items' | 'seizure'>): string[] {
    const meant = this.#items.filter((seized) =>
      items.length > 0 ? items.includes(seized.item) : seized.seizure === seizure,
    );
    return meant.map(({ number }) => number);
  }
}

function correct<E extends RecordedEvent>(
  papers: Map<string, Recorded<E>>,
  { data }: EventOf<'entry.corrected'>,
): Result<null> {
  const paper = papers.get(data.corrects.leaf);
  if (paper === undefined) return ok(null);
  const now = applyCorrection(paper.now, data);
  if (!now.ok) return now;
  papers.set(data.corrects.leaf, { first: paper.first, now: now.value });
  return ok(null);
}

function dataOf({ first, now }: Recorded<Answer | Application>) {
  return { first: { ...first.data }, now: { ...now.data } };
}
