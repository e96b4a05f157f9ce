import { calledName } from '../resolve/callers.ts';
import { flatArguments } from '../resolve/calls.ts';
import type { Signal } from '../types.ts';
import { answeredBy, askingFiles, type SignalContext, signal } from './context.ts';

const keeps =
  /^(insert|update|upsert|create|save|add|put|set|store|persist|push|append|write|record|insert_?one|update_?one|find_?one_?and_?update|execute|hset|set_?item|bulk_?create|commit)(_?(one|many|item|doc|record))?$/i;

const isId = (name: string): boolean =>
  /(^|[a-z_])(id|ids|uuid|name|token|key)$/i.test(name) && !/^(file_?name|display_?name)$/i.test(name);

/** Ids out of a vendor's answers that code keeps: they lose their meaning when the vendor is left. */
export const storedIds = (context: SignalContext): readonly Signal[] =>
  [...askingFiles(context).keys()].flatMap((file) =>
    file.unit.calls.flatMap((call, index) => {
      if (!keeps.test(calledName(call.callee) ?? '') || context.vendorOf({ file, call: index }) !== null) return [];
      const frame = context.evaluator.frame(file, call.scope, call.line + 1);
      const values = flatArguments(call.arguments).flatMap((expression) =>
        context.evaluator.evaluate(expression, frame),
      );
      const found = values
        .map((value) => answeredBy(context, value))
        .find((answer) => answer !== null && isId(answer.name));
      return found ? [signal('stored-id', file, call.line, found.vendor, found.name)] : [];
    }),
  );
