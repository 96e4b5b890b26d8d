import { createTransport } from "nodemailer";
import type { MailSettings } from "./mail-settings";
import { transportSettings } from "./send-mail";

const reasons: Readonly<Record<string, string>> = {
  EAUTH: "refuses the user or the password. Check both in ATTUNE_SMTP_URL.",
  EDNS: "has a name that nobody knows. Check ATTUNE_SMTP_URL.",
  ECONNECTION: "cannot be reached. Check host and port in ATTUNE_SMTP_URL, and that a firewall lets this machine out.",
  ETIMEDOUT: "does not answer. Check host and port in ATTUNE_SMTP_URL, and that a firewall lets this machine out.",
  ESOCKET: "cannot be reached. Check host and port in ATTUNE_SMTP_URL, and that a firewall lets this machine out.",
  ETLS: "offers no encryption we can use. Use smtps:// with its port, usually 465, or have its certificate renewed.",
};

/** Whether the mail server would take a mail from us now, without sending one; a sentence when not. */
export async function mailTrouble(settings: MailSettings): Promise<string | null> {
  const transport = createTransport(transportSettings(settings));
  try {
    await transport.verify();
    return null;
  } catch (error) {
    const { code = "not known" } = error as { code?: string };
    const reason = reasons[code] ?? `cannot be used (${code}). Check ATTUNE_SMTP_URL.`;
    return `The mail server ${settings.host}:${settings.port} ${reason}`;
  } finally {
    transport.close();
  }
}
