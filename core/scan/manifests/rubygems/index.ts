import { packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

export const rubygems = {
  id: 'rubygems',
  claims: (name) => name === 'gemfile' || name === 'gems.rb' || name.endsWith('.gemspec'),
  extract: (text) =>
    packagesByLine(text, /(?:^\s*gem|\.add_(?:runtime_|development_)?dependency)\s*\(?\s*["']([\w.-]+)["']/g, /^\s*#/),
} satisfies Manifest;
