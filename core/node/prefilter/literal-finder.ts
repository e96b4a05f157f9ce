const lowerCase = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

/** Nodes of the tree of all literals; a step is found under `node * 256 + byte`. */
interface Automaton {
  readonly steps: ReadonlyMap<number, number>;
  readonly fallbacks: readonly number[];
  /** Literals that end at each node, those of its fallbacks included. */
  readonly ends: readonly (readonly number[])[];
}

const keyOf = (node: number, byte: number): number => node * 256 + byte;

/**
 * Tells which of many literals stand in a text, in one run over it (Aho and Corasick, 1975), whatever the case of ASCII
 * letters. For few texts: `createLiteralMatcher` is what tells quickly that there is none.
 */
export const createLiteralFinder = (literals: readonly string[]): ((bytes: Uint8Array) => readonly string[]) => {
  const automaton = withFallbacks(literals);
  return (bytes) => {
    const found = new Set<number>();
    let node = 0;
    for (const raw of bytes) {
      node = step(automaton, node, lowerCase(raw));
      for (const literal of automaton.ends[node] ?? []) found.add(literal);
    }
    return literals.filter((_, index) => found.has(index));
  };
};

const step = ({ steps, fallbacks }: Automaton, from: number, byte: number): number => {
  for (let node = from; ; node = fallbacks[node] ?? 0) {
    const next = steps.get(keyOf(node, byte));
    if (next !== undefined) return next;
    if (node === 0) return 0;
  }
};

const withFallbacks = (literals: readonly string[]): Automaton => {
  const steps = new Map<number, number>();
  const ends: number[][] = [[]];
  const parents: { readonly node: number; readonly byte: number }[] = [{ node: 0, byte: 0 }];
  const depths = [0];
  for (const [index, literal] of literals.entries()) {
    let node = 0;
    for (const byte of Buffer.from(literal, 'utf8').map(lowerCase)) {
      const key = keyOf(node, byte);
      const next = steps.get(key) ?? ends.push([]) - 1;
      if (!steps.has(key)) {
        steps.set(key, next);
        parents[next] = { node, byte };
        depths[next] = (depths[node] ?? 0) + 1;
      }
      node = next;
    }
    ends[node]?.push(index);
  }
  const fallbacks = ends.map(() => 0);
  const automaton = { steps, fallbacks, ends };
  const byDepth = ends.map((_, node) => node).sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
  for (const node of byDepth) {
    const { node: parent, byte } = parents[node] ?? { node: 0, byte: 0 };
    if (parent === 0) continue;
    fallbacks[node] = step(automaton, fallbacks[parent] ?? 0, byte);
    ends[node]?.push(...(ends[fallbacks[node] ?? 0] ?? []));
  }
  return automaton;
};
