import type { Finding } from '../../core/scan/types.ts';

/** A production call, as far as the test says nothing else. */
export const finding = (part: Partial<Finding> = {}): Finding => ({
  path: 'src/video.ts',
  line: 1,
  column: 1,
  endLine: part.line ?? 1,
  vendor: 'acme',
  underlyingVendor: null,
  kind: 'call',
  symbol: 'videos.create',
  operation: 'generate',
  capability: 'text_to_video',
  model: null,
  lane: 'production',
  confidence: 'high',
  via: ['client made at line 1'],
  ...part,
});
