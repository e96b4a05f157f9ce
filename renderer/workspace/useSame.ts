import { useRef } from 'react';

/** Keeps the identity of a plain value for as long as its content is the same, so that nothing is computed twice for it. */
export const useSame = <Value>(value: Value): Value => {
  const kept = useRef({ value, text: JSON.stringify(value) });
  const text = JSON.stringify(value);
  if (text !== kept.current.text) kept.current = { value, text };
  return kept.current.value;
};
