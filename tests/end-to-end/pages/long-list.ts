import type { Locator } from 'playwright';

/** So long is waited for a row: one that is still blank then stays so. How soon rows come is for a measurement to say. */
export const MOST_FRAMES = 1200;

/** What a person saw while a list went by under their eyes. */
export interface Seen {
  /** The text of every row that was in sight, by its place in the whole list, counted from 1. */
  readonly rows: ReadonlyMap<number, string>;
  /** The most frames that some row in sight stood without text; as many as are waited for where one stays so. */
  readonly blankFrames: number;
  /** Places that showed two different rows. */
  readonly torn: readonly number[];
}

/** A list of many rows, scrolled as by wheel and scroll bar. */
export class LongList {
  readonly #grid: Locator;

  constructor(grid: Locator) {
    this.#grid = grid;
  }

  /** From the top to the bottom, so that no row is passed over. */
  async scrollThrough(): Promise<Seen> {
    const stops = await this.#grid.evaluate((grid) => {
      const step = Math.floor(grid.clientHeight * 0.9);
      const last = grid.scrollHeight - grid.clientHeight;
      return [...Array.from({ length: Math.ceil(last / step) }, (_, index) => index * step), last];
    });
    return this.#look(stops);
  }

  /** To a part of the whole way at once, as by dragging the scroll bar. */
  async dragTo(part: number): Promise<Seen> {
    const top = await this.#grid.evaluate((grid, share) => (grid.scrollHeight - grid.clientHeight) * share, part);
    return this.#look([top]);
  }

  /** Scrolls to each stop and waits there, frame after frame, until the list is full of rows that say something. */
  async #look(stops: readonly number[]): Promise<Seen> {
    const seen = await this.#grid.evaluate(
      async (grid, [tops, mostFrames]) => {
        const rowHeight = 36;
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const inSight = () => {
          const box = grid.getBoundingClientRect();
          return [...grid.querySelectorAll<HTMLElement>('.rb-table-body [role=row]')].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return bottom > box.top + rowHeight && top < box.top + grid.clientHeight;
          });
        };
        // The head covers one row, and at the end the last row may stand alone.
        const fits = Math.floor((grid.clientHeight - rowHeight) / rowHeight);
        const isFull = () => {
          const rows = inSight();
          return rows.length >= fits && rows.every((row) => row.innerText.trim() !== '');
        };
        const found: (readonly [place: number, text: string])[] = [];
        let blankFrames = 0;
        for (const top of tops) {
          grid.scrollTop = top;
          await frame();
          let waited = 0;
          for (; !isFull() && waited < mostFrames; waited++) await frame();
          blankFrames = Math.max(blankFrames, waited);
          for (const row of inSight()) found.push([Number(row.ariaRowIndex) - 1, row.innerText]);
        }
        return { found, blankFrames };
      },
      [stops, MOST_FRAMES] as const,
    );
    const rows = new Map(seen.found);
    const torn = seen.found.filter(([place, text]) => rows.get(place) !== text).map(([place]) => place);
    return { rows, blankFrames: seen.blankFrames, torn };
  }
}
