import type { Cost } from './file-lists.ts';

/** One line of a chart, told apart by its dashes as well as by its colour. */
interface Series {
  readonly name: string;
  readonly stroke: Stroke;
  readonly of: (cost: Cost) => number | null;
}

interface Stroke {
  readonly colour: string;
  readonly dashes: string;
}

interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
}

const first: Stroke = { colour: '#1f6f54', dashes: 'none' };
const second: Stroke = { colour: '#6b7280', dashes: '7 4' };
const third: Stroke = { colour: '#b3541e', dashes: '2 3' };

const panels: readonly Panel[] = [
  {
    title: 'Store a list (seconds)',
    series: [
      { name: 'import and seal', stroke: first, of: (cost) => cost.importSeconds },
      { name: 'bare driver', stroke: second, of: (cost) => cost.bareSeconds },
    ],
  },
  {
    title: 'Ask (milliseconds, 95 of 100 are quicker)',
    series: [
      { name: 'part of a name', stroke: first, of: (cost) => cost.nameP95 },
      { name: 'exact digest', stroke: second, of: (cost) => cost.digestP95 },
      { name: 'a page', stroke: third, of: (cost) => cost.pageP95 },
    ],
  },
  {
    title: 'Space (MiB)',
    series: [
      { name: 'catalogue file', stroke: first, of: (cost) => cost.databaseMiB },
      { name: 'bare file', stroke: second, of: (cost) => cost.bareMiB },
      { name: 'most memory', stroke: third, of: (cost) => cost.memoryMiB },
    ],
  },
];

const plot = { left: 150, top: 56, width: 290, height: 220, step: 490 };
const bottom = plot.top + plot.height;
/** From the plot to the sizes below it, and from one row of numbers to the next. */
const belowPlot = 22;
const rowStep = 20;

/** Powers of ten that the values lie between. */
function decades(values: readonly number[]): readonly [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

const shown = (value: number) =>
  value.toLocaleString('en', value < 100 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 });

const text = (x: number, y: number, content: string, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${content}</text>`;
const line = (from: readonly [number, number], to: readonly [number, number], more: string) =>
  `<line x1="${from[0].toFixed(1)}" y1="${from[1].toFixed(1)}" x2="${to[0].toFixed(1)}" y2="${to[1].toFixed(1)}" ${more}/>`;

interface Scales {
  readonly x: (files: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
}

const middle = 'text-anchor="middle"';
const end = 'text-anchor="end"';
const grid = 'stroke="#dde1e6"';

function gridOf(costs: readonly Cost[], [low, high]: readonly [number, number], { x, y, left }: Scales): string[] {
  const across = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)).flatMap((value) => [
    line([left, y(value)], [left + plot.width, y(value)], grid),
    text(left - 8, y(value) + 4, shown(value), end),
  ]);
  const upwards = costs.flatMap(({ files }) => [
    line([x(files), plot.top], [x(files), bottom], grid),
    text(x(files), bottom + belowPlot, files.toLocaleString('en'), `${middle} font-weight="600"`),
  ]);
  return [...across, ...upwards];
}

/** The line of a series, and below the plot its name and its numbers under their sizes. */
function seriesOf({ name, stroke, of }: Series, row: number, costs: readonly Cost[], { x, y, left }: Scales): string[] {
  const points = costs.flatMap((cost) => {
    const value = of(cost);
    return value === null || value <= 0 ? [] : [{ files: cost.files, value }];
  });
  const path = points.map(({ files, value }) => `${x(files).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const drawn = `stroke="${stroke.colour}" stroke-width="2" stroke-dasharray="${stroke.dashes}"`;
  const at = bottom + belowPlot + (row + 1) * rowStep;
  return [
    `<polyline points="${path}" fill="none" ${drawn}/>`,
    ...points.map(
      ({ files, value }) =>
        `<circle cx="${x(files).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5" fill="${stroke.colour}"/>`,
    ),
    line([left - 134, at - 4], [left - 108, at - 4], drawn),
    text(left - 102, at, name),
    ...points.map(({ files, value }) => text(x(files), at, shown(value), middle)),
  ];
}

function panelOf({ title, series }: Panel, costs: readonly Cost[], left: number): string {
  const values = series.flatMap(({ of }) => costs.map((cost) => of(cost) ?? 0)).filter((value) => value > 0);
  const range = decades(values);
  const sizes = costs.map(({ files }) => Math.log10(files));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const scales: Scales = {
    left,
    // The ends stay off the frame.
    x: (files) => left + 24 + ((Math.log10(files) - least) / (most - least)) * (plot.width - 48),
    y: (value) => bottom - ((Math.log10(value) - range[0]) / (range[1] - range[0])) * plot.height,
  };
  return [
    text(left, 32, title, 'font-size="15" font-weight="600"'),
    ...gridOf(costs, range, scales),
    ...series.flatMap((each, row) => seriesOf(each, row, costs, scales)),
  ].join('\n');
}

/** How cost grows with the length of a list: both scales go by tens, so a straight line at 45 degrees is in proportion. */
export function chartOf(costs: readonly Cost[], about: string): string {
  const width = plot.left + (panels.length - 1) * plot.step + plot.width + 40;
  const height = bottom + belowPlot + 3 * rowStep + 48;
  const drawn = panels.map((panel, index) => panelOf(panel, costs, plot.left + index * plot.step));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" font-family="sans-serif" font-size="12" fill="#22262b" role="img" aria-label="How cost grows with the length of a file list">
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn.join('\n')}
${text(plot.left - 134, height - 16, about, 'fill="#5c636b"')}
</svg>
`;
}
