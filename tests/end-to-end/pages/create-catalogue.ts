import { createTexts } from '#shared/text/screens/create.ts';
import { Screen } from './screen.ts';

export interface NewCatalogue {
  readonly unit: string;
  readonly name: string;
  readonly station: string;
  readonly userName: string;
  readonly passphrase: string;
}

export class CreateCatalogueScreen extends Screen {
  /** Everything by the keyboard but the choice of the folder, whose dialog must have its answer. */
  async create({ unit, name, station, userName, passphrase }: NewCatalogue): Promise<void> {
    await this.shown(this.say(createTexts.title));
    await this.typeFields([unit, name, station, userName]);
    await this.fill(createTexts.passphrase, passphrase);
    await this.fill(createTexts.again, passphrase);
    await this.button(createTexts.choose).press('Enter');
    await this.page.getByText(`${name}.rantai`).waitFor();
    await this.press('Control+Enter');
  }
}
