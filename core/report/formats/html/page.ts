import type { Assessment } from '../../types.ts';
import type { ColourOf } from './colours.ts';
import type { SourceList } from './sources.ts';

/** What every chapter is made from. */
export interface Page {
  readonly assessment: Assessment;
  readonly sources: SourceList;
  readonly colour: ColourOf;
  /** Name of the company or project on the first page; the folder's name where none is given. */
  readonly organisation: string;
  /** Right above the first rule: `Confidential`; empty for none. */
  readonly classification: string;
}
