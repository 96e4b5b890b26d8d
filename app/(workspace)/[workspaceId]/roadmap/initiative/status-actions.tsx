import { Button } from "@/ui/button";
import type { StoredInitiative } from "./use-store-initiative";

type Props = {
  item: StoredInitiative;
  busy: boolean;
  onStatus: (status: "planned" | "in_progress" | "done") => void;
  onLeave: (how: "stop" | "remove") => void;
};

/** What may happen to it next. */
export function StatusActions({ item: { status }, busy, onStatus, onLeave }: Props) {
  return (
    <span className="mr-auto flex flex-wrap gap-1">
      {status === "planned" && (
        <Button look="quiet" busy={busy} onClick={() => onStatus("in_progress")}>
          Start
        </Button>
      )}
      {status === "in_progress" && (
        <Button look="quiet" busy={busy} onClick={() => onStatus("done")}>
          Finish
        </Button>
      )}
      {(status === "done" || status === "dropped") && (
        <Button look="quiet" busy={busy} onClick={() => onStatus("planned")}>
          Plan again
        </Button>
      )}
      {status !== "dropped" && status !== "done" && (
        <Button look="quiet" onClick={() => onLeave("stop")}>
          Stop
        </Button>
      )}
      <Button look="quiet" onClick={() => onLeave("remove")}>
        Remove
      </Button>
    </span>
  );
}
