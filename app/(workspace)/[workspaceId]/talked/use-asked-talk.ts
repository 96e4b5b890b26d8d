import { type ReadonlyURLSearchParams, useSearchParams } from "next/navigation";
import { useState } from "react";
import { keyOfSubject } from "@/domain/talk/subject-words";
import type { About } from "./talk-view";

type Open = { readonly threadId: string | null } | null;

const looksLikeId = /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,63}$/;

function askedOf(asked: ReadonlyURLSearchParams, about: About): Open {
  if (asked.get("talk") !== keyOfSubject(about)) return null;
  const threadId = asked.get("comment");
  return { threadId: threadId !== null && looksLikeId.test(threadId) ? threadId : null };
}

/** Whether the comments of a thing are open: somebody opened them here, or the address asks for them. */
export function useAskedTalk(about: About) {
  const asked = useSearchParams();
  const [open, setOpen] = useState<Open>(() => askedOf(asked, about));
  // Somebody followed a link to the same page.
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    const wanted = askedOf(asked, about);
    if (wanted) setOpen(wanted);
  }
  const close = () => {
    setOpen(null);
    if (!askedOf(asked, about)) return;
    const rest = new URLSearchParams(window.location.search);
    rest.delete("talk");
    rest.delete("comment");
    const query = rest.toString();
    window.history.replaceState(null, "", `${query === "" ? "?" : `?${query}`}${window.location.hash}`);
  };
  return { open, show: () => setOpen({ threadId: null }), close };
}
