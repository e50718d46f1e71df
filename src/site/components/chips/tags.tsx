import type { TagLink } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

/** The tags of an article. */
export function Tags({ tags, frame: { say } }: { tags: readonly TagLink[]; frame: Frame }) {
  if (tags.length === 0) return null;
  return (
    <section aria-labelledby="tags">
      <h2 class="sr" id="tags">
        {say.tags}
      </h2>
      <ul class="chips">
        {tags.map(({ id, name, address }) => (
          <li key={id}>
            <a class="chip" href={hrefOf(address)}>
              <Isolated text={name} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
