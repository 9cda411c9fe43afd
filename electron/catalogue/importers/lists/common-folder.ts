import type { ListKind } from '#shared/domain/file-list/events.ts';
import { leadingAbove, plainPath } from './paths.ts';

/** Above the folders of the file system, FTK Imager names the image, its partition and its root. */
const ftkRoot = '[root]/';

/** Learns the folder that all paths of a list have in common, to propose what is cut off of them. */
export class CommonFolder {
  #common: string | null = null;
  #rooted = true;
  #above = { run: '', line: 0 };

  /** Ends with `/`, or is empty. */
  get common(): string {
    return this.#common ?? '';
  }

  add(path: string, line: number, rooted: boolean): void {
    this.#rooted &&= rooted;
    this.#common ??= path.slice(0, path.lastIndexOf('/') + 1);
    while (!path.startsWith(this.#common))
      this.#common = this.#common.slice(0, this.#common.lastIndexOf('/', this.#common.length - 2) + 1);
    const run = path.startsWith('../') ? leadingAbove(path) : '';
    if (run.length > this.#above.run.length) this.#above = { run, line };
  }

  /**
   * Paths from the root of a machine lose the folder that the list was made from (`base`, as the list says it) or that all
   * have in common; what a tool put before the file system is cut too. Names of folders on the device itself stay.
   */
  propose(kind: ListKind, base: string): string {
    const { common } = this;
    if (kind === 'ftk-csv' && common.includes(ftkRoot))
      return common.slice(0, common.indexOf(ftkRoot) + ftkRoot.length);
    if (kind === 'dfxml' && common.startsWith('volume-')) return common.slice(0, common.indexOf('/') + 1);
    if (!this.#rooted) return '';
    const from = `${plainPath(base.replaceAll('\\', '/'))}/`;
    return base !== '' && common.startsWith(from) ? from : common;
  }

  /** The line of a path that would still lie above the folder of the list; null: there is none. */
  lineAbove(cut: string): number | null {
    return this.#above.run === '' || cut.startsWith(this.#above.run) ? null : this.#above.line;
  }
}
