import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) => {
    const dated = [
      ...vendor.models.map((model) => ({ ...model, place: `models.${model.id}` })),
      ...vendor.callSites.map((call) => ({ ...call, place: `callSites.${call.symbol}` })),
      ...vendor.rest.map((endpoint) => ({ ...endpoint, place: `rest.${endpoint.path}` })),
    ];
    return dated
      .filter(({ sunset, sunsetSource }) => (sunset === undefined) !== (sunsetSource === undefined))
      .map(({ place, sunset }) => ({
        path: at(vendor, place),
        level: 'error' as const,
        message: sunset === undefined ? 'sunsetSource is given without a sunset' : 'the end has no source of its own',
        ...(sunset === undefined ? {} : { actual: sunset }),
        tip: 'the page that lists an id seldom says when it ends: name the one that does in sunsetSource',
      }));
  });

/** A dated end raises alarms, so it names the page that speaks of it. */
export const sunsetSourced: LintRule = { id: 'sunset-sourced', check };
