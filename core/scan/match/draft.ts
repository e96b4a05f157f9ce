import type { VendorId } from '../../catalog/schema.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { ArgumentValue, Finding, FindingKind } from '../types.ts';

type Optional = 'underlyingVendor' | 'operation' | 'capability' | 'model' | 'endLine';

export interface Draft
  extends Omit<Finding, Optional | 'path' | 'lane' | 'arguments'>,
    Partial<Pick<Finding, Optional>> {
  readonly file: ProjectFile;
  readonly arguments?: Readonly<Record<string, ArgumentValue>>;
}

const rank = { high: 2, medium: 1, low: 0 } as const;

/** Takes findings in; of two that say the same of the same place the surer one stays. */
export class Drafts {
  private readonly byKey = new Map<string, Draft>();

  add(draft: Draft): void {
    const key = `${draft.file.index} ${draft.line} ${draft.vendor} ${draft.kind} ${draft.kind === 'model-id' || draft.kind === 'env-var' ? draft.symbol : ''}`;
    const before = this.byKey.get(key);
    if (!before || rank[draft.confidence] > rank[before.confidence]) this.byKey.set(key, draft);
  }

  has(file: ProjectFile, line: number, kind: FindingKind, vendor: VendorId): boolean {
    return this.byKey.has(`${file.index} ${line} ${vendor} ${kind} `);
  }

  all(): readonly Draft[] {
    return [...this.byKey.values()];
  }
}

export const toFinding = (draft: Draft): Finding => {
  const { file, arguments: given, ...rest } = draft;
  const finding: Finding = {
    path: file.path,
    line: rest.line,
    column: rest.column,
    endLine: rest.endLine ?? rest.line,
    vendor: rest.vendor,
    underlyingVendor: rest.underlyingVendor ?? null,
    kind: rest.kind,
    symbol: rest.symbol.slice(0, 300),
    operation: rest.operation ?? null,
    capability: rest.capability ?? null,
    model: rest.model ?? null,
    lane: file.lane,
    confidence: rest.confidence,
    via: rest.via,
  };
  return given && Object.keys(given).length > 0 ? { ...finding, arguments: given } : finding;
};
