/** Closed vocabularies of the catalogue. Data files may only use these words. */

export const categories = [
  'video-generation',
  'avatar',
  'aggregator',
  'open-weights',
  'video-hosting',
  'transcoding',
  'realtime',
  'video-editing',
  'video-understanding',
] as const;
export type Category = (typeof categories)[number];

export const ecosystems = [
  'npm',
  'pypi',
  'go',
  'maven',
  'rubygems',
  'nuget',
  'packagist',
  'crates',
  'swiftpm',
  'pub',
  'cocoapods',
] as const;
export type Ecosystem = (typeof ecosystems)[number];

/** What a call does. */
export const operations = [
  'client-init',
  'generate',
  'edit',
  'extend',
  'poll',
  'download',
  'list',
  'delete',
  'upload',
  'webhook',
  'stream',
  'manage',
  'type',
] as const;
export type Operation = (typeof operations)[number];

/** Languages a call pattern can be written in; `json` are workflow files (n8n, ComfyUI). */
export const languages = [
  'javascript',
  'typescript',
  'python',
  'go',
  'java',
  'kotlin',
  'ruby',
  'php',
  'csharp',
  'rust',
  'swift',
  'dart',
  'cpp',
  'shell',
  'html',
  'json',
  'yaml',
  'hcl',
] as const;
export type Language = (typeof languages)[number];

export const confidences = ['high', 'medium', 'low'] as const;

export const priceUnits = [
  'second',
  'video',
  'credit',
  'minute',
  'gb',
  'participant-minute',
  'megapixel-frame',
  'token',
] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** Fixed fees run by the calendar too. */
export const planUnits = [...priceUnits, 'month', 'year'] as const;

/** How a caller learns that the work is done. */
export const asyncPatterns = ['poll', 'webhook', 'operation', 'sync', 'stream'] as const;
export type AsyncPattern = (typeof asyncPatterns)[number];

/** Who keeps the finished files until somebody copies them. `upstream`: the vendor behind a library or gateway. */
export const assetHolders = ['vendor', 'caller', 'caller-bucket', 'upstream'] as const;

/** `alias`: the vendor may put another model behind the id. `preview`: the vendor calls it a preview or beta. */
export const stabilities = ['stable', 'preview', 'alias'] as const;

export const lifecycleStates = ['active', 'preview', 'deprecated', 'shutdown'] as const;

/** How what is used maps to the target: d drop-in, a adaptable, m missing. Unknown counts as m. */
export const mappingClasses = ['d', 'a', 'm'] as const;
