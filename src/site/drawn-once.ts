import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Brand } from '../base/brand.ts';
import type { SiteView } from '../newsroom/index.ts';
import type { Frame } from './frame.ts';

/** HTML that was drawn from components, whose every text is escaped. */
export type DrawnHtml = Brand<string, 'DrawnHtml'>;

/** What a part may depend on that all pages of a paper share. */
type Shared = Pick<Frame, 'site' | 'say'>;

/**
 * A part that is the same on every page until the paper changes: drawn once, and kept as long as the paper is
 * remembered. A third of the elements of an article's page are such.
 */
export function drawnOnce(draw: (shared: Shared) => VNode): (shared: Shared) => DrawnHtml {
  const drawn = new WeakMap<SiteView, { say: Frame['say']; html: DrawnHtml }>();
  return ({ site, say }) => {
    const held = drawn.get(site);
    if (held?.say === say) return held.html;
    const html = renderToString(draw({ site, say })) as DrawnHtml;
    drawn.set(site, { say, html });
    return html;
  };
}
