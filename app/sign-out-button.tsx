import { useState } from "react";
import { Button } from "@/ui/button";
import { useTell } from "@/ui/toast";
import { askDoor } from "./sign-in";

/** Ends the session of this browser, for who is outside every workspace and its menu. */
export function SignOutButton() {
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    const entry = await askDoor("sign-out", {});
    if (entry === "in") return window.location.assign("/sign-in");
    setBusy(false);
    if (typeof entry === "object") tell("You are still signed in", { description: entry.refused });
  };
  return (
    <Button look="quiet" busy={busy} onClick={() => void leave()}>
      Sign out here
    </Button>
  );
}
