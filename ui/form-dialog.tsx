"use client";

import { type ReactNode, useId } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  /** What the acting button says. */
  submit: ReactNode;
  busy: boolean;
  /** Why it cannot be sent now. */
  off?: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  /** Somebody else was faster: both versions. To send it then puts what was typed over theirs. */
  overtaken?: ReactNode;
  wide?: boolean;
  /** Another act on the same thing, such as taking it away; stands apart. */
  aside?: ReactNode;
};

/**
 * A dialog around one form: the first field has the focus, Enter sends it, Cancel and Escape leave no trace. A field
 * with autoFocus would take the focus before it is noted where to give it back.
 */
export function FormDialog({
  title,
  description,
  submit,
  busy,
  off,
  onSubmit,
  onClose,
  children,
  wide,
  aside,
  overtaken,
}: Props) {
  const form = useId();
  return (
    <Dialog
      open
      forWriting
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      {...(wide && { wide })}
      actions={
        <>
          {aside}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={busy} disabledBecause={off}>
            {overtaken ? "Store mine over theirs" : submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid grid-cols-1 gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          // It may have been opened from inside another form, which must not be sent with it.
          event.stopPropagation();
          if (!off && !busy) onSubmit();
        }}
      >
        {children}
        {overtaken}
      </form>
    </Dialog>
  );
}
