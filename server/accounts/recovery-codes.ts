import { createHash, randomInt } from "node:crypto";

/** No i, l, o and u: nobody has to guess which one was written down. */
const signs = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 16;

/** Ten codes of 80 bits, to be written down: `k3v9-0qzt-7m2x-c8hj`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from({ length }, (_, at) => (at > 0 && at % 4 === 0 ? "-" : "") + signs[randomInt(signs.length)]!).join(""),
  );

/** The form in which a recovery code is kept, however it was typed. */
export const hashRecoveryCode = (code: string, userId: string): string =>
  createHash("sha256")
    .update(`${userId} ${asWritten(code)}`)
    .digest("base64url");

const asWritten = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "")
    .replace(/[il]/g, "1")
    .replace(/o/g, "0");
