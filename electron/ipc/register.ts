import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { isOwnPage } from '../security/sender.ts';
import { refuse } from './answer.ts';
import { callChannel, dropChannel } from './channels.ts';
import { type Answer, type Channel, type Input, inputs, type Outputs } from './contract.ts';

/** What a handler is told about the caller. */
export interface Caller {
  readonly contents: WebContents;
}

export type Handlers = {
  readonly [Name in Channel]: (input: Input<Name>, caller: Caller) => Promise<Answer<Outputs[Name]>>;
};

const isChannel = (name: unknown): name is Channel => typeof name === 'string' && Object.hasOwn(inputs, name);

const isFromOwnPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && isOwnPage({ url: frame.url, isMainFrame: frame.parent === null });

/** A bug must not take the window down, nor show a stack: the screen gets one line, the log the rest. */
const explain = (name: string, cause: unknown): Answer<never> => {
  process.stderr.write(`untether: ${name} failed: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
  return refuse('internal', `${name} failed: ${cause instanceof Error ? cause.message : 'unknown reason'}`);
};

const run = async <Name extends Channel>(
  handlers: Handlers,
  name: Name,
  input: unknown,
  caller: Caller,
): Promise<Answer<Outputs[Name]>> => {
  const parsed = inputs[name].safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse('bad-request', `${name}: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}`);
  }
  try {
    // The schema of `name` has just accepted the value; TypeScript cannot relate the two through the map.
    return await handlers[name](parsed.data as Input<Name>, caller);
  } catch (cause) {
    return explain(name, cause);
  }
};

/** Connects the contract to its handlers: sender check, name check, input check, handler, answer. */
export const registerHandlers = (handlers: Handlers): void => {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isFromOwnPage(event.senderFrame)) return refuse('bad-request', 'The caller is not the app’s own page.');
    if (!isChannel(name)) return refuse('bad-request', 'There is no such call.');
    return await run(handlers, name, input, { contents: event.sender });
  });
};

/** Tells which files and folders the user dropped on the window. */
export const onDropped = (listener: (path: string) => void): void => {
  ipcMain.on(dropChannel, (event, path: unknown) => {
    if (isFromOwnPage(event.senderFrame) && typeof path === 'string' && path !== '') listener(path);
  });
};
