/** Signs that turn what follows: with them a name can show another ending than it has. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What systems do not allow in the name of a file. */
const notInNames = /[\\/:*?"<>|\u0000-\u001f]/g;

/** A download's name: plain letters for old programs, the real one beside it (RFC 6266). */
export function contentDisposition(given: string): string {
  const name = given.replace(turning, "").replace(notInNames, "_");
  const plain = name.replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
