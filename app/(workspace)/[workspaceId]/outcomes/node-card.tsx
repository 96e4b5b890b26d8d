import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";

type Props = {
  id: string;
  title: ReactNode;
  /** Read before the title: which lane it is in. */
  lane: string;
  onOpen: () => void;
  /** Whether Tab comes here; the arrow keys do the rest. */
  inTabOrder: boolean;
  dashed?: boolean;
  children?: ReactNode;
};

/** A node of the map: its title opens it, arrows lead on from it. */
export function NodeCard({ id, title, lane, onOpen, inTabOrder, dashed, children }: Props) {
  return (
    <li
      data-map-node={id}
      className={classNames(
        "scroll-mt-6 rounded-2 border px-3 py-2",
        dashed ? "border-dashed border-edge" : "border-line bg-surface",
      )}
    >
      <button
        type="button"
        data-map-title={id}
        tabIndex={inTabOrder ? 0 : -1}
        onClick={onOpen}
        className={classNames(
          "min-h-6 rounded-1 text-left underline-offset-3 hover:underline",
          dashed ? "text-ink-2" : "font-medium",
        )}
      >
        <span className="sr-only">{lane}: </span>
        {title}
      </button>
      {children && <div className="mt-1 grid gap-1">{children}</div>}
    </li>
  );
}
