import type { ArticleView } from '../../../newsroom/index.ts';
import { absoluteOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Icon } from '../icon/icon.tsx';

/** The article's address to copy, and a letter with it. Nobody else's button. */
export function Share({ article, frame: { say, origin } }: { article: ArticleView; frame: Frame }) {
  const address = absoluteOf(origin, article.address);
  const letter = `mailto:?subject=${encodeURIComponent(article.headline)}&body=${encodeURIComponent(address)}`;
  return (
    <details class="share">
      <summary>
        <Icon name="share" />
        {say.share}
      </summary>
      <div class="share__box">
        <label class="sr" for="share-address">
          {say.shareAddress}
        </label>
        <input id="share-address" dir="ltr" readOnly value={address} />
        <ul>
          <li>
            <a href={letter}>{say.shareByMail}</a>
          </li>
        </ul>
      </div>
    </details>
  );
}
