import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) => {
    const messages: LintMessage[] = [];
    const { announced, date, unsupportedSince } = vendor.status;
    const order = (place: string, earlier: string | undefined, later: string | undefined, names: string): void => {
      if (earlier !== undefined && later !== undefined && later < earlier.slice(0, later.length))
        messages.push({
          path: at(vendor, place),
          level: 'error',
          message: `${names} in the wrong order`,
          actual: `${earlier}, ${later}`,
        });
    };
    order('status', announced, date, 'announcement and end are');
    order('status', unsupportedSince, date, 'end of support and end are');
    for (const model of vendor.models) {
      order(`models.${model.id}`, model.released, model.sunset, 'release and end are');
      order(`models.${model.id}`, model.notBefore, model.sunset, 'promised life and end are');
    }
    return messages;
  });

/** Nothing ends before it was released, announced or promised to last. */
export const endAfterRelease: LintRule = { id: 'end-after-release', check };
