import { judgeAnswerer } from './answerer.ts';
import type { ToJudge } from './messages.ts';

const answer = judgeAnswerer();

self.addEventListener('message', ({ data }: MessageEvent<ToJudge>) => {
  const reply = answer(data);
  if (reply) self.postMessage(reply);
});
