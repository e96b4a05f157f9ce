import { create } from 'zustand';

export type Overlay = 'palette' | 'shortcuts' | 'coverage';

interface OverlayStore {
  readonly open: Overlay | null;
  show(overlay: Overlay): void;
  close(): void;
}

export const useOverlay = create<OverlayStore>()((set) => ({
  open: null,
  show: (overlay) => set({ open: overlay }),
  close: () => set({ open: null }),
}));
