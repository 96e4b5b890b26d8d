import type { ReactNode } from "react";
import { useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { PasswordInput } from "@/ui/password-input";
import { Notice } from "@/ui/states";

type Act = { mutate: (input: { password: string }) => void; isPending: boolean; error: { message: string } | null };
type Props = {
  title: string;
  description: ReactNode;
  submit: string;
  act: Act;
  onClose: () => void;
  /** What is asked for besides. */
  children?: ReactNode;
};

/** For what somebody who only found the screen open must not be able to do. */
export function AskPassword({ title, description, submit, act, onClose, children }: Props) {
  const [password, setPassword] = useState("");
  return (
    <FormDialog
      title={title}
      description={description}
      submit={submit}
      busy={act.isPending}
      onSubmit={() => act.mutate({ password })}
      onClose={onClose}
    >
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        required
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {children}
      {act.error && <Notice tone="harm">{act.error.message}</Notice>}
    </FormDialog>
  );
}
