import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Mode, Theme } from '../../../../newsroom/theme/theme.ts';
import { pageInTheme, sheetOfTheme } from '../../../data/theme.ts';
import { useSay } from '../../../say.tsx';

const PAGES = ['front', 'article'] as const;
/** So long a colour that is being dragged through is waited for. */
const PAUSE_MS = 120;

type Props = { readonly theme: Theme; readonly mode: Mode };

/** The site's own pages in what is chosen, saved or not. */
export function ThemePreview({ theme, mode }: Props) {
  const { theme: words } = useSay().settings;
  const [page, setPage] = useState<(typeof PAGES)[number]>('front');
  return (
    <section className="theme__preview" aria-label={words.preview}>
      <header className="row row--wrap">
        <h3 className="theme__preview-title">{words.preview}</h3>
        <SegmentedControl
          className="push"
          aria-label={words.page}
          value={page}
          onChange={setPage}
          data={PAGES.map((value) => ({ value, label: words.pages[value] }))}
        />
      </header>
      <Page key={page} page={page} theme={theme} mode={mode} />
    </section>
  );
}

type PageProps = Props & { readonly page: (typeof PAGES)[number] };

/** One of them, loaded once: what is chosen afterwards comes as another sheet, so that nothing flashes or jumps back. */
function Page({ page, theme, mode }: PageProps) {
  const { theme: words } = useSay().settings;
  const frame = useRef<HTMLIFrameElement>(null);
  const [address] = useState(() => pageInTheme(page, theme, mode));
  const [sheet] = useDebouncedValue(sheetOfTheme(theme, mode), PAUSE_MS);
  const dress = useCallback(() => {
    const document = frame.current?.contentDocument;
    if (document) putOn(document, sheet);
  }, [sheet]);
  useEffect(dress, [dress]);
  const isWithin = useFocusWithin(frame);
  return (
    <iframe
      ref={frame}
      className={isWithin ? 'theme__frame theme__frame--within' : 'theme__frame'}
      title={`${words.preview}: ${words.pages[page]}`}
      sandbox="allow-same-origin"
      src={address}
      onLoad={dress}
    />
  );
}

/** Whether the focus is in a frame, of which its own style hears nothing: it is scrolled with the keys from there. */
function useFocusWithin(frame: RefObject<HTMLIFrameElement | null>): boolean {
  const [isWithin, setIsWithin] = useState(false);
  useEffect(() => {
    const look = () => setIsWithin(document.activeElement === frame.current);
    for (const moved of ['focus', 'blur']) window.addEventListener(moved, look);
    return () => {
      for (const moved of ['focus', 'blur']) window.removeEventListener(moved, look);
    };
  }, [frame]);
  return isWithin;
}

/** Takes the sheets before it off once the new one is there. */
function putOn(document: Document, sheet: string): void {
  const worn = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (worn.length === 0 || worn.at(-1)?.getAttribute('href') === sheet) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  link.addEventListener('load', () => {
    for (const one of worn) one.remove();
  });
  document.head.append(link);
}
