/** Who writes the file: the two forges read the same name in different ways. */
export const flavours = ['github', 'gitlab'] as const;
export type Flavour = (typeof flavours)[number];

/** One line of the file. */
export interface OwnerRule {
  /** From 1. */
  readonly line: number;
  readonly pattern: string;
  /** As written: `@user`, `@org/team`, `@@role`, an address. Empty: nobody, on purpose. */
  readonly owners: readonly string[];
  /** GitLab only: takes its paths out of the section. */
  readonly exclusion: boolean;
}

/** GitHub knows one section, without a name. */
export interface OwnerSection {
  readonly name: string | null;
  readonly optional: boolean;
  readonly rules: readonly OwnerRule[];
}

export interface CodeOwners {
  readonly flavour: Flavour;
  readonly sections: readonly OwnerSection[];
  /** Lines that the forge would not take, with the reason; they are left out. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

/** Who owns a path, and by which line. */
export interface Ownership {
  readonly owner: string;
  readonly line: number;
  readonly section: string | null;
}
