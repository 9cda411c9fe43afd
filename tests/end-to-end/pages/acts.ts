import type { Locator } from 'playwright';
import { actTexts } from '#shared/text/screens/custody.ts';
import type { Text } from '#shared/text/text.ts';
import { Screen } from './screen.ts';

interface Parties {
  readonly releasedBy?: string;
  readonly receivedBy?: string;
  readonly document: string;
}

/** The dialogs of custody and packaging; each is opened by its key and signed by Ctrl+Enter. Each returns what was signed. */
export class Acts extends Screen {
  async receive(facts: Parties & { readonly registerNumber: string; readonly location: string }): Promise<string> {
    return this.#act(actTexts.receive, 'Alt+t', async (dialog) => {
      await this.fill(actTexts.registerNumber, facts.registerNumber, dialog);
      await this.fill(actTexts.location, facts.location, dialog);
      await this.#fillParties(facts, dialog);
    });
  }

  async seal(numbers: readonly string[], seals: readonly string[], wrapping: string): Promise<string> {
    return this.#act(actTexts.seal, 'Alt+g', async (dialog) => {
      for (const [index, number] of numbers.entries()) {
        const label = this.say(actTexts.sealNumber, { number });
        await this.fill({ id: label, en: label }, seals[index] ?? '', dialog);
      }
      await this.fill(actTexts.wrapping, wrapping, dialog);
    });
  }

  async move(location: string, reason: string): Promise<string> {
    return this.#act(actTexts.move, 'Alt+m', async (dialog) => {
      await this.fill(actTexts.location, location, dialog);
      await this.fill(actTexts.reason, reason, dialog);
    });
  }

  async lend(facts: Parties & { readonly due: string }): Promise<string> {
    return this.#act(actTexts.lend, 'Alt+k', async (dialog) => {
      await this.fill(actTexts.due, facts.due, dialog);
      await this.#fillParties(facts, dialog);
    });
  }

  async takeBack(facts: Parties & { readonly location: string }): Promise<string> {
    return this.#act(actTexts.return, 'Alt+b', async (dialog) => {
      await this.fill(actTexts.location, facts.location, dialog);
      await this.#fillParties(facts, dialog);
    });
  }

  /** Opens the dialog and leaves it there, to be read. */
  async openHandOver(): Promise<Locator> {
    await this.button(actTexts.handOver).waitFor();
    await this.press('Alt+j');
    return this.dialog(actTexts.handOver);
  }

  /** Fills and signs the dialog that stands there. */
  async handOver(facts: Parties): Promise<string> {
    await this.#fillParties(facts, this.dialog(actTexts.handOver));
    return this.sign(actTexts.handOver);
  }

  async #act(title: Text, keys: string, fill: (dialog: Locator) => Promise<void>): Promise<string> {
    await this.button(title).waitFor();
    await this.press(keys);
    const dialog = this.dialog(title);
    await dialog.waitFor();
    await fill(dialog);
    return this.sign(title);
  }

  async #fillParties({ releasedBy, receivedBy, document }: Parties, dialog: Locator): Promise<void> {
    if (releasedBy !== undefined) await this.fill(actTexts.releasedBy, releasedBy, dialog);
    if (receivedBy !== undefined) await this.fill(actTexts.receivedBy, receivedBy, dialog);
    await this.fill(actTexts.document, document, dialog);
  }
}
