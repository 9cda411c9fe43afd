import type { Input, Output } from '#shared/contract/contract.ts';
import type { Failure, Result } from '#shared/errors/result.ts';

export interface DraftPlace {
  readonly draft: string;
  readonly revision: number;
}

export interface DraftStatus {
  /** `clean`: nothing was typed since the form opened. */
  readonly state: 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';
  readonly savedAt: string | null;
  readonly failure: Failure | null;
}

export interface DraftText {
  readonly title: string;
  readonly text: string;
}

export interface DraftTools {
  readonly caseId: string;
  readonly form: number;
  readonly send: (input: Input<'drafts.save'>) => Promise<Result<Output<'drafts.save'>>>;
  readonly onStatus: (status: DraftStatus) => void;
  /** How long the person has to pause before a draft is saved, in milliseconds. */
  readonly pause: number;
}

/** Codes after which saving again would tread on somebody else's work. */
const halting = ['DRAFT_CHANGED', 'DRAFT_UNKNOWN'];

/** Saves what is typed, one saving after the other, a moment after the person pauses. */
export class DraftKeeper {
  readonly #tools: DraftTools;
  #place: DraftPlace | null;
  #saved: string | null = null;
  #wanted: (() => DraftText) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  #halted = false;
  #savedAt: string | null = null;
  #status: DraftStatus = { state: 'clean', savedAt: null, failure: null };

  constructor(tools: DraftTools, place: DraftPlace | null) {
    this.#tools = tools;
    this.#place = place;
  }

  /** Where it is kept; null while it never was. */
  get place(): DraftPlace | null {
    return this.#place;
  }

  get status(): DraftStatus {
    return this.#status;
  }

  /** Something was typed; `read` gives the whole form as it is when it is asked. */
  change(read: () => DraftText): void {
    this.#wanted = read;
    if (this.#halted) return;
    if (this.#running === null) this.#tell('waiting');
    this.#later();
  }

  /** Saves at once what is not saved yet, and ends when nothing is left to save. */
  async flush(): Promise<void> {
    this.#stopTimer();
    while (this.#running !== null) await this.#running;
    if (this.#wanted === null || this.#halted) return;
    this.#running = this.#save(this.#wanted());
    await this.#running;
    this.#running = null;
  }

  /** After DRAFT_CHANGED or DRAFT_UNKNOWN: what is typed here becomes a draft of its own. */
  async saveAsNew(): Promise<void> {
    this.#place = null;
    this.#saved = null;
    this.#halted = false;
    await this.flush();
  }

  /** It was recorded, or let go: nothing is saved any more. */
  stop(): void {
    this.#stopTimer();
    this.#halted = true;
    this.#wanted = null;
  }

  #later(): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.flush(), this.#tools.pause);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #save({ title, text }: DraftText): Promise<void> {
    this.#wanted = null;
    if (text === this.#saved) {
      this.#tell('saved');
      return;
    }
    this.#tell('saving');
    const { caseId, form, send } = this.#tools;
    const place = this.#place;
    const result = await send({
      draft: place?.draft ?? null,
      revision: place?.revision ?? 0,
      case: caseId,
      title,
      content: { form, text },
    });
    if (!result.ok) {
      this.#halted = halting.includes(result.error.code);
      this.#wanted ??= () => ({ title, text });
      this.#tell('failed', result.error);
      return;
    }
    this.#place = { draft: result.value.draft, revision: result.value.revision };
    this.#saved = text;
    this.#savedAt = result.value.savedAt;
    this.#tell(this.#timer === null ? 'saved' : 'waiting');
  }

  #tell(state: DraftStatus['state'], failure: Failure | null = null): void {
    this.#status = { state, savedAt: this.#savedAt, failure };
    this.#tools.onStatus(this.#status);
  }
}
