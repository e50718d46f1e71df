import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { type HeldKeys, holdKeys } from '../keys/hold-keys.ts';
import { Help } from './help.tsx';
import { Palette } from './palette/palette.tsx';

type Overlay = 'palette' | 'help';
type Overlays = {
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  /** Opens it, or closes it where it is open; the other gives way to it. */
  readonly toggle: (overlay: Overlay) => void;
};

const OverlaysContext = createContext<Overlays | null>(null);

/** Opens what lies over every screen. */
export function useOverlays(): Overlays {
  const overlays = useContext(OverlaysContext);
  if (overlays === null) throw new Error('there are no overlays outside the shell');
  return overlays;
}

/** The palette and the sheet of shortcuts, of which one at most is open. */
export function OverlaysProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Overlay | null>(null);
  const held = useRef<HeldKeys | null>(null);
  const takeKeys = useCallback(() => {
    const keys = held.current?.release() ?? [];
    held.current = null;
    return keys;
  }, []);
  const close = useCallback(() => {
    takeKeys();
    setOpen(null);
  }, [takeKeys]);
  const overlays = useMemo(() => {
    const openPalette = () => {
      held.current ??= holdKeys(window);
      setOpen('palette');
    };
    const openHelp = () => setOpen('help');
    const toggle = (overlay: Overlay) => {
      if (overlay === open) return close();
      return overlay === 'palette' ? openPalette() : openHelp();
    };
    return { openPalette, openHelp, toggle };
  }, [open, close]);
  return (
    <OverlaysContext value={overlays}>
      {children}
      <Palette isOpen={open === 'palette'} onClose={close} openHelp={overlays.openHelp} takeKeys={takeKeys} />
      <Help isOpen={open === 'help'} onClose={close} />
    </OverlaysContext>
  );
}
