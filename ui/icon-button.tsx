import type { ReactNode } from "react";
import type { ButtonProps } from "./button";
import { classNames } from "./class-names";

/** A button that shows only a picture; its label is what it is called. */
export function IconButton({
  label,
  children,
  className,
  look: _look,
  disabledBecause,
  busy: _busy,
  onClick,
  ...rest
}: Omit<ButtonProps, "children"> & { label: string; children: ReactNode }) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={disabledBecause ?? label}
      aria-disabled={disabledBecause ? true : undefined}
      onClick={(event) => (disabledBecause ? event.preventDefault() : onClick?.(event))}
      className={classNames(
        "inline-flex size-7 max-sm:size-11 shrink-0 items-center justify-center rounded-2 text-ink-3 transition-quiet hover:bg-hover hover:text-ink active:bg-selected aria-disabled:cursor-not-allowed aria-disabled:text-ink-disabled",
        className,
      )}
    >
      {children}
    </button>
  );
}
