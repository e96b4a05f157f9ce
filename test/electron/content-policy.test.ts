import { describe, expect, it } from 'vitest';
import { contentPolicyFor } from '../../electron/security/content-policy.ts';

const directives = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive]));

describe('the content policy', () => {
  it('lets the window run scripts of the bundle only', () => {
    expect(directives(contentPolicyFor('bundle')).get('script-src')).toBe("script-src 'self'");
  });

  it('lets a printed report run no script and fetch nothing', () => {
    const report = directives(contentPolicyFor('report'));
    expect(report.get('default-src')).toBe("default-src 'none'");
    expect([...report.keys()].filter((name) => /script|connect|frame-src/.test(name))).toEqual([]);
  });

  it.each(['bundle', 'report'] as const)('names no address of the network (%s)', (surface) => {
    expect(contentPolicyFor(surface)).not.toMatch(/https?:|wss?:|\*/);
  });
});
