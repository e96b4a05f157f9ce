import type { DiagnosticCode } from '../../base/diagnostic.ts';
import type { Confidence, Vendor } from '../../catalog/schema.ts';
import type { WorkPackageId } from '../../cost/types.ts';
import type { Band, MetricId } from '../../lockin/types.ts';
import type { FindingKind, Lane } from '../../scan/types.ts';

/** One word a concept: these are the column and row names on screen, on paper and in the terminal. */
export const kindLabels: Readonly<Record<FindingKind, string>> = {
  'manifest-dependency': 'dependency',
  import: 'import',
  'client-init': 'client',
  call: 'call',
  'endpoint-url': 'address',
  'model-id': 'model id',
  'env-var': 'setting',
  'webhook-handler': 'webhook',
};

export const laneLabels: Readonly<Record<Lane, string>> = {
  production: 'production',
  test: 'tests',
  docs: 'documents',
  example: 'examples',
  generated: 'generated or vendored',
};

export const metricLabels: Readonly<Record<MetricId, string>> = {
  spread: 'spread',
  leak: 'leak',
  uniqueness: 'uniqueness',
  'data-gravity': 'data gravity',
  'async-surface': 'async surface',
  concentration: 'concentration',
  'exit-readiness': 'exit readiness',
};

/** What a high value of the metric says, in the few words of a table cell. */
export const metricCauses: Readonly<Record<MetricId, string>> = {
  spread: 'spread over many files',
  leak: 'calls and types outside one wrapper',
  uniqueness: 'features no target matches',
  'data-gravity': 'assets and ids held there',
  'async-surface': 'polling, webhooks, live events',
  concentration: 'most calls go to one vendor',
  'exit-readiness': 'no tests or second implementation',
};

export const packageLabels: Readonly<Record<WorkPackageId, string>> = {
  learn: 'Learn the target',
  edit: 'Change the code',
  test: 'Change and add tests',
  missing: 'Replace what is missing',
  async: 'Change the waiting pattern',
  data: 'Move data and ids',
  eval: 'Compare output quality',
  rollout: 'Roll out',
};

export const bandLabels: Readonly<Record<Band, string>> = {
  low: 'low',
  moderate: 'moderate',
  high: 'high',
  severe: 'severe',
};

export const statusLabels: Readonly<Record<Vendor['status']['state'], string>> = {
  active: 'active',
  preview: 'preview',
  deprecated: 'end announced',
  shutdown: 'switched off',
};

export const confidenceLabels: Readonly<Record<Confidence, string>> = { high: 'high', medium: 'medium', low: 'low' };

export const diagnosticLabels: Readonly<Record<DiagnosticCode, string>> = {
  'too-large': 'larger than the size limit',
  'too-deep': 'deeper than the folder limit',
  'too-many-files': 'beyond the file limit',
  binary: 'not text',
  'not-utf8': 'not UTF-8 text',
  'no-permission': 'no permission to read',
  'read-failed': 'could not be read',
  'link-outside': 'link that leads out of the folder',
  'link-loop': 'link that leads in a circle',
  'parse-failed': 'syntax not understood',
  'parse-timeout': 'took too long to parse',
  'too-large-to-parse': 'too large to parse, searched as text only',
  'broken-manifest': 'manifest not understood',
  'worker-crashed': 'stopped the reader',
  'git-failed': 'git gave no answer',
};

const skipLabels: Readonly<Record<string, string>> = {
  ...diagnosticLabels,
  ignored: 'left out by ignore rules',
  'dependency-folder': 'in folders of installed dependencies',
  'build-output': 'build output',
  submodule: 'in submodules',
  'link-inside': 'link to a file read at its own place',
  'link-broken': 'link that leads nowhere',
  'invalid-name': 'name that is not text',
  'not-a-file': 'neither file nor folder',
  missing: 'gone before it was read',
  'unknown-type': 'in no language or format we read',
};

/** A reason the scanner gives for leaving files out; an unknown one is shown as it is, with spaces. */
export const skipLabel = (reason: string): string =>
  Object.hasOwn(skipLabels, reason) ? (skipLabels[reason] ?? reason) : reason.replaceAll('-', ' ');

const categoryLabels: Readonly<Record<Vendor['category'], string>> = {
  'video-generation': 'video generation',
  avatar: 'avatars',
  aggregator: 'aggregator',
  'open-weights': 'open weights',
  'video-hosting': 'video hosting',
  transcoding: 'transcoding',
  realtime: 'real-time video',
  'video-editing': 'video editing',
  'video-understanding': 'video understanding',
};

export const categoryLabel = (category: string): string =>
  Object.hasOwn(categoryLabels, category) ? (categoryLabels[category as Vendor['category']] ?? category) : category; // as: own key, just checked
