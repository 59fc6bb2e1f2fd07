package org.casus.language;

import java.util.Locale;
import java.util.Set;

/**
 * Divides text into tokens as the English treebanks do: clitics, hyphens and punctuation stand by
 * themselves; abbreviations, numbers, dates and addresses stay whole.
 */
final class Tokenizer {
  private static final Set<String> HYPHEN_PREFIXES =
      Set.of(
          ("non e re anti co pro pre mid post pan multi ex counter sub semi mini socio psycho neo un"
                  + " micro intra inter arch ultra trans bi tri quasi pseudo hyper infra extra cyber"
                  + " meth eco geo electro afro euro indo sino russo franco anglo naqsh meh")
              .split(" "));
  private static final Set<String> UNITS =
      Set.of(
          ("am pm km k m mm cm kg mg ml g lb lbs ft in hr hrs min mins yr yrs x h mph gb mb kb tb ghz mhz"
                  + " bn mn tn kw mw gw kwh kt mt sq nm mi oz c f kph kbps mbps")
              .split(" "));
  private static final Set<String> TOP_DOMAINS =
      Set.of(
          ("com org net edu gov mil info biz co uk ca de fr ru cn il ir tv io me eu us au in htm html"
                  + " php asp jpg png gif pdf doc xls txt zip exe")
              .split(" "));
  private static final Set<String> SMILEYS =
      Set.of(":) :( ;) :-) :-( ;-) :D :P ;P :/ :-/ =) (: <3 :o :O ^_^ -_- :p ;-p".split(" "));

  private static final int LONGEST_PREFIX = 16;

  private final String text;
  private final int limit;
  private final Glue glue;
  private final Segments out;
  private int at;
  private byte gap = Segments.BREAK;

  private Tokenizer(String text, int from, int to, Glue glue, Segments out) {
    this.text = text;
    this.at = from;
    this.limit = to;
    this.glue = glue;
    this.out = out;
  }

  /** Adds the tokens of a range to those found before; the first one begins a new stretch. */
  static void tokenize(String text, int from, int to, Glue glue, Segments out) {
    new Tokenizer(text, from, to, glue, out).run();
  }

  private void run() {
    while (skipSpace()) {
      int chunk = chunkEnd();
      if (!address(chunk)) {
        while (at < chunk) {
          token(chunk);
        }
      }
    }
  }

  /** Moves to the next visible character; remembers which white space was passed. */
  private boolean skipSpace() {
    int lines = 0;
    int start = at;
    while (at < limit && Letters.isBlank(text.charAt(at))) {
      char c = text.charAt(at++);
      lines += c == '\n' || c == '\u2028' || (c == '\r' && peek(0) != '\n') ? 1 : 0;
      lines += c == '\u2029' ? 2 : 0;
    }
    if (gap != Segments.BREAK) {
      gap =
          lines > 1
              ? Segments.PARAGRAPH
              : lines == 1 ? Segments.LINE : at > start ? Segments.SPACE : gap;
    }
    return at < limit;
  }

