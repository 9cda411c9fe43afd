import {
  ActionIcon,
  Autocomplete,
  Button,
  createTheme,
  Drawer,
  Menu,
  Modal,
  Popover,
  Portal,
  Select,
  TagsInput,
  Tooltip,
  type CSSVariablesResolver,
} from '@mantine/core';
import { dark, indigo, light, night, slate, variablesOf } from './tokens.ts';

/** The element that everything floating is put into. */
export const layersId = 'layers';

const brief = { duration: 140 };

/** look.md "Material": Inter 14 px, Plex Mono, slate ground, one indigo accent, radius 6, one shadow, steps of 4. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  colors: { gray: [...slate], dark: [...night], indigo: [...indigo] },
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 6 },
  black: light.ink,
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.35' },
  headings: {
    fontWeight: '600',
    textWrap: 'wrap',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.45' },
    },
  },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 8px 24px rgb(9 13 20 / 18%)',
    lg: '0 8px 24px rgb(9 13 20 / 18%)',
    xl: '0 8px 24px rgb(9 13 20 / 18%)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Screens scroll inside the frame, never the body: no scroll lock, and with it no style element of a third party.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, transitionProps: brief } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, transitionProps: brief } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: brief } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: brief } }),
    // The list itself scrolls (base.css), not a box within it: only so does a screen reader take it for what the field opens.
    // It opens when it is asked to, not when the keyboard passes by.
    Select: Select.extend({
      defaultProps: { withScrollArea: false, openOnFocus: false, comboboxProps: { transitionProps: brief } },
    }),
    TagsInput: TagsInput.extend({ defaultProps: { withScrollArea: false } }),
    Autocomplete: Autocomplete.extend({ defaultProps: { withScrollArea: false } }),
    // Whatever floats hangs in a landmark of its own (see app/root.tsx).
    Portal: Portal.extend({ defaultProps: { target: `#${layersId}` } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: brief, events: { hover: true, focus: true, touch: false } },
    }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } }),
  },
});

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...variablesOf(light),
    '--mantine-color-body': light.ground,
    '--mantine-color-text': light.ink,
    '--mantine-color-dimmed': light.quiet,
    '--mantine-color-error': light.tones.alarm.ink,
    '--mantine-color-anchor': light.accent,
    '--mantine-color-placeholder': slate[5],
    '--mantine-color-default-border': light.edge,
  },
  dark: {
    ...variablesOf(dark),
    '--mantine-color-body': dark.ground,
    '--mantine-color-text': dark.ink,
    '--mantine-color-dimmed': dark.quiet,
    '--mantine-color-error': dark.tones.alarm.ink,
    '--mantine-color-anchor': dark.accent,
    '--mantine-color-placeholder': night[3],
    '--mantine-color-default': dark.surface,
    '--mantine-color-default-border': dark.edge,
  },
});
