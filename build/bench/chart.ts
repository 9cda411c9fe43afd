import type { Cost } from './file-lists.ts';

/** One line of a chart. */
interface Series {
  readonly name: string;
  readonly colour: string;
  readonly of: (cost: Cost) => number | null;
}

interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
}

const ours = '#1f6f54';
const bare = '#8a8f98';
const third = '#b3541e';

const panels: readonly Panel[] = [
  {
    title: 'Store a list (seconds)',
    series: [
      { name: 'import and seal', colour: ours, of: (cost) => cost.importSeconds },
      { name: 'bare driver', colour: bare, of: (cost) => cost.bareSeconds },
    ],
  },
  {
    title: 'Ask (milliseconds, p95)',
    series: [
      { name: 'part of a name', colour: ours, of: (cost) => cost.nameP95 },
      { name: 'exact digest', colour: bare, of: (cost) => cost.digestP95 },
      { name: 'a page', colour: third, of: (cost) => cost.pageP95 },
    ],
  },
  {
    title: 'Space (MiB)',
    series: [
      { name: 'catalogue file', colour: ours, of: (cost) => cost.databaseMiB },
      { name: 'bare file', colour: bare, of: (cost) => cost.bareMiB },
      { name: 'most memory', colour: third, of: (cost) => cost.memoryMiB },
    ],
  },
];

const plot = { left: 70, top: 50, width: 300, height: 220, step: 430 };

/** Powers of ten that a value lies between. */
function decades(values: readonly number[]): readonly [number, number] {
  return [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
}

function panelOf({ title, series }: Panel, costs: readonly Cost[], left: number): string {
  const points = series.map((each) =>
    costs.flatMap((cost) => {
      const value = each.of(cost);
      return value === null || value <= 0 ? [] : [{ files: cost.files, value }];
    }),
  );
  const [low, high] = decades(points.flat().map(({ value }) => value));
  const [least, most] = decades(costs.map(({ files }) => files));
  const x = (files: number) => left + ((Math.log10(files) - least) / (most - least)) * plot.width;
  const y = (value: number) => plot.top + plot.height - ((Math.log10(value) - low) / (high - low)) * plot.height;
  const grid = Array.from({ length: high - low + 1 }, (_, step) => {
    const value = 10 ** (low + step);
    return `<line x1="${String(left)}" x2="${String(left + plot.width)}" y1="${String(y(value))}" y2="${String(y(value))}" stroke="#dde1e6"/>
<text x="${String(left - 8)}" y="${String(y(value) + 4)}" text-anchor="end">${String(value)}</text>`;
  });
  const sizes = costs.map(
    ({ files }) =>
      `<text x="${String(x(files))}" y="${String(plot.top + plot.height + 20)}" text-anchor="middle">${files.toLocaleString('en')}</text>`,
  );
  const lines = series.map(({ name, colour }, index) => {
    const own = points[index] ?? [];
    const path = own.map(({ files, value }) => `${x(files).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    const dots = own.map(
      ({ files, value }) =>
        `<circle cx="${x(files).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5" fill="${colour}"/>`,
    );
    const key = plot.top + plot.height + 44 + index * 18;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}
<rect x="${String(left)}" y="${String(key - 9)}" width="10" height="10" fill="${colour}"/><text x="${String(left + 16)}" y="${String(key)}">${name}</text>`;
  });
  return `<text x="${String(left)}" y="28" font-size="15" font-weight="600">${title}</text>${[...grid, ...sizes, ...lines].join('\n')}`;
}

/** How cost grows with the length of a list: both scales go by tens, so a straight line at 45 degrees is in proportion. */
export function chartOf(costs: readonly Cost[], about: string): string {
  const drawn = panels.map((panel, index) => panelOf(panel, costs, plot.left + index * plot.step));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1320" height="400" font-family="sans-serif" font-size="12" fill="#22262b">
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn.join('\n')}
<text x="${String(plot.left)}" y="388" fill="#5c636b">${about}</text>
</svg>
`;
}
