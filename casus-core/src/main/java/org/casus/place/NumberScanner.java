package org.casus.place;

/** Whole numbers read one after another from a tab-separated line. */
final class NumberScanner {
  private final String text;
  private int at;

  NumberScanner(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** The number at this column; afterwards the scanner stands at the next one. */
  int next() {
    boolean isNegative = text.charAt(at) == '-';
    int value = 0;
    for (int i = isNegative ? at + 1 : at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        at = i + 1;
        break;
      }
      value = value * 10 + (c - '0');
    }
    return isNegative ? -value : value;
  }
}
