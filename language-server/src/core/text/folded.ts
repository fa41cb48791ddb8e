/** A text as it is compared where case and the way its accents are encoded do not count. */
export function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
