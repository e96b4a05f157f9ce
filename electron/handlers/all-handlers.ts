import path from 'node:path';
import { app } from 'electron';
import { backupFolder } from '../app/profile.ts';
import { sampleCompanyFolder } from '../app/sample-company.ts';
import { type GrantedFolders, grantedFolders } from '../files/granted-folders.ts';
import { writtenFiles } from '../files/written-files.ts';
import type { Handlers } from '../ipc/register.ts';
import type { PrintPdf } from '../print/print-pdf.ts';
import type { NetworkBlock } from '../security/network.ts';
import { appInfo } from './app-info.ts';
import { readBackup, writeBackup } from './backup.ts';
import { checkDetection } from './check-detection.ts';
import { chooseFolder } from './choose-folder.ts';
import { exportPdf } from './export-pdf.ts';
import { explainLines, startHistory } from './history.ts';
import { openInEditor } from './open-in-editor.ts';
import { startOwnership } from './ownership.ts';
import { chooseFolders, headOf, repositoriesIn } from './portfolio.ts';
import { readSource } from './read-source.ts';
import { saveText } from './save-text.ts';
import { cancelScan, type RunningScans, startScan } from './scan.ts';
import { showInFolder } from './show-in-folder.ts';
import { watchFolderOf } from './watch-folder.ts';

export const rememberedGrants = (): GrantedFolders =>
  grantedFolders(path.join(app.getPath('userData'), 'granted-folders.json'), [sampleCompanyFolder()]);

export interface Needs {
  readonly network: NetworkBlock;
  readonly print: PrintPdf;
  readonly granted: GrantedFolders;
  /** Named on the command line; already granted. */
  readonly startFolder: string | null;
}

/** Every call of the contract with what it needs. */
export const allHandlers = ({ network, print, granted, startFolder }: Needs): Handlers => {
  const written = writtenFiles();
  const running: RunningScans = new Map();
  return {
    'app-info': appInfo(network, startFolder),
    'choose-folder': chooseFolder(granted),
    'choose-folders': chooseFolders(granted),
    'repositories-in': repositoriesIn(granted),
    'head-of': headOf(granted),
    'watch-folder': watchFolderOf(granted),
    'start-scan': startScan(granted, running),
    'start-history': startHistory(granted, running),
    'start-ownership': startOwnership(granted, running),
    'check-detection': checkDetection(running),
    cancel: cancelScan(running),
    'explain-lines': explainLines(granted),
    'read-source': readSource(granted),
    'open-in-editor': openInEditor(granted),
    'export-pdf': exportPdf(print, written),
    'save-text': saveText(written),
    'write-backup': writeBackup(backupFolder(), written),
    'read-backup': readBackup(backupFolder()),
    'show-in-folder': showInFolder(written),
  };
};
