import type { Examples } from '../../example-views.ts';
import { Icon } from './icon.tsx';

export const examples: Examples = {
  open: <Icon name="open" />,
  close: <Icon name="close" />,
  search: <Icon name="search" />,
  share: <Icon name="share" />,
};
