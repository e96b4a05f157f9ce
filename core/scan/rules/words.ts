/** Words of a path, a symbol or an id that speak of moving pictures. */
const video =
  /video|movie|film(?![a-z])|t2v|i2v|v2v|r2v|s2v|kf2v|flf2v|lip-?_?sync|talking|avatar|animate(?!d?diff)|predictlongrunning|(^|[^a-z])vid([^a-z]|$)/i;

/** Words that say something else is made, or that traffic of any kind is passed on. */
const other =
  /(^|[^a-z])(image|images|img|chat|completions?|embeddings?|tts|speech|voice|music|audio|transcri\w*|whisper|llm|text|sound|stems?|photo\w*|3d|mesh|genie|inpaint\w*|upscale-image|rembg|background-removal|moderations?|turn|stun|ice-?servers)([^a-z]|$)/i;

const toVideo = /(?:\w+[-_ ]?(?:to|2)[-_ ]?)video/gi;

export const speaksOfVideo = (text: string): boolean => video.test(text);

/** True where a word says picture, text or sound and none says video. */
export const speaksOfOther = (text: string): boolean => !video.test(text) && other.test(text.replace(toVideo, 'video'));

/** Settings that only what moves has. */
const motion =
  /^(num_?frames|frames|fps|frame_?rate|frames_?per_?second|(first|last|start|end|tail)_?frame(_?image)?(_?url)?|(start|end|tail|first_?frame|last_?frame)_?image(_?url)?|motion_?(bucket_?id|strength|mode)|camera_?(motion|control|fixed)|generate_?audio|lip_?sync)$/i;

export const saysMotion = (setting: string): boolean => motion.test(setting);

/** A name without case and joints, so that `create_and_poll`, `createAndPoll` and `CreateAndPoll` are one. */
export const plainName = (name: string): string => name.replace(/[_\-\s!?]/g, '').toLowerCase();
