/** The form of a secret out of a link: 256 bits as 43 letters, digits, - and _. */
export const linkSecretForm = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text can be a secret out of a link at all. */
export const isLinkSecret = (text: string): boolean => linkSecretForm.test(text);
