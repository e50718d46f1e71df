import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the screen, or pasted. Pasted ones have no name: they get one by the time,
 * from `nameOf`. Returns whether files are being dragged over the window.
 */
export function useFilesComing(take: (files: readonly File[]) => void, nameOf: (at: string) => string): boolean {
  const [isOver, setOver] = useState(false);
  const taken = useEffectEvent(take);
  const named = useEffectEvent((file: File): File => {
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
        // What is pasted from a text program is a picture of the text too; in a field the text is meant.
        if (files.length > 0 && clipboardData?.getData('text/plain') === '') taken(files.map(named));
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return isOver;
}
