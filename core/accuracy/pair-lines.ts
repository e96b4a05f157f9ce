/** Lines a finding may be off: code is laid out in more than one way. */
export const tolerance = 2;

export interface Placed {
  readonly path: string;
  readonly line: number;
}

export interface Pairing {
  /** By index of a finding, the index of its label. */
  readonly labelOf: ReadonlyMap<number, number>;
  readonly findingOf: ReadonlyMap<number, number>;
  /** By index of a finding, how many labels it could stand for. */
  readonly fitting: readonly number[];
}

interface Candidate {
  readonly label: number;
  readonly distance: number;
}

/**
 * Pairs findings with labels one to one: equal lines first, then as many as the tolerance allows, so that one finding
 * cannot pay for neighbouring labels. The second step looks for augmenting paths (Kuhn's algorithm) and breaks no pair
 * of the first.
 */
export function pairLines<Finding extends Placed, Label extends Placed>(
  findings: readonly Finding[],
  labels: readonly Label[],
  fits: (finding: Finding, label: Label) => boolean,
): Pairing {
  const candidates = findings.map((finding) => candidatesOf(finding, labels, fits));
  const pairs = new Pairs(candidates);
  pairs.pairEqualLines();
  pairs.pairNeighbours();
  return { labelOf: pairs.labelOf, findingOf: pairs.findingOf, fitting: candidates.map((list) => list.length) };
}

function candidatesOf<Finding extends Placed, Label extends Placed>(
  finding: Finding,
  labels: readonly Label[],
  fits: (finding: Finding, label: Label) => boolean,
): Candidate[] {
  const near = labels.flatMap((label, at) => {
    const distance = Math.abs(finding.line - label.line);
    const isNear = finding.path === label.path && distance <= tolerance && fits(finding, label);
    return isNear ? [{ label: at, distance }] : [];
  });
  return near.sort((one, other) => one.distance - other.distance);
}

class Pairs {
  readonly labelOf = new Map<number, number>();
  readonly findingOf = new Map<number, number>();
  readonly #equal = new Set<number>();
  readonly #candidates: readonly (readonly Candidate[])[];

  constructor(candidates: readonly (readonly Candidate[])[]) {
    this.#candidates = candidates;
  }

  pairEqualLines(): void {
    for (const [finding, list] of this.#candidates.entries()) {
      const same = list.find(({ label, distance }) => distance === 0 && !this.findingOf.has(label));
      if (same === undefined) continue;
      this.#equal.add(same.label);
      this.#join(finding, same.label);
    }
  }

  pairNeighbours(): void {
    for (const finding of this.#candidates.keys()) {
      if (!this.labelOf.has(finding)) this.#findRoom(finding, new Set());
    }
  }

  #findRoom(finding: number, seen: Set<number>): boolean {
    for (const { label } of this.#candidates[finding] ?? []) {
      if (seen.has(label)) continue;
      seen.add(label);
      if (this.#equal.has(label)) continue;
      const holder = this.findingOf.get(label);
      if (holder !== undefined && !this.#findRoom(holder, seen)) continue;
      this.#join(finding, label);
      return true;
    }
    return false;
  }

  #join(finding: number, label: number): void {
    this.findingOf.set(label, finding);
    this.labelOf.set(finding, label);
  }
}
