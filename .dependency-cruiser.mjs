/** Who may import whom. One row a folder; each rule says why. The map in README.md draws the same. */

const report = '^core/(report|assess)';
const domainTypes = '^core/[a-z/-]+/types\\.ts$';
const electronPackage = '(^electron$|node_modules/electron/|node_modules/@types/electron)';
const contract = '^electron/ipc/contract\\.ts$';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const pure = '^core/(?!node/|cli/)';

export default {
  forbidden: [
    forbid(
      'no-cycles',
      'What depends on itself can be neither read nor tested in parts.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-orphans',
      'A module nobody imports and that imports nothing is left over.',
      {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^(vitest\\.config|build/vite\\.config|\\.dependency-cruiser)\\.mjs$',
          '/main\\.cjs$',
          '\\.css$',
          '^test/',
        ],
      },
      {},
    ),
    forbid(
      'nothing-imports-tests',
      'Tests and fixtures are for tests: the product must run without them.',
      { pathNot: '^test/' },
      { path: '^test/' },
    ),
    forbid(
      'nothing-imports-build',
      'Build scripts run on the developer’s machine and are not shipped.',
      { pathNot: ['^(build|test)/', '^vitest\\.config\\.mjs$'] },
      { path: '^build/' },
    ),
    forbid(
      'unresolvable',
      'An import that leads nowhere fails at run time.',
      { pathNot: '^build/' },
      { couldNotResolve: true, pathNot: ['^(virtual:|vite/)', '\\?(url|raw|worker)$', 'dist/'] },
    ),
    forbid(
      'no-dev-dependencies-in-product',
      'What ships may only need what ships.',
      { path: '^(core|electron|renderer)/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: electronPackage,
      },
    ),

    forbid(
      'nothing-reaches-out',
      'Nothing leaves the machine: what ships has no way to talk to the network.',
      { path: '^(core|electron|renderer)/' },
      { path: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises|inspector)$', dependencyTypes: ['core'] },
    ),
    forbid(
      'core-is-pure',
      'The core gives the same answer in the window, on the command line and in a test: it asks no system.',
      { path: pure },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'core-knows-no-host',
      'The core outlives every host it runs in.',
      { path: '^core/' },
      { path: ['^electron/', '^renderer/', electronPackage, 'node_modules/(react|dexie|chart\\.js|zustand)'] },
    ),
    forbid(
      'base-stands-alone',
      'Words that know no domain can be used by all of it.',
      { path: '^core/base/' },
      { path: '^(?!core/base/)(core|electron|renderer|catalog)/' },
    ),
    forbid(
      'catalog-knows-base',
      'Facts about vendors do not depend on what is done with them.',
      { path: '^core/catalog/' },
      { path: '^core/(?!base/|catalog/)' },
    ),
    forbid(
      'scan-knows-facts',
      'Finding evidence must not depend on how it is scored, priced or shown.',
      { path: '^core/scan/' },
      { path: '^core/(?!base/|catalog/|scan/)' },
    ),
    forbid(
      'lockin-knows-findings',
      'A score is computed from findings, not from how they were found or what they cost.',
      { path: '^core/lockin/' },
      { path: '^core/(?!base/|catalog/|lockin/|scan/types\\.ts$)' },
    ),
    forbid(
      'cost-knows-scores',
      'Costs are computed from findings and scores by their types alone.',
      { path: '^core/cost/' },
      { path: '^core/(?!base/|catalog/|cost/|scan/types\\.ts$|lockin/types\\.ts$)' },
    ),
    forbid(
      'accuracy-judges-findings',
      'Findings are held against what a person found, however they were made.',
      { path: '^core/accuracy/' },
      { path: '^core/(?!base/|catalog/|accuracy/|scan/types\\.ts$)' },
    ),
    forbid(
      'history-compares',
      'Comparing states of the code needs what was found, never how: it neither scans nor reads.',
      { path: '^core/history/' },
      { path: '^core/(?!base/|catalog/|history/|(scan|lockin|cost|report)/types\\.ts$)' },
    ),
    forbid(
      'report-shows',
      'A report shows what it is given: it never scans or computes anew.',
      { path: report },
      { path: '^core/(scan|node|cli)/(?!types\\.ts$)' },
    ),
    forbid(
      'history-compares-results',
      'What changed between two scans is told from their results, however those were made.',
      { path: '^core/history/' },
      { path: '^core/(scan|report|assess|node|cli)/', pathNot: domainTypes },
    ),
    forbid(
      'formats-see-types-only',
      'An output format prints an assessment; what it would have to compute belongs there.',
      { path: '^core/report/' },
      { path: '^core/(scan|lockin|cost|assess|node|cli)/', pathNot: domainTypes },
    ),
    forbid(
      'core-node-is-headless',
      'File access and workers run in every host alike.',
      { path: '^core/node/' },
      { path: ['^core/(cli|report|assess)/', '^electron/', '^renderer/', electronPackage] },
    ),
    forbid(
      'cli-is-the-end',
      'The command line is a thin shell at the end of the flow.',
      { pathNot: ['^core/cli/', '^(test|build)/'] },
      { path: '^core/cli/' },
    ),

    forbid(
      'contract-is-plain',
      'Both sides of the process border read the contract, so it needs neither side.',
      { path: contract },
      { path: [electronPackage, '^electron/', '^renderer/', '^core/(node|cli)/'] },
    ),
    forbid(
      'contract-asks-no-system',
      'Both sides of the process border read the contract, so it needs no Node.',
      { path: contract },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'preload-builds-from-contract',
      'The preload is the one door between page and system: all it knows is the contract.',
      { path: '^electron/preload\\.ts$' },
      { path: '.', pathNot: [contract, '^electron/ipc/channels\\.ts$', electronPackage] },
    ),
    forbid(
      'host-knows-no-screen',
      'Main process and page meet in the contract only.',
      { path: '^electron/' },
      { path: ['^renderer/', '^core/cli/'] },
    ),
    forbid(
      'node-engine-in-its-process',
      'Scans run in the engine process: a crash there leaves the window alive. Git, asked for one line, is a process of its own.',
      { path: '^electron/(?!engine/)' },
      { path: '^core/node/', pathNot: '^core/node/(git/stream|watch/folder-watch)\\.ts$' },
    ),
    forbid(
      'screen-is-a-page',
      'The page has no Node and no Electron; it reaches the system through the contract.',
      { path: '^renderer/' },
      { path: ['^electron/', '^core/(node|cli)/', electronPackage], pathNot: contract },
    ),
    forbid(
      'screen-asks-no-system',
      'A sandboxed page has no Node modules.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'features-stand-apart',
      'A screen that needs another screen’s parts shares them in ui or workspace.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    forbid(
      'parts-know-no-feature',
      'Shared parts serve all screens and so know none.',
      { path: '^renderer/(ui|charts|db|format|state|workspace)/' },
      { path: '^renderer/(features|app)/' },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^test/fixtures/', '^test/golden/', '^dist/'] },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
