import { calledName } from '../resolve/callers.ts';
import { flatArguments } from '../resolve/calls.ts';
import type { Signal } from '../types.ts';
import { answeredBy, askingFiles, type SignalContext, signal } from './context.ts';

const writes =
  /^(write_?file(_?sync)?|write|write_?bytes|put_?object|upload|upload_?file(obj)?|upload_?from_?\w+|save|save_?file|copy_?file|pipe|download_?to_?\w+|to_?file|put|create_?write_?stream|add_?object)$/i;

const isDownload = (operation: string | null): boolean => operation === 'download';

/** Places where finished work is fetched or written to storage of one's own. */
export const outputsCopied = (context: SignalContext): readonly Signal[] => {
  const fetched = context.asked
    .filter(({ operation }) => isDownload(operation))
    .map(({ ref, vendor }) =>
      signal('output-copied', ref.file, ref.file.unit.calls[ref.call]?.line ?? 1, vendor, 'download'),
    );
  const written = [...askingFiles(context).keys()].flatMap((file) =>
    file.unit.calls.flatMap((call, index) => {
      const name = calledName(call.callee) ?? '';
      if (!writes.test(name) || context.vendorOf({ file, call: index }) !== null) return [];
      const frame = context.evaluator.frame(file, call.scope, call.line + 1);
      const values = flatArguments(call.arguments).flatMap((expression) =>
        context.evaluator.evaluate(expression, frame),
      );
      const found = values.map((value) => answeredBy(context, value)).find((answer) => answer !== null);
      return found ? [signal('output-copied', file, call.line, found.vendor, name)] : [];
    }),
  );
  return [...fetched, ...written];
};
