import { useSearchParams } from "next/navigation";
import { useRef, useState } from "react";
import { type AskedDecisions, addressOf, askedBy } from "./asked-decisions";

/** What the address asks for; it can be sent to somebody and comes back with the page. */
export function useAskedDecisions(first: AskedDecisions) {
  const given = useSearchParams();
  const [asked, setAsked] = useState(first);
  // Somebody followed a link to the same page; what this page wrote itself it knows already.
  const [seen, setSeen] = useState(given);
  const written = useRef<string | null>(null);
  if (seen !== given) {
    setSeen(given);
    if (`?${given}` !== written.current) setAsked(askedBy((key) => given.get(key)));
  }
  const ask = (next: AskedDecisions) => {
    setAsked(next);
    written.current = addressOf(next);
    window.history.replaceState(null, "", written.current);
  };
  return { asked, ask };
}
