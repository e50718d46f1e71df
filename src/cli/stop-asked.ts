/** Whether somebody has asked this process to end; asked a second time, it ends at once, as any other. */
export type StopAsked = Disposable & { readonly isAsked: () => boolean };

/** Listens for Ctrl-C and SIGTERM, so that work under way can end where it is whole; `tell` is called when one comes. */
export function stopAsked(tell: () => void): StopAsked {
  let asked = false;
  const forget = () => {
    process.off('SIGINT', hear);
    process.off('SIGTERM', hear);
  };
  function hear(): void {
    asked = true;
    forget();
    tell();
  }
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return { isAsked: () => asked, [Symbol.dispose]: forget };
}
