import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { callChannel, dropChannel, eventChannel } from './ipc/channels.ts';
import { type Bridge, type Events, eventNames } from './ipc/contract.ts';

const listen = <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): (() => void) => {
  // Only the main process sends here, through `emit`, which ties each name to its payload.
  const relay = (_event: IpcRendererEvent, emitted: unknown, payload: unknown): void => {
    if (emitted === name) listener(payload as Events[Name]);
  };
  ipcRenderer.on(eventChannel, relay);
  return () => {
    ipcRenderer.off(eventChannel, relay);
  };
};

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => (eventNames.includes(name) ? listen(name, listener) : () => undefined),
  pathOf: (file) => {
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    if (path !== '') ipcRenderer.send(dropChannel, path);
    return path;
  },
};

contextBridge.exposeInMainWorld('untether', bridge);
