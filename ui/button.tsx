import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { classNames } from "./class-names";

export type ButtonLook = "primary" | "outline" | "quiet";

// On paper nothing can be pressed.
const base =
  "no-print inline-flex items-center justify-center gap-1.5 rounded-2 sm:whitespace-nowrap border px-3 text-13 font-medium transition-quiet min-h-8 max-sm:min-h-11 select-none";
const looks: Record<ButtonLook, string> = {
  primary: "border-ink bg-ink text-ink-on hover:opacity-90 active:opacity-80",
  outline: "border-edge bg-surface text-ink hover:bg-hover active:bg-selected",
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-hover hover:text-ink active:bg-selected",
};
const off =
  "aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3 aria-disabled:opacity-100";

export const buttonClass = (look: ButtonLook = "outline") => classNames(base, looks[look], off);

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  ref?: Ref<HTMLButtonElement>;
  look?: ButtonLook;
  /** Why it cannot be used now. The button stays in reach of the keyboard, so that the reason can be read. */
  disabledBecause?: string | null | undefined;
  /** What is going on; replaces nothing, so that the width does not jump. */
  busy?: boolean;
  children: ReactNode;
};

export function Button({
  look = "outline",
  disabledBecause,
  busy,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const off = Boolean(disabledBecause) || busy;
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass(look), className)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      title={disabledBecause ?? rest.title}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
    >
      {children}
    </button>
  );
}
