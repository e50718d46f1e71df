import type { MantineColorScheme } from '@mantine/core';
import type { IconName } from '../components/icon/icon.tsx';

/** The sign of each theme. */
export const SCHEME_ICONS: Readonly<Record<MantineColorScheme, IconName>> = {
  auto: 'contrast',
  light: 'sun',
  dark: 'moon',
};
