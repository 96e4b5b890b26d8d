/** What is noted of the doors, as the history of an account and of a workspace tell it. */
export const securityEventKinds = [
  "signed_in",
  "sign_in_refused",
  "sign_in_slowed",
  "second_factor_refused",
  "second_factor_on",
  "second_factor_off",
  "recovery_codes_made",
  "recovery_code_used",
  "password_changed",
  "password_reset_asked",
  "password_reset",
  "sessions_ended",
  "share_refused",
  "refused",
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];
