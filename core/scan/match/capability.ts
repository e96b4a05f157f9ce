import type { ModelIndex } from '../rules/model-rules.ts';

const said: readonly (readonly [RegExp, string])[] = [
  [/first[-_]?last|flf2v|kf2v|keyframes?-to/i, 'first_last_frame'],
  [/reference[-_]?(images?[-_]?)?to|r2v(?![a-z])/i, 'reference_images'],
  [/(image|img|frame)s?[-_]?(to|2)[-_]?video|(^|[^a-z])i2v/i, 'image_to_video'],
  [/text[-_]?(to|2)[-_]?video|(^|[^a-z])t2v/i, 'text_to_video'],
  [/(^|[^a-z])(video[-_]?(to|2)[-_]?video|v2v)/i, 'video_to_video'],
  [/lip[-_]?sync/i, 'lip_sync'],
  [/upscal/i, 'upscaling'],
  [/(^|[^a-z])extend/i, 'video_extend'],
];

/** Calls that have a video made, so that the model tells what is asked for. */
const makes = new Set(['generate', 'edit', 'extend']);

interface Asked {
  readonly model: string | null;
  readonly operation: string | null;
  readonly ofCall: string | null;
}

/** What is asked for: the words of the model's id, what the call itself is for, or what the model alone can do. */
export const capabilityOf = (models: ModelIndex, { model, operation, ofCall }: Asked): string | null => {
  if (model === null || (operation !== null && !makes.has(operation))) return ofCall;
  return said.find(([word]) => word.test(model))?.[1] ?? ofCall ?? models.match(model)[0]?.capability ?? null;
};
