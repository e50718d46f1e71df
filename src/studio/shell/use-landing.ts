import { type RefObject, useEffect, useRef } from 'react';

/** Whether nothing was gone to yet in this document. */
let isFirst = true;

/**
 * The main part of a screen takes the focus when the screen is gone to, as a page does that is loaded. What the document
 * opened with leaves it alone, and so does a screen in which something has taken it already.
 */
export function useLanding(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isFirst && main.current?.contains(document.activeElement) === false) main.current.focus();
    isFirst = false;
  }, []);
  return main;
}
