import type { PlanReport } from '../../plan-types.ts';
import type { Assessment } from '../../types.ts';
import type { ColourOf } from './colours.ts';
import type { Markup } from './markup.ts';
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
  /** Plans to print; none where the reader asked for none. */
  readonly plans: readonly PlanReport[];
}

/** A part of the report after the first page. */
export interface Chapter {
  /** Anchor in the document. */
  readonly id: string;
  /** As the first page lists it. */
  readonly name: string;
  readonly content: Markup;
}
