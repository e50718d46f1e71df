import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** How a dialog comes: near the top, at once, without a shadow. */
const DIALOG = { yOffset: '9vh', shadow: 'none', transitionProps: { duration: 120 } };

/** Mantine's parts in the studio's measures. Colours stand in `tokens.css`; the ten steps here are what Mantine asks for. */
export const theme = createTheme({
  fontFamily: 'var(--ui)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--ui)', fontWeight: '700' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.55', sm: '1.6', md: '1.65', lg: '1.7', xl: '1.5' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  primaryColor: 'zinjar',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  black: '#15191b',
  breakpoints: { xs: '24.375em', sm: '43.75em', md: '62em', lg: '80em', xl: '90em' },
  colors: {
    zinjar: [
      ...(['#f4fcfa', '#d6e8e3', '#b8d2cb', '#99bcb2', '#4fc3aa'] as const),
      ...(['#5a8f83', '#397a6b', '#0b6455', '#005144', '#004034'] as const),
    ],
    zinjafr: [
      ...(['#fff5f1', '#ffdcd4', '#f8c1b5', '#eea597', '#f07a62'] as const),
      ...(['#d46d5a', '#c54e3a', '#b52a14', '#971803', '#7f0000'] as const),
    ],
    gray: [
      ...(['#f3f4f1', '#eaece7', '#dfe1db', '#c3c7bf', '#a4aaa4'] as const),
      ...(['#858b86', '#5f676a', '#454c50', '#2a3033', '#15191b'] as const),
    ],
    dark: [
      ...(['#e8ebe7', '#b9c0bc', '#98a19d', '#76807f', '#3c4648'] as const),
      ...(['#272e30', '#1d2324', '#161b1c', '#101415', '#0b0e0f'] as const),
    ],
  },
  components: {
    // The small sizes would set errors and pills at 10 px: heights and sizes stand in parts/, by these classes.
    Button: {
      defaultProps: { size: 'xs', variant: 'default' },
      classNames: { root: 'button', label: 'button-label' },
    },
    ActionIcon: { defaultProps: { size: 32, variant: 'subtle', color: 'gray' } },
    Input: { classNames: { input: 'input' } },
    InputWrapper: { classNames: { label: 'label', description: 'hint', error: 'problem' } },
    // What is made of `PillsInput` goes by its own name, and grows with what is in it.
    MultiSelect: { classNames: { input: 'input input--pills' } },
    TagsInput: { classNames: { input: 'input input--pills' } },
    Pill: { classNames: { root: 'pill' } },
    SegmentedControl: {
      defaultProps: { size: 'xs', withItemsBorders: false },
      classNames: { root: 'segments', label: 'segment-label', indicator: 'segment-indicator' },
    },
    Combobox: { classNames: { dropdown: 'floating', option: 'menu-item', groupLabel: 'menu-label' } },
    Menu: {
      defaultProps: { shadow: 'none', position: 'bottom-start', transitionProps: { duration: 120 } },
      classNames: { dropdown: 'floating', item: 'menu-item', label: 'menu-label' },
    },
    // Its root alone, as the palette is made of it, is another part to Mantine.
    ModalRoot: { defaultProps: DIALOG },
    Modal: {
      defaultProps: DIALOG,
      classNames: {
        ...{ content: 'dialog', header: 'dialog-header', title: 'dialog-title', body: 'dialog-body', overlay: 'shade' },
      },
    },
    Drawer: {
      defaultProps: { position: 'bottom', size: 'auto', transitionProps: { duration: 120 } },
      classNames: { header: 'dialog-header', title: 'dialog-title', overlay: 'shade', content: 'drawer' },
    },
    Notification: { classNames: { root: 'toast', description: 'toast-text' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--waraq)',
  '--mantine-color-text': 'var(--hibr)',
  '--mantine-color-dimmed': 'var(--hibr-3)',
  '--mantine-color-error': 'var(--zinjafr)',
  '--mantine-color-placeholder': 'var(--hibr-3)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--waraq-2)',
  '--mantine-color-default-border': 'var(--rule-2)',
  '--mantine-color-anchor': 'var(--lazaward)',
};

/** Mantine's own names for what `tokens.css` says, by day and by night. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: SHARED, dark: SHARED });
