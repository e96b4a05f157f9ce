import type { EndpointRule } from '../rules/host-rules.ts';
import type { Rules } from '../rules/index.ts';
import { NeedleSet } from '../rules/needle-set.ts';
import { speaksOfVideo } from '../rules/words.ts';

/** The first part of a path that says video: `/videos`. */
const pathNeedle = ({ segments }: EndpointRule): readonly string[] =>
  segments
    .filter((segment) => segment.length >= 5 && !segment.includes('{') && speaksOfVideo(segment))
    .map((segment) => `/${segment.toLowerCase()}`)
    .slice(0, 1);

/** What a call of the vendor looks like, as far as two names in a row tell it. */
export const callNeedles = (rules: Rules): ReadonlyMap<string, NeedleSet> => {
  const byVendor = new Map<string, string[]>();
  for (const { vendor, symbol, segments, kind } of rules.symbols.rules) {
    if (kind === 'type' || kind === 'client-init') continue;
    const tail = symbol
      .replace(/^new\s+/, '')
      .split(/\.|::/)
      .slice(-2)
      .join('.')
      .toLowerCase();
    if (tail.length < 5 || (segments.length < 2 && tail.length < 9)) continue;
    const written = ['.', '::', '->', '().', '()->'].map((joint) => tail.replace('.', joint));
    byVendor.set(vendor, [...(byVendor.get(vendor) ?? []), ...written]);
  }
  for (const { vendor, endpoints } of rules.hosts)
    byVendor.set(vendor, [
      ...(byVendor.get(vendor) ?? []),
      ...endpoints.filter(({ telling }) => telling).flatMap(pathNeedle),
    ]);
  for (const [vendor, { detection }] of rules.vendors)
    if (detection?.services) byVendor.set(vendor, [...(byVendor.get(vendor) ?? []), ...detection.services]);
  return new Map([...byVendor].map(([vendor, needles]) => [vendor, new NeedleSet(needles)]));
};
