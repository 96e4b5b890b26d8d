import { useEffect, useMemo, useState } from "react";

/** So long nothing is typed before it is sent. */
const lullMs = 250;

/** The value as it was when nothing changed for a while. */
export function useSettled<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), lullMs);
    return () => clearTimeout(timer);
  }, [text]);
  return useMemo(() => JSON.parse(settled) as Value, [settled]);
}
