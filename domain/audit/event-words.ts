import type { SecurityEventKind } from "../security-events";

/** What happened at a door, as the rest of a sentence that begins with whom it concerns. */
export const eventWords: Readonly<Record<SecurityEventKind, string>> = {
  signed_in: "signed in",
  sign_in_refused: "was refused: the password was wrong",
  sign_in_slowed: "was asked to wait: too many wrong passwords",
  second_factor_refused: "was refused: the second factor was wrong",
  second_factor_on: "switched the second factor on",
  second_factor_off: "switched the second factor off",
  recovery_codes_made: "made new recovery codes",
  recovery_code_used: "used a recovery code",
  password_changed: "changed the password",
  password_reset_asked: "asked for a new password",
  password_reset: "chose a new password with a link",
  sessions_ended: "ended sessions",
  share_refused: "gave a wrong passphrase for a link to a deck",
  refused: "was refused what their role does not allow",
};
