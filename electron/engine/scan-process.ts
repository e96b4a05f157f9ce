import { utilityProcess } from 'electron';
import { built } from '../app/places.ts';
import { refuse } from '../ipc/answer.ts';
import type { FromEngine, ToEngine } from './messages.ts';

export interface ScanProcess {
  readonly cancel: () => void;
}

type Start = Exclude<ToEngine, { type: 'cancel' }>;

const lastWords: ReadonlySet<FromEngine['type']> = new Set([
  'finished',
  'history-finished',
  'explained',
  'ownership',
  'checked',
  'failed',
]);

/** Stays alive this long after a cancel before it is ended from outside. */
const graceAfterCancel = 2_000;

const crashed = (code: number): FromEngine => ({
  type: 'failed',
  error: refuse('engine-crashed', `The scan process ended with code ${code}.`).error,
});

/**
 * Runs one scan or history in a process of its own: whatever a hostile file does to a parser, the window stays. `onMessage` gets
 * exactly one last message, a `finished` or `failed`, also when the process dies.
 */
export const startScanProcess = (start: Start, onMessage: (message: FromEngine) => void): ScanProcess => {
  const child = utilityProcess.fork(built('node', 'engine.js'), [], { serviceName: 'Untether scan', stdio: 'inherit' });
  let over = false;
  const end = (message: FromEngine): void => {
    if (over) return;
    over = true;
    onMessage(message);
  };
  child.on('message', (message: FromEngine) => {
    if (!lastWords.has(message.type)) {
      if (!over) onMessage(message);
      return;
    }
    end(message);
    child.kill();
  });
  child.on('exit', (code) => end(crashed(code)));
  child.postMessage(start);
  return {
    cancel: () => {
      if (over) return;
      child.postMessage({ type: 'cancel' } satisfies ToEngine);
      setTimeout(() => {
        end({ type: 'failed', error: refuse('cancelled', '').error });
        child.kill();
      }, graceAfterCancel).unref();
    },
  };
};
