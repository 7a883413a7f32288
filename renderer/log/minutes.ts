/** Seconds as minutes and seconds: "02:14". Hours of talk are minutes too. */
export function minutesText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
