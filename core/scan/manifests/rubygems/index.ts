import { orBroken, packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

const gem = /(?:^\s*gem|\.add_(?:runtime_|development_)?dependency)\s*\(?\s*["']([\w.-]+)["']/g;
const sign = /^\s*(source|gem|gemspec|group|ruby|plugin|git_source|eval_gemfile)\b|Gem::Specification/m;

export const rubygems = {
  id: 'rubygems',
  claims: (name) => name === 'gemfile' || name === 'gems.rb' || name.endsWith('.gemspec'),
  extract: (text) => orBroken(packagesByLine(text, gem, /^\s*#/), text, sign),
} satisfies Manifest;
