/** Room for saying how much was cut. */
const NOTE = 40;

/** The text in no more than so many characters; where it was cut, it says so. One that fits stays as it is. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = Math.max(0, most - NOTE);
  return `${text.slice(0, kept)} ... and ${text.length - kept} characters more`.slice(0, most);
}
