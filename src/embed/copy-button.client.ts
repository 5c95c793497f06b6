import { embedBuilderText } from '../text/embed-builder.ts';

/** Copies a field's text, or selects it where the browser does not let a page copy; says which. */
export async function copyField(field: HTMLTextAreaElement, name: string): Promise<string> {
  const text = embedBuilderText.snippets;
  try {
    await navigator.clipboard.writeText(field.value);
    return text.copied(name);
  } catch {
    field.focus();
    field.select();
    return text.selected(name);
  }
}
