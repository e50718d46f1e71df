import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

/** How a list is followed from elsewhere. `feed` is the path of its RSS. */
export function Follow({ feed, frame: { say } }: { feed: string; frame: Frame }) {
  return (
    <section aria-labelledby="follow">
      <h2 class="side-h" id="follow">
        {say.followThis}
      </h2>
      <p class="meta">
        <a href={hrefOf(feed)}>
          <Isolated text={say.rss} />
        </a>
      </p>
    </section>
  );
}
