import { useEffect, useMemo, useState } from "react";

/** A value once it has stayed the same for a moment; compared by what it says. */
export function useSettled<Value>(value: Value, moment = 250): Value {
  const said = JSON.stringify(value);
  const [settled, setSettled] = useState(said);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(said), moment);
    return () => clearTimeout(timer);
  }, [said, moment]);
  return useMemo(() => JSON.parse(settled) as Value, [settled]);
}
