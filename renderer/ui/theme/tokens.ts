/**
 * Every colour of the window. Apart from Mantine's own variables, so that a test can measure each pair: text against
 * its ground 4.5:1, edges of fields and icons that carry meaning 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), in both themes.
 */
export const slate = [
  '#f7f8fa',
  '#eef1f5',
  '#e1e6ed',
  '#cbd3de',
  '#7c8aa0',
  '#5f6e84',
  '#475569',
  '#334155',
  '#1e293b',
  '#0f172a',
] as const;

/** Light text first, darkest ground last: Mantine's order for `dark`. */
export const night = [
  '#e2e8f0',
  '#c3cddb',
  '#9aa8bc',
  '#8b99ad',
  '#6b7a91',
  '#2a3648',
  '#1c2634',
  '#131b27',
  '#0e141e',
  '#090d14',
] as const;

export const indigo = [
  '#eef0fb',
  '#dcdff5',
  '#b8bfea',
  '#a9b2e8',
  '#717dd3',
  '#5a66c8',
  '#4450b5',
  '#37429c',
  '#2c3580',
  '#222963',
] as const;

/** Families of meaning. Red: what a court could attack, or overdue. Amber: due soon. Green only for what was achieved. */
export const tones = ['neutral', 'accent', 'away', 'done', 'soon', 'alarm'] as const;
export type Tone = (typeof tones)[number];

export interface ToneColours {
  readonly ink: string;
  readonly ground: string;
}

export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly raised: string;
  readonly line: string;
  /** Border of a button: its words name it, so the border need not. */
  readonly outline: string;
  /** Border of a field: it alone says where to type. */
  readonly edge: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly selected: string;
  readonly tones: Readonly<Record<Tone, ToneColours>>;
}

export const light: Palette = {
  ground: slate[0],
  surface: '#ffffff',
  raised: '#ffffff',
  line: slate[2],
  outline: slate[3],
  edge: slate[4],
  ink: slate[8],
  quiet: slate[6],
  accent: indigo[7],
  selected: '#e9ebfa',
  tones: {
    neutral: { ink: '#334155', ground: '#eaeef3' },
    accent: { ink: '#3b4694', ground: '#e8eafa' },
    away: { ink: '#6a2f8f', ground: '#f4e9fb' },
    done: { ink: '#0f5f58', ground: '#dff3f0' },
    soon: { ink: '#8a4b00', ground: '#fdf0d5' },
    alarm: { ink: '#a11d22', ground: '#fdeaea' },
  },
};

export const dark: Palette = {
  ground: night[7],
  surface: night[6],
  raised: '#232f40',
  line: night[5],
  outline: '#3d4c61',
  edge: night[4],
  ink: night[0],
  quiet: night[2],
  accent: indigo[3],
  selected: '#2b3358',
  tones: {
    neutral: { ink: '#c3cddb', ground: '#2c394b' },
    accent: { ink: '#c3c9f3', ground: '#2f3768' },
    away: { ink: '#d8b4f0', ground: '#3c2750' },
    done: { ink: '#9fe0d6', ground: '#173c38' },
    soon: { ink: '#f2c46d', ground: '#43310f' },
    alarm: { ink: '#f7b0b0', ground: '#4c1b1d' },
  },
};

/** CSS custom properties of one theme: `--rb-ground`, `--rb-tone-alarm-ink`, ... */
export function variablesOf(palette: Palette): Record<string, string> {
  const { tones: families, ...plain } = palette;
  const variables: Record<string, string> = {};
  for (const [name, colour] of Object.entries(plain)) variables[`--rb-${name}`] = colour;
  for (const [name, tone] of Object.entries(families)) {
    variables[`--rb-tone-${name}-ink`] = tone.ink;
    variables[`--rb-tone-${name}-ground`] = tone.ground;
  }
  return variables;
}
