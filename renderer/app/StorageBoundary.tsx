import Dexie from 'dexie';
import { Component, type ReactNode } from 'react';

interface Props {
  /** What lasts could not be read while the app was running. */
  readonly onFault: (cause: unknown) => void;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

const isStorageFault = (cause: unknown): boolean => cause instanceof Dexie.DexieError || cause instanceof DOMException;

/** Takes faults of the database out of the screens and hands every other fault on. */
export class StorageBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(cause: unknown): State {
    if (!isStorageFault(cause)) throw cause;
    return { failed: true };
  }

  override componentDidCatch(cause: unknown): void {
    this.props.onFault(cause);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
