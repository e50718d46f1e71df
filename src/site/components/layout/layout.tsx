import type { ComponentChildren } from 'preact';
import type { Frame } from '../../frame.ts';
import { Footer } from '../footer/footer.tsx';

type LayoutProps = {
  readonly frame: Frame;
  readonly masthead: ComponentChildren;
  readonly children: ComponentChildren;
};

/** What is around the matter of every page. */
export function Layout({ frame, masthead, children }: LayoutProps) {
  return (
    <body>
      <a class="skip" href="#main">
        {frame.say.skip}
      </a>
      {masthead}
      <main id="main">{children}</main>
      <Footer frame={frame} />
    </body>
  );
}
