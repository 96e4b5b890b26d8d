import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";

/** On a phone the work comes first: how it is looked at unfolds when asked for. */
export function FoldedTools({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const tools = useId();
  return (
    <>
      <div className="px-1 sm:hidden">
        <Button look="quiet" aria-expanded={open} aria-controls={tools} onClick={() => setOpen(!open)}>
          {label} <ChevronDown aria-hidden size={14} className={open ? "rotate-180" : undefined} />
        </Button>
      </div>
      <div id={tools} className={classNames(!open && "max-sm:hidden print:block")}>
        {children}
      </div>
    </>
  );
}
