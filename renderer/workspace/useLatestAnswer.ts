import { useEffect, useRef, useState } from 'react';

export interface Answered<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** Asks one question at a time; of those that pile up meanwhile only the newest is asked next. A refused answer is thrown. */
export const useLatestAnswer = <Request, Answer>(
  request: Request | null,
  ask: (request: Request) => Promise<Answer>,
): Answered<Request, Answer> | null => {
  const [answered, setAnswered] = useState<Answered<Request, Answer> | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  const wanted = useRef<Request | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    wanted.current = request;
    const next = async (): Promise<void> => {
      const asked = wanted.current;
      if (busy.current || !asked) return;
      busy.current = true;
      try {
        setAnswered({ request: asked, answer: await ask(asked) });
      } catch (cause) {
        setFault(cause instanceof Error ? cause : new Error(String(cause)));
      }
      busy.current = false;
      if (wanted.current !== asked) await next();
    };
    void next();
  }, [request, ask]);
  if (fault) throw fault;
  return answered;
};
