/**
 * The value of a message tag, from any text and back. SES takes ASCII letters, digits, `_` and `-` and refuses a mail with
 * anything else; each other character, and `_` itself, becomes `_` and four hexadecimal digits of its UTF-16 code.
 *
 * @see https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html
 */
export function tagValue(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/g, (letter) => `_${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text that was put into a tag. */
export function textOfTag(value: string): string {
  return value.replace(/_([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
