import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
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
  const overlays = useMemo(
    () => ({
      openPalette: () => setOpen('palette'),
      openHelp: () => setOpen('help'),
      toggle: (overlay: Overlay) => setOpen((now) => (now === overlay ? null : overlay)),
    }),
    [],
  );
  const close = () => setOpen(null);
  return (
    <OverlaysContext value={overlays}>
      {children}
      <Palette isOpen={open === 'palette'} onClose={close} openHelp={overlays.openHelp} />
      <Help isOpen={open === 'help'} onClose={close} />
    </OverlaysContext>
  );
}
