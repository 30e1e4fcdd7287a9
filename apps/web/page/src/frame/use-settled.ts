import { useEffect, useState } from 'react';

/** The value once it has not changed for a while: nobody wants an answer to half a word. */
export function useSettled<T>(value: T, quietFor = 300): T {
  const [settled, setSettled] = useState(value);
  const told = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(told) as T), quietFor);
    return () => clearTimeout(timer);
  }, [told, quietFor]);
  return settled;
}
