import { createTexts } from '#shared/text/screens/create.ts';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import { Screen } from './screen.ts';
import { SheetsScreen } from './sheets.ts';

export interface NewCatalogue {
  readonly unit: string;
  readonly name: string;
  readonly station: string;
  readonly userName: string;
  readonly passphrase: string;
}

export class CreateCatalogueScreen extends Screen {
  /** To the open catalogue; returns the codes of the sheets that were shown on the way. */
  async create(catalogue: NewCatalogue): Promise<string[]> {
    await this.send(catalogue);
    return new SheetsScreen(this.page, this.language).passOn();
  }

  /** Everything by the keyboard but the choice of the folder, whose dialog must have its answer. */
  async send({ unit, name, station, userName, passphrase }: NewCatalogue): Promise<void> {
    await this.shown(this.say(createTexts.title));
    await this.typeFields([unit, name, station, userName]);
    await this.fill(passphraseTexts.passphrase, passphrase);
    await this.fill(passphraseTexts.again, passphrase);
    await this.button(createTexts.choose).press('Enter');
    await this.page.getByText(`${name}.rantai`).waitFor();
    await this.press('Control+Enter');
  }
}
