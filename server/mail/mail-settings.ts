import { z } from "zod";

export type MailSettings = {
  host: string;
  port: number;
  /** Encrypted from the first byte. */
  secure: boolean;
  /** The mail server runs on this machine. */
  local: boolean;
  auth: { user: string; pass: string } | null;
  from: { name: string; address: string };
};

/** Reads who sends mail and through which server; a sentence for each thing that is wrong with it. */
export function mailSettings({ url, from }: { url: string | undefined; from: string | undefined }): {
  settings: MailSettings | null;
  problems: string[];
} {
  if (!url && !from) return { settings: null, problems: [] };
  const problems: string[] = [];
  if (!url) problems.push("ATTUNE_MAIL_FROM says who writes; ATTUNE_SMTP_URL must name the mail server too.");
  if (!from)
    problems.push("ATTUNE_SMTP_URL names a mail server; ATTUNE_MAIL_FROM must say who writes: Attune <attune@…>.");
  const server = url && URL.canParse(url) ? new URL(url) : null;
  if (url && (!server || !/^smtps?:$/.test(server.protocol) || server.hostname === ""))
    problems.push("ATTUNE_SMTP_URL: must look like smtps://user:password@mail.example.com:465.");
  else if (server && (/^.+$/.test(server.search + server.hash) || !/^\/?$/.test(server.pathname)))
    problems.push("ATTUNE_SMTP_URL: must end after the port.");
  const sender = from ? senderOf(from) : null;
  if (from && !sender) problems.push("ATTUNE_MAIL_FROM: must be an address such as Attune <attune@example.com>.");
  if (problems.length > 0 || !server || !sender) return { settings: null, problems };

  const secure = server.protocol === "smtps:";
  const host = server.hostname.replace(/^\[|\]$/g, "");
  const user = safelyDecoded(server.username);
  const pass = safelyDecoded(server.password);
  if (user === null || pass === null)
    return { settings: null, problems: ["ATTUNE_SMTP_URL: a % in the user or the password must be written as %25."] };
  return {
    settings: {
      host,
      port: server.port === "" ? (secure ? 465 : 587) : Number(server.port),
      secure,
      local: /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host),
      auth: user === "" ? null : { user, pass },
      from: sender,
    },
    problems: [],
  };
}

function senderOf(text: string): { name: string; address: string } | null {
  const [, name = "", address = ""] = /^(?:([^<>\r\n]*)<([^<>\s]+)>|)$/.exec(text.trim()) ?? [];
  const given = address === "" ? { name: "", address: text.trim() } : { name: name.trim(), address };
  return z.email().safeParse(given.address).success ? given : null;
}

function safelyDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
