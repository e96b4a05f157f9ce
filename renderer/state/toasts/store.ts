import { create } from 'zustand';

export interface ToastAction {
  readonly label: string;
  run(): void;
}

export interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'problem';
  readonly title: string;
  readonly detail?: string;
  readonly action?: ToastAction;
}

interface ToastStore {
  readonly toasts: readonly Toast[];
  /** The id of what is shown. */
  show(toast: Omit<Toast, 'id'>): number;
  dismiss(id: number): void;
}

const shownAtOnce = 3;
let nextId = 1;

export const useToasts = create<ToastStore>()((set) => ({
  toasts: [],
  show: (toast) => {
    const id = nextId;
    nextId += 1;
    set(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-shownAtOnce) }));
    return id;
  },
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
