import { Secret, TOTP } from "otpauth";

const periodSeconds = 30;

const totp = (secret: string, label = "") =>
  new TOTP({
    issuer: "Attune",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });

/** 160 bits, as RFC 4226 recommends, in the letters an app takes. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code holds. */
export const totpUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The 30-second step a code belongs to, one step early or late allowed; null when it is none of these (RFC 6238). */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1_000 / periodSeconds) + delta;
}
