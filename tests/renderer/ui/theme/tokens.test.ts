import { describe, expect, test } from 'vitest';
import { dark, light, tones, variablesOf, type Palette } from '#renderer/ui/theme/tokens.ts';

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

test('the measure knows black on white and equal colours', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#37429c', '#37429c')).toBe(1);
});

const palettes: [string, Palette][] = [
  ['light', light],
  ['dark', dark],
];

describe.each(palettes)('the %s theme', (_, palette) => {
  const grounds = ['ground', 'surface', 'raised', 'selected'] as const;

  test.each(grounds)('text on %s can be read', (ground) => {
    expect(contrast(palette.ink, palette[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.quiet, palette[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.accent, palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ground', 'surface'] as const)('the edge of a field on %s can be seen', (ground) => {
    expect(contrast(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3);
  });

  test.each(tones)('words in the family "%s" can be read on their ground and on the page', (tone) => {
    const { ink, ground } = palette.tones[tone];
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    for (const place of grounds) expect(contrast(ink, palette[place])).toBeGreaterThanOrEqual(4.5);
  });

  test('no two families look alike', () => {
    const inks = tones.map((tone) => palette.tones[tone].ink);
    expect(new Set(inks).size).toBe(tones.length);
  });
});

test('both themes define the same variables, so none falls back to nothing', () => {
  expect(Object.keys(variablesOf(dark)).sort()).toEqual(Object.keys(variablesOf(light)).sort());
  expect(variablesOf(light)).toHaveProperty('--rb-tone-alarm-ink', light.tones.alarm.ink);
});
