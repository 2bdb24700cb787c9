/** A programme file as somebody wrote it, and the files that it names beside it: a logo, the words of a language. */
export interface ProgrammeSource {
  /** YAML, or JSON, which is YAML too. */
  readonly text: string;
  /** Their bytes in base64, by the names that the file has for them. */
  readonly beside: Readonly<Record<string, string>>;
}
