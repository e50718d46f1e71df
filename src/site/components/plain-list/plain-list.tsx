import type { ListPage } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { ListItem } from '../list-item/list-item.tsx';
import { Pager } from '../pager/pager.tsx';

/** A list with each article's date, and its pager. `address` is where its first page lies. */
export function PlainList({ list, address, frame }: { list: ListPage; address: string; frame: Frame }) {
  if (list.cards.length === 0) return <p>{frame.say.emptyList}</p>;
  return (
    <>
      <div class="list">
        {list.cards.map((card) => (
          <ListItem key={card.id} card={card} when="date" frame={frame} />
        ))}
      </div>
      <Pager list={address} page={list.page} pages={list.pages} frame={frame} />
    </>
  );
}
