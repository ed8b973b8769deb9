/** A statement with a subquery to a line, so that a person can read it and a change be seen. */
export function printCypher(text: string): string {
  return `${text.replaceAll(/ (?=COLLECT \{|COUNT \{|EXISTS \{|CALL \(|UNWIND |MATCH |RETURN |WITH |ORDER BY )/g, '\n')}\n`;
}
