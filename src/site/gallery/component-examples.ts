import { examples as authorBox } from '../components/author-box/examples.tsx';
import { examples as band } from '../components/band/examples.tsx';
import { examples as byline } from '../components/byline/examples.tsx';
import { examples as card } from '../components/card/examples.tsx';
import { examples as chips } from '../components/chips/examples.tsx';
import { examples as comments } from '../components/comments/examples.tsx';
import { examples as contents } from '../components/contents/examples.tsx';
import { examples as corrections } from '../components/corrections/examples.tsx';
import { examples as dayList } from '../components/day-list/examples.tsx';
import { examples as follow } from '../components/follow/examples.tsx';
import { examples as footer } from '../components/footer/examples.tsx';
import { examples as hit } from '../components/hit/examples.tsx';
import { examples as icon } from '../components/icon/examples.tsx';
import { examples as isolated } from '../components/isolated/examples.tsx';
import { examples as kicker } from '../components/kicker/examples.tsx';
import { examples as latest } from '../components/latest/examples.tsx';
import { examples as listItem } from '../components/list-item/examples.tsx';
import { examples as masthead } from '../components/masthead/examples.tsx';
import { examples as menu } from '../components/menu/examples.tsx';
import { examples as moment } from '../components/moment/examples.tsx';
import { examples as navigation } from '../components/navigation/examples.tsx';
import { examples as nuqta } from '../components/nuqta/examples.tsx';
import { examples as opinions } from '../components/opinions/examples.tsx';
import { examples as pager } from '../components/pager/examples.tsx';
import { examples as picture } from '../components/picture/examples.tsx';
import { examples as plainList } from '../components/plain-list/examples.tsx';
import { examples as related } from '../components/related/examples.tsx';
import { examples as seek } from '../components/seek/examples.tsx';
import { examples as share } from '../components/share/examples.tsx';
import { examples as suggestion } from '../components/suggestion/examples.tsx';
import { examples as trail } from '../components/trail/examples.tsx';
import type { Examples } from '../example-views.ts';

/** The examples of every component that draws something, by its folder. */
export const COMPONENT_EXAMPLES: Readonly<Record<string, Examples>> = {
  'author-box': authorBox,
  band,
  byline,
  card,
  chips,
  comments,
  contents,
  corrections,
  'day-list': dayList,
  follow,
  footer,
  hit,
  icon,
  isolated,
  kicker,
  latest,
  'list-item': listItem,
  masthead,
  menu,
  moment,
  navigation,
  nuqta,
  opinions,
  pager,
  picture,
  'plain-list': plainList,
  related,
  seek,
  share,
  suggestion,
  trail,
};
