import { orBroken, packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

/** `pod 'Name/Part'` asks for a part of `Name`. */
const pod = /(?:^\s*pod|\.dependency)\s*\(?\s*["']([\w+.-]+)(?:\/[\w+./-]*)?["']/g;
const sign = /^\s*(pod|target|platform|source|use_frameworks!|workspace|project|install!)|Pod::Spec/m;

export const cocoapods = {
  id: 'cocoapods',
  claims: (name) => name === 'podfile' || name.endsWith('.podspec'),
  extract: (text) => orBroken(packagesByLine(text, pod, /^\s*#/), text, sign),
} satisfies Manifest;
