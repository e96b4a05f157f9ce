import { Command } from 'commander';
import { currencyArgument, dayArgument, positiveArgument, wordArgument } from './arguments.ts';
import type { CatalogOptions } from './commands/catalog.ts';
import type { DiffCommandOptions } from './commands/diff.ts';
import type { HistoryCommandOptions } from './commands/history.ts';
import type { OwnersCommandOptions } from './commands/owners.ts';
import type { ReportCommandOptions } from './commands/report.ts';
import type { ScanCommandOptions } from './commands/scan.ts';
import type { ExitCode } from './failure.ts';
import { toolVersion } from './version.ts';

const formats = wordArgument('--format', ['text', 'json']);

/** What scan and report share: the day, the facts and the user's own figures. */
const withScanOptions = (command: Command): Command =>
  command
    .argument('<folder>', 'folder that holds the code')
    .option('--today <day>', 'judge end dates by this day, YYYY-MM-DD (default: today)', dayArgument)
    .option('--catalog <file>', 'vendor facts from this file instead of those that ship')
    .option('--settings <file>', 'JSON file with rates, volumes and answers')
    .option('--rate <amount>', 'cost of one hour', positiveArgument('--rate', '95', 100_000))
    .option('--currency <code>', 'currency of the rate, such as EUR', currencyArgument)
    .option('--hours-a-day <hours>', 'focus hours in a person-day', positiveArgument('--hours-a-day', '6', 24))
    .option(
      '--familiarity <word>',
      'team and target: known, partly, new',
      wordArgument('--familiarity', ['known', 'partly', 'new']),
    )
    .option(
      '--assistant <word>',
      'coding assistant: none, usual, best',
      wordArgument('--assistant', ['none', 'usual', 'best']),
    )
    .option('--no-production', 'the code is not in production yet')
    .option('--progress', 'show progress also where stderr is no terminal')
    .option('--no-progress', 'show no progress')
    .option('--verbose', 'name every file that gave trouble');

const addScan = (program: Command, end: (code: ExitCode) => void): void => {
  withScanOptions(
    program.command('scan').description('find video-API calls and say what leaving each vendor would take'),
  )
    .option('--format <format>', 'text or json', formats, 'text')
    .option('--output <file>', 'write there instead of to stdout')
    .action(async (folder: string, options: ScanCommandOptions) => {
      const { scanCommand } = await import('./commands/scan.ts');
      end(await scanCommand(folder, options));
    });
};

const addReport = (program: Command, end: (code: ExitCode) => void): void => {
  withScanOptions(program.command('report').description('write the report as PDF, HTML, Markdown, CSV or JSON'))
    .option('--pdf <file>', 'the printable report')
    .option('--html <file>', 'the same as one HTML file')
    .option('--markdown <file>', 'for a pull request or wiki')
    .option('--csv <file>', 'every finding as a row')
    .option('--json <file>', 'everything, as scan --format json')
    .option('--organisation <name>', 'name on the first page (default: the folder)')
    .option('--classification <word>', 'word on the first page, such as Confidential')
    .option('--executive', 'only the first page, for PDF and HTML')
    .option(
      '--plan <moves>',
      'a chapter on leaving: VENDOR=TARGET, several with commas, adapter in front for an adapter first; may be repeated',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .action(async (folder: string, options: ReportCommandOptions) => {
      const { reportCommand } = await import('./commands/report.ts');
      end(await reportCommand(folder, options));
    });
};

const addHistory = (program: Command, end: (code: ExitCode) => void): void => {
  withScanOptions(
    program.command('history').description('show how dependency changed, read from the commits of a git repository'),
  )
    .option('--since <span>', 'how far back: 24m, 2y, 12w, 90d or a day', '24m')
    .option(
      '--every <word>',
      'a point a month, week or tag',
      wordArgument('--every', ['month', 'week', 'tag']),
      'month',
    )
    .option('--format <format>', 'text, json or csv', wordArgument('--format', ['text', 'json', 'csv']), 'text')
    .option('--output <file>', 'write there instead of to stdout')
    .option('--cache <folder>', 'keep what was judged there, for the next run (default: the cache folder of the user)')
    .option('--no-cache', 'keep nothing')
    .action(async (folder: string, options: HistoryCommandOptions) => {
      const { historyCommand } = await import('./commands/history.ts');
      end(await historyCommand(folder, options));
    });
};

const addDiff = (program: Command, end: (code: ExitCode) => void): void => {
  withScanOptions(program.command('diff').description('show what changed between two commits, and who brought it'))
    .argument('<before>', 'commit, branch or tag')
    .argument('<after>', 'commit, branch or tag')
    .option(
      '--format <format>',
      'text, json or markdown',
      wordArgument('--format', ['text', 'json', 'markdown']),
      'text',
    )
    .option('--output <file>', 'write there instead of to stdout')
    .option('--cache <folder>', 'keep what was judged there, for the next run (default: the cache folder of the user)')
    .option('--no-cache', 'keep nothing')
    .action(async (folder: string, before: string, after: string, options: DiffCommandOptions) => {
      const { diffCommand } = await import('./commands/diff.ts');
      end(await diffCommand(folder, before, after, options));
    });
};

const addOwners = (program: Command, end: (code: ExitCode) => void): void => {
  withScanOptions(
    program
      .command('owners')
      .description('show who owns each finding, how old it is, and where vendor code changes most'),
  )
    .option('--format <format>', 'text or json', formats, 'text')
    .option('--output <file>', 'write there instead of to stdout')
    .option('--cache <folder>', 'keep what git said there, for the next run (default: the cache folder of the user)')
    .option('--no-cache', 'keep nothing')
    .action(async (folder: string, options: OwnersCommandOptions) => {
      const { ownersCommand } = await import('./commands/owners.ts');
      end(await ownersCommand(folder, options));
    });
};

const withCatalogOptions = (command: Command): Command =>
  command
    .option('--catalog <file>', 'this file instead of the catalogue that ships')
    .option('--format <format>', 'text or json', formats, 'text');

const addCatalog = (program: Command, end: (code: ExitCode) => void): void => {
  const catalog = program.command('catalog').description('look at the vendor facts');
  withCatalogOptions(catalog.command('list').description('every product, a line each')).action(
    async (options: CatalogOptions) => {
      const { catalogListCommand } = await import('./commands/catalog.ts');
      end(await catalogListCommand(options));
    },
  );
  withCatalogOptions(
    catalog.command('show').description('one product in full').argument('<vendor>', 'id of the vendor'),
  ).action(async (vendor: string, options: CatalogOptions) => {
    const { catalogShowCommand } = await import('./commands/catalog.ts');
    end(await catalogShowCommand(vendor, options));
  });
};

/** All commands. Each loads its own code only when it runs, so that `--version` answers at once. */
export const createProgram = (end: (code: ExitCode) => void): Command => {
  const program = new Command('untether')
    .description(
      'Shows how dependent code is on each video-API vendor, and what leaving would cost. Nothing leaves this machine.',
    )
    .version(toolVersion, '--version', 'print the version')
    .helpOption('--help', 'show what a command can do')
    .showHelpAfterError('Run `untether --help` to see the commands and options.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'untether: ')) })
    .exitOverride();
  for (const add of [addScan, addReport, addHistory, addDiff, addOwners, addCatalog]) add(program, end);
  return program;
};
