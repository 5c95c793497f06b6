/**
 * JSON that may stand inside `<script>` whatever it holds: `</script` and `<!--` end or change such an element whatever
 * its type.
 */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
