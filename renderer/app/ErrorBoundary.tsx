import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';

interface Props {
  /** A new value gives the children another try: the name of the screen. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

interface State {
  readonly fault: Error | null;
}

/** A fault in one screen stays in that screen: the rest of the window keeps working and the data is unharmed. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.fault && previous.resetKey !== this.props.resetKey) this.setState({ fault: null });
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <ErrorState
        failure={{ code: 'internal', detail: fault.message }}
        action={<Button onClick={() => this.setState({ fault: null })}>Try again</Button>}
      />
    );
  }
}
