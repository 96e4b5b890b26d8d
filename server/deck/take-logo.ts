import type { Logo } from "@/domain/deck/logo";
import { logoOf } from "@/domain/deck/logo";
import { AttuneError } from "@/domain/errors";
import { hasPixels } from "./has-pixels";

/**
 * A logo as it may be stored: a picture that can be drawn, and nothing but it.
 *
 * @throws AttuneError `invalid` with what is wrong
 */
export function takeLogo(given: Logo): Logo {
  const read = logoOf(Buffer.from(given.png, "base64"));
  if (typeof read === "string") throw new AttuneError("invalid", read);
  if (read.width !== given.width || read.height !== given.height)
    throw new AttuneError("invalid", "The size of the logo is not the picture’s.");
  if (!hasPixels(Buffer.from(read.png, "base64")))
    throw new AttuneError("invalid", "This picture is damaged and cannot be drawn. Save it as a PNG once more.");
  return read;
}
