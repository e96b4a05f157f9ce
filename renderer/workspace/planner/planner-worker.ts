import { planAnswerer } from './answerer.ts';
import type { ToPlanner } from './messages.ts';

const answer = planAnswerer();

self.addEventListener('message', ({ data }: MessageEvent<ToPlanner>) => {
  const reply = answer(data);
  if (reply) self.postMessage(reply);
});
