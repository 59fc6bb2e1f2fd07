package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.casus.document.Zone.Kind;
import org.casus.text.Span;

/**
 * The language that a document is coded in, and its zones: what of the body is in another language
 * is a zone of its own.
 *
 * <p>A document that is foreign as a whole is coded all the same where enough of it is English: the
 * English half of a page in two languages, the translation below an original.
 *
 * @param language what the body is written in
 * @param zones the parts of the text in order
 */
record LanguageZones(Language language, List<Zone> zones) {
  LanguageZones {
    zones = List.copyOf(zones);
  }

  static LanguageZones of(String text, List<Zone> zones, LanguageIdentifier languages) {
    return new Division(text, zones, languages).divided();
  }

  /** The division of one document. */
  private static final class Division {
    private static final int LETTERS_TO_BE_FOREIGN = 80;
    private static final double MOST_ENGLISH_WORDS = 0.04;
    private static final int LETTERS_TO_BE_CODED = 200;
    private static final double SHARE_TO_BE_CODED = 0.25;
    private static final double SURE = 0.6;

    // The statistical detector takes two milliseconds for a paragraph.
    private static final int MOST_ASKED = 30;

    private final String text;
    private final List<Zone> zones;
    private final LanguageIdentifier languages;
    private final Lines lines;
    private int asked;

    Division(String text, List<Zone> zones, LanguageIdentifier languages) {
      this.text = text;
      this.zones = zones;
      this.languages = languages;
      this.lines = Lines.of(text);
    }

    LanguageZones divided() {
      Language whole = languages.identify(text);
      if (whole.isEnglish()) {
        return new LanguageZones(whole, divided(this::isForeign));
      }
      String english = english();
      Language coded = english.isEmpty() ? whole : languages.identify(english);
      return coded.isEnglish()
          ? new LanguageZones(coded, divided(paragraph -> !isEnglish(count(paragraph))))
          : new LanguageZones(whole, zones);
    }

    // The English paragraphs of a foreign document; empty where they are too few to be an article.
    private String english() {
      StringBuilder english = new StringBuilder();
      int letters = 0;
      int all = 0;
      for (Zone zone : zones) {
        for (Span paragraph : paragraphs(zone)) {
          WordCount count = count(paragraph);
          all += count.letters();
          if (isEnglish(count)) {
            letters += count.letters();
            english.append(text, paragraph.start(), paragraph.end()).append('\n');
          }
        }
      }
      boolean enough = letters >= LETTERS_TO_BE_CODED && letters >= SHARE_TO_BE_CODED * all;
      return enough ? english.toString() : "";
    }

    // The zones with foreign ones cut out of the body; the same where no paragraph is foreign, or
    // all are: then the whole is the better judge.
    private List<Zone> divided(Predicate<Span> foreign) {
      List<Zone> divided = new ArrayList<>();
      for (Zone zone : zones) {
        List<Span> paragraphs = paragraphs(zone);
        if (paragraphs.isEmpty()) {
          divided.add(zone);
        }
        Zone open = null;
        for (Span paragraph : paragraphs) {
          Kind kind = foreign.test(paragraph) ? Kind.FOREIGN : Kind.BODY;
          boolean same = open != null && open.kind() == kind;
          int start = same ? divided.removeLast().span().start() : paragraph.start();
          open = new Zone(kind, new Span(start, paragraph.end()));
          divided.add(open);
        }
      }
      boolean any = divided.stream().anyMatch(zone -> zone.kind() == Kind.FOREIGN);
      boolean all = divided.stream().noneMatch(zone -> zone.kind() == Kind.BODY);
      return any && !all ? divided : zones;
    }

    // The paragraphs of a zone of body that hold more than white space; none of another zone.
    private List<Span> paragraphs(Zone zone) {
      List<Span> paragraphs = new ArrayList<>();
      int from = zone.kind() == Kind.BODY ? zone.span().start() : zone.span().end();
      while (from < zone.span().end()) {
        int end = paragraphEnd(from, zone.span().end());
        if (!text.substring(from, end).isBlank()) {
          paragraphs.add(stripped(from, end));
        }
        from = end + 1;
      }
      return paragraphs;
    }

    private int paragraphEnd(int from, int most) {
      int line = text.indexOf('\n', from);
      while (line >= 0 && line + 1 < most && !lines.isBreak(line + 1)) {
        line = text.indexOf('\n', line + 1);
      }
      return line < 0 ? most : Math.min(line, most);
    }

    private Span stripped(int from, int to) {
      int start = from;
      int end = to;
      while (Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return new Span(start, end);
    }

    private WordCount count(Span paragraph) {
      return WordCount.of(paragraph.in(text));
    }

    private static boolean isEnglish(WordCount count) {
      return LanguageIdentifier.isSurelyEnglish(count);
    }

    // Capitals hide which words are names, and a list of names is in no language.
    private static boolean isShouted(WordCount count) {
      return count.capital() > 0 && !count.small();
    }

    private boolean isForeign(Span paragraph) {
      WordCount count = count(paragraph);
      boolean open =
          count.letters() >= LETTERS_TO_BE_FOREIGN
              && count.share() <= MOST_ENGLISH_WORDS
              && !isShouted(count);
      if (!open || asked >= MOST_ASKED) {
        return false;
      }
      asked++;
      Language language = languages.identify(paragraph.in(text));
      return !language.isEnglish() && language.confidence() >= SURE;
    }
  }
}
