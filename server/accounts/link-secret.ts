import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 bits for a link; only {@link hashSecret} of it is stored. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(a)), Buffer.from(hashSecret(b)));
