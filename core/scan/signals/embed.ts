import type { VendorId } from '../../catalog/schema.ts';
import type { AddressUse } from '../match/collect.ts';
import type { Call } from '../neutral/unit.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { written } from '../resolve/texts.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';

const frames = /^(iframe|video|source|embed|object|script)$/i;

const nameOf = ({ callee }: Call): string => (callee.kind === 'name' || callee.kind === 'member' ? callee.name : '');

/** Elements by their own name (`<mux-player>`), as call patterns for pages write them. */
const customElements = ({ evaluator, used }: SignalContext): ReadonlyMap<string, VendorId> =>
  new Map(
    evaluator.project.rules.symbols.rules
      .filter(({ language, vendor, symbol }) => language === 'html' && used.includes(vendor) && symbol.includes('-'))
      .map(({ symbol, vendor }) => [symbol.replace(/[<>/]/g, '').toLowerCase(), vendor]),
  );

const isInFrame = (file: ProjectFile, line: number): boolean =>
  file.unit.calls.some(
    (call) => call.form === 'element' && frames.test(nameOf(call)) && call.line <= line && line <= call.endLine,
  );

const ofInterface = /^https?:\/\/(api|[\w-]+-api)[.-]/i;

/** The address of what is watched, not of a request that asks for it. */
const isPlayed = ({ match, value }: AddressUse): boolean =>
  match.endpoint?.kind === 'stream' &&
  match.endpoint.method === 'GET' &&
  /^(https?:)?\/\//.test(written(value)) &&
  !ofInterface.test(written(value));

/** Players, call screens and other elements of a vendor on the project's own pages. */
export const embeds = (context: SignalContext): readonly Signal[] => {
  const { decided, evaluator } = context;
  const elements = decided.sdk
    .filter(({ match }) => match.call.form === 'element')
    .map(({ match, vendor }) => signal('embed', match.ref.file, match.call.line, vendor, nameOf(match.call)));
  const custom = customElements(context);
  const named = evaluator.project.files.flatMap((file) =>
    file.unit.calls.flatMap((call) => {
      const vendor = call.form === 'element' ? custom.get(nameOf(call).toLowerCase()) : undefined;
      return vendor === undefined ? [] : [signal('embed', file, call.line, vendor, nameOf(call))];
    }),
  );
  const addresses = decided.addresses
    .filter(({ match }) => isPlayed(match) || isInFrame(match.file, match.use.text.line))
    .map(({ match, vendor }) => signal('embed', match.file, match.use.text.line, vendor, match.match.rule.host));
  return [...elements, ...named, ...addresses];
};
