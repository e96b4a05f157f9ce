import { app, BrowserWindow, protocol, type Session, session } from 'electron';
import { windowFolder } from './app/places.ts';
import { applyProfile, applyThrowAwayProfile } from './app/profile.ts';
import { startFolderIn } from './app/start-folder.ts';
import { allHandlers, rememberedGrants } from './handlers/all-handlers.ts';
import { onDropped, registerHandlers } from './ipc/register.ts';
import { printPdf } from './print/print-pdf.ts';
import { type PrintOrder, printAndQuit, printOrderIn } from './print/print-report.ts';
import { registerAppScheme, serveApp } from './security/app-protocol.ts';
import { blockNetwork, forbidBackgroundNetworking, type NetworkBlock } from './security/network.ts';
import { denyPermissions } from './security/permissions.ts';
import { enforceSandbox } from './security/web-preferences.ts';
import { openMainWindow } from './window/main-window.ts';
import { setMenu } from './window/menu.ts';

const documents = new Map<string, string>();

/** Every session, also one that something opens later: none reaches the network. */
const confineSessions = (): NetworkBlock => {
  const blocks = [session.defaultSession].map(confineSession);
  app.on('session-created', (created) => blocks.push(confineSession(created)));
  return { requestsBlocked: () => blocks.reduce((sum, block) => sum + block.requestsBlocked(), 0) };
};

const confineSession = (confined: Session): NetworkBlock => {
  denyPermissions(confined);
  return blockNetwork(confined);
};

const focusWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
};

const runWindow = async (): Promise<void> => {
  applyProfile();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  const granted = rememberedGrants();
  serveApp(protocol, windowFolder(), documents);
  const startFolder = startFolderIn(process.argv, app.isPackaged);
  if (startFolder !== null) await granted.grant(startFolder);
  registerHandlers(allHandlers({ network: confineSessions(), print: printPdf(documents), granted, startFolder }));
  onDropped((path) => void granted.grant(path));
  setMenu();
  openMainWindow();
};

const runPrint = async (order: PrintOrder): Promise<void> => {
  const throwAway = applyThrowAwayProfile();
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  serveApp(protocol, windowFolder(), documents);
  confineSessions();
  await printAndQuit(order, printPdf(documents), throwAway);
};

enforceSandbox();
registerAppScheme();
forbidBackgroundNetworking();
const order = printOrderIn(process.argv);
void (order === null ? runWindow() : runPrint(order));
