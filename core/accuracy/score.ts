import type { Confidence } from '../catalog/schema.ts';
import { confidences } from '../catalog/schema.ts';
import type { Finding, FindingKind } from '../scan/types.ts';
import { type Group, groupOf, groups } from './groups.ts';
import type { Label, LabelFile } from './label-file.ts';
import { type Placed, pairLines, tolerance } from './pair-lines.ts';
import { isSameVendor } from './same-vendor.ts';
import { isInScope } from './scope.ts';

export type Claim = Pick<Finding, 'path' | 'line' | 'vendor' | 'kind' | 'confidence'>;

/** What became of one required label. */
export interface LabelVerdict {
  readonly group: Group;
  readonly label: Label;
  readonly found: boolean;
  readonly exactKind: boolean;
  readonly exactVendor: boolean;
}

/** What became of the findings of one vendor and group on one line. */
export interface FindingVerdict {
  readonly group: Group;
  readonly path: string;
  readonly line: number;
  readonly vendor: string;
  readonly kinds: readonly FindingKind[];
  /** The highest of the line. */
  readonly confidence: Confidence;
  /** `neutral`: it stands beside a label that another finding took, or for an optional one. */
  readonly verdict: 'right' | 'neutral' | 'false';
}

export interface Score {
  readonly repo: string;
  readonly hardNegative: boolean;
  readonly labels: readonly LabelVerdict[];
  readonly findings: readonly FindingVerdict[];
}

interface LabelLine extends Placed {
  readonly members: readonly Label[];
}

interface FindingLine extends Placed {
  readonly vendor: string;
  readonly members: readonly Claim[];
}

/** Lines of one vendor, in the order in which they first appear. */
const byLine = <Item extends Placed & { readonly vendor: string }>(items: readonly Item[]): [Item, Item[]][] => {
  const lines = new Map<string, [Item, Item[]]>();
  for (const item of items) {
    const key = `${item.path}\n${item.line}\n${item.vendor}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [item, [item]]);
    else line[1].push(item);
  }
  return [...lines.values()];
};

const highest = (claims: readonly Claim[]): Confidence =>
  confidences.find((one) => claims.some(({ confidence }) => confidence === one)) ?? 'low';

const firstOf = (line: LabelLine): Label => {
  const [first] = line.members;
  if (first === undefined) throw new Error('a line of labels holds none');
  return first;
};

const fits = (finding: FindingLine, line: LabelLine): boolean => isSameVendor(finding.vendor, firstOf(line));

/** The findings that speak of a line: the one paired with it, and others on the very line of its other vendors. */
function claimsOn(line: LabelLine, paired: number, findings: readonly FindingLine[]): readonly Claim[] {
  const isOn = (finding: FindingLine): boolean =>
    finding.path === line.path && finding.line === line.line && fits(finding, line);
  return findings.filter((finding, at) => at === paired || isOn(finding)).flatMap(({ members }) => members);
}

function labelVerdicts(
  group: Group,
  line: LabelLine,
  paired: number | undefined,
  findings: readonly FindingLine[],
): LabelVerdict[] {
  const claims = paired === undefined ? [] : claimsOn(line, paired, findings);
  return line.members.map((label) => ({
    group,
    label,
    found: paired !== undefined,
    exactKind: claims.some(({ kind }) => kind === label.kind),
    exactVendor: claims.some(({ vendor }) => vendor === label.vendor),
  }));
}

/** True where an optional label of any kind explains the finding. */
const isOptional = (finding: FindingLine, optional: readonly Label[]): boolean =>
  optional.some(
    (label) =>
      label.path === finding.path &&
      Math.abs(label.line - finding.line) <= tolerance &&
      isSameVendor(finding.vendor, label),
  );

function scoreGroup(group: Group, claims: readonly Claim[], file: LabelFile): Pick<Score, 'labels' | 'findings'> {
  const isOfGroup = ({ kind }: { readonly kind: FindingKind }): boolean => groupOf(kind) === group;
  const required = file.labels.filter((label) => label.optional !== true && isOfGroup(label));
  const optional = file.labels.filter((label) => label.optional === true);
  const lines = byLine(required).map(([{ path, line }, members]) => ({ path, line, members }));
  const findings = byLine(claims.filter(isOfGroup)).map(([{ path, line, vendor }, members]) => ({
    ...{ path, line, vendor },
    members,
  }));
  const { labelOf, findingOf, fitting } = pairLines(findings, lines, fits);
  const judge = (finding: FindingLine, at: number): FindingVerdict['verdict'] => {
    if (labelOf.has(at)) return 'right';
    return (fitting[at] ?? 0) > 0 || isOptional(finding, optional) ? 'neutral' : 'false';
  };
  return {
    labels: lines.flatMap((line, at) => labelVerdicts(group, line, findingOf.get(at), findings)),
    findings: findings.map((finding, at) => ({
      ...{ group, path: finding.path, line: finding.line, vendor: finding.vendor },
      kinds: finding.members.map(({ kind }) => kind),
      confidence: highest(finding.members),
      verdict: judge(finding, at),
    })),
  };
}

/**
 * Compares findings with what a person found. A finding fits a label where the path is equal, the line at most two off
 * and the vendor agrees; lines are paired one to one. Findings outside what was read are left out.
 */
export function score(findings: readonly Claim[], file: LabelFile): Score {
  const claims = findings.filter(
    ({ path, vendor }) => isInScope(path, file) && !file.ignoreVendors.some((one) => one === vendor),
  );
  const scored = groups.map((group) => scoreGroup(group, claims, file));
  return {
    repo: file.repo,
    hardNegative: file.hardNegative,
    labels: scored.flatMap(({ labels }) => labels),
    findings: scored.flatMap(({ findings: verdicts }) => verdicts),
  };
}
