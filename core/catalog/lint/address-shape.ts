import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const host = /^(\{resource\}|([a-z0-9-]|\{[a-z]+\})+(\.([a-z0-9-]|\{[a-z]+\})+)+)(:\d+)?$/i;
const route = /^\/[^\s?#]*$/;
const method = /^[A-Z]+$/;

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    vendor.rest
      .filter((endpoint) => !host.test(endpoint.host) || !route.test(endpoint.path) || !method.test(endpoint.method))
      .map((endpoint) => ({
        path: at(vendor, 'rest'),
        level: 'error' as const,
        message: 'needs a bare host, a path that begins with / and has no query, and a method',
        actual: `${endpoint.method} ${endpoint.host}${endpoint.path}`,
      })),
  );

/** Addresses are host and path apart, with variables in braces, so that parts found apart in code can be joined. */
export const addressShape: LintRule = { id: 'address-shape', check };
