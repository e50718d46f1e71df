import { useEffect, useEffectEvent, useState } from 'react';

/** What browsers call a picture that was copied, and not its file. */
const NAMELESS = /^image\.\w+$/;

const isTyping = (element: Element | null): boolean =>
  element?.matches('input, textarea, [contenteditable="true"]') === true;

/**
 * Takes files that are dropped anywhere on the screen, or pasted. A picture that was copied has no name: it gets one by
 * the time, from `nameOf`. Returns whether files are being dragged over the window.
 */
export function useFilesComing(take: (files: readonly File[]) => void, nameOf: (at: string) => string): boolean {
  const [isOver, setOver] = useState(false);
  const taken = useEffectEvent(take);
  const named = useEffectEvent((file: File): File => {
    if (!NAMELESS.test(file.name)) return file;
    const at = new Date()
      .toISOString()
      .replace(/\.\d+Z$/, '')
      .replaceAll(':', '-')
      .replace('T', ' ');
    const { type, lastModified } = file;
    return new File([file], `${nameOf(at)}.${type.split('/').at(-1)}`, { type, lastModified });
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    addEventListener('dragenter', over, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        taken(files);
      },
      { signal },
    );
    addEventListener(
      'paste',
      ({ clipboardData }) => {
        const files = [...(clipboardData?.files ?? [])];
        // What was copied in a text program is a picture of the text too; in a field the text is meant.
        const isText = isTyping(document.activeElement) && clipboardData?.getData('text/plain') !== '';
        if (files.length > 0 && !isText) taken(files.map(named));
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return isOver;
}
