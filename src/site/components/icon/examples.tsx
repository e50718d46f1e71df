import type { Examples } from '../../example-views.ts';
import { Icon } from './icon.tsx';

export const examples: Examples = {
  open: <Icon name="open" />,
  close: <Icon name="close" />,
  share: <Icon name="share" />,
};