  private int chunkEnd() {
    int end = at;
    while (end < limit && !Letters.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private char peek(int ahead) {
    return at + ahead < limit ? text.charAt(at + ahead) : '\0';
  }

  private char charAt(int index, int end) {
    return index < end ? text.charAt(index) : '\0';
  }

  private void emit(int end) {
    out.add(at, end, gap);
    at = end;
    gap = Segments.GLUED;
  }

  /** Takes a web or mail address whole, without the punctuation that follows it. */
  private boolean address(int chunk) {
    if (chunk - at < 5 || !Letters.looksLikeAddress(text, at, chunk)) {
      return false;
    }
    int start = at;
    while (start < chunk && "<([\"'“‘".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = chunk;
    while (end > start && ".,;:!?)]}>\"'”’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (at < start) {
      emit(at + 1);
    }
    if (end > at) {
      emit(end);
    }
    while (at < chunk) {
      token(chunk);
    }
    return true;
  }

  private void token(int chunk) {
    char c = text.charAt(at);
    if (c == '\'' || c == '’' || c == '‘' || c == '`') {
      apostrophe(chunk);
    } else if (Letters.isWord(text, at)) {
      word(chunk);
    } else if ((c == '.' || c == ',')
        && Character.isDigit(charAt(at + 1, chunk))
        && gap != Segments.GLUED
        && c == '.') {
      emit(Letters.digitsEnd(text, at + 1, chunk));
    } else {
      punctuation(chunk);
    }
  }

  /** A clitic, the apostrophe of a shortened year or word, or a quotation mark. */
  private void apostrophe(int chunk) {
    int end = Clitics.end(text, at, chunk, gap == Segments.GLUED);
    if (end > at) {
      emit(end);
    } else {
      punctuation(chunk);
    }
  }

  private void punctuation(int chunk) {
    int rest = chunk - at;
    if (rest >= 2
        && rest <= 3
        && gap != Segments.GLUED
        && SMILEYS.contains(text.substring(at, chunk))) {
      emit(chunk);
      return;
    }
    char c = text.charAt(at);
    int end = at + Character.charCount(text.codePointAt(at));
    if (".!?-*=_~+#<>|".indexOf(c) >= 0) {
      boolean stops = c == '.' || c == '!' || c == '?';
      while (end < chunk
          && (text.charAt(end) == c || (stops && "!?".indexOf(text.charAt(end)) >= 0))) {
        end++;
      }
    } else if ((c == '\'' || c == '’' || c == '‘' || c == '`') && charAt(end, chunk) == c) {
      end++;
    } else if (end - at == 2 || !Letters.isPlainPunctuation(c)) {
      end = Letters.symbolEnd(text, end, chunk);
    }
    emit(Math.min(end, chunk));
  }

  private void word(int chunk) {
    int end = wordEnd(chunk);
    if (charAt(end, chunk) == '.' && keepsStop(end, chunk)) {
      end++;
    }
    int clitic = Clitics.start(text, at, end);
    if (clitic > at && clitic < end) {
      emit(clitic);
      emit(end);
      return;
    }
    int unit = unitStart(end);
    if (unit > at) {
      emit(unit);
      emit(end);
      return;
    }
    glued(end);
  }

  /** Emits a word, divided where a line break was lost inside it. */
  private void glued(int end) {
    int cut = glue.cut(text, at, end);
    while (cut > at) {
      emit(cut);
      gap = Segments.BREAK;
      cut = glue.cut(text, at, end);
    }
    emit(end);
  }

  private boolean keepsStop(int end, int chunk) {
    char next = charAt(end + 1, chunk);
    if (next == '.' || Character.isLetter(next)) {
      return next != '.' && Abbreviations.runsOn(text.substring(at, end + 1));
    }
    return Abbreviations.keepsStop(text, at, end);
  }

  private int unitStart(int end) {
    int digits = Letters.numberEnd(text, at, end);
    if (digits == at || digits == end) {
      return at;
    }
    String rest = text.substring(digits, end).toLowerCase(Locale.ROOT);
    boolean unit = UNITS.contains(rest) || rest.equals("a.m.") || rest.equals("p.m.");
    boolean gluedYear =
        digits - at == 4 && rest.length() > 3 && Character.isUpperCase(text.charAt(digits));
    return unit || gluedYear ? digits : at;
  }

  private int wordEnd(int chunk) {
    int end = at;
    while (end < chunk) {
      if (Letters.isWord(text, end)) {
        end += Character.charCount(text.codePointAt(end));
      } else if (end > at
          && end + 1 < chunk
          && Letters.isWord(text, end + 1)
          && joins(end, chunk)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether the punctuation mark at this place belongs to the word around it. */
  private boolean joins(int mark, int chunk) {
    char before = text.charAt(mark - 1);
    char after = text.charAt(mark + 1);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    return switch (text.charAt(mark)) {
      case '.' -> digits || dotJoins(mark, chunk);
      case ',' -> digits && Letters.digitsEnd(text, mark + 1, chunk) >= mark + 4;
      case ':', '/' -> digits;
      case '\'', '’' -> !digits && (decade(mark, chunk) || !Clitics.follows(text, mark, chunk));
      case '-', '\u2011' -> hyphenJoins(mark, chunk);
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after) && mark - at <= 2;
      case '\u00ad', '\u200d', '·' -> true;
      default -> false;
    };
  }

  /** Whether the apostrophe of "the 1960's" stands here. */
  private boolean decade(int mark, int chunk) {
    return mark - at >= 2
        && text.charAt(mark - 1) == '0'
        && Letters.digitsEnd(text, at, mark) == mark
        && text.charAt(mark + 1) == 's'
        && Letters.lettersEnd(text, mark + 1, chunk) == mark + 2;
  }

  private boolean dotJoins(int mark, int chunk) {
    boolean single = mark - at == 1 || text.charAt(mark - 2) == '.';
    boolean singleNext = mark + 2 >= chunk || !Character.isLetter(text.charAt(mark + 2));
    if (Character.isLetter(text.charAt(mark - 1)) && single) {
      return singleNext || (mark - at > 1 && !Character.isUpperCase(text.charAt(mark + 1)));
    }
    int end = Letters.lettersEnd(text, mark + 1, chunk);
    String right = text.substring(mark + 1, end);
    return TOP_DOMAINS.contains(right) || (mark - at == 2 && text.startsWith("Ph.D", at));
  }

  private boolean hyphenJoins(int mark, int chunk) {
    if (mark - at > LONGEST_PREFIX) {
      return false;
    }
    String prefix = text.substring(at, mark).toLowerCase(Locale.ROOT);
    if (HYPHEN_PREFIXES.contains(prefix)) {
      return true;
    }
    int digits = Letters.digitsEnd(text, mark + 1, chunk);
    boolean code = Letters.digitsEnd(text, at, mark) == mark && mark - at == 3;
    boolean codes =
        mark - at == 7 && text.charAt(at + 3) == '-' && Character.isDigit(text.charAt(at));
    boolean phone = (code || codes) && (digits - mark == 5 || (code && digits - mark == 4));
    return phone || Letters.isParticle(text, mark + 1, chunk);
  }
}
