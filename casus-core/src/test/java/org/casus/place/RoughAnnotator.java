package org.casus.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.document.Document;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Annotator;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A tokeniser by one pattern, so that tests of places and times hold whatever the analyser does:
 * capitalised words are proper nouns, nothing is parsed.
 */
public final class RoughAnnotator implements Annotator {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}|W\\.Va\\.|"
              + "(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Rev|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill"
              + "|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
              + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|a\\.m|p\\.m)\\."
              + "|['’]s\\b|n['’]t\\b|\\d[\\d,.:/-]*\\d(?:st|nd|rd|th|s)?|\\d+(?:st|nd|rd|th|s)?"
              + "|[\\p{L}\\p{M}]+(?:['’](?!s\\b)\\p{L}+)*|\\S");

  private static final Set<String> FUNCTION =
      Set.of(
          ("the a an in on at of to and or but for from with by as if when while after before during since this that"
                  + " he she it they we i his her its their our there not no most many some all also then")
              .split(" "));

  @Override
  public AnnotatedDocument annotate(Document document) {
    String text = document.text();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(token(tokens.size(), matcher));
      if (endsSentence(text, matcher)) {
        close(sentences, tokens);
      }
    }
    close(sentences, tokens);
    return new AnnotatedDocument(document, sentences);
  }

  private static boolean endsSentence(String text, Matcher matcher) {
    boolean atBreak = matcher.end() < text.length() && text.charAt(matcher.end()) == '\n';
    return atBreak || matcher.group().matches("[.!?]");
  }

  private static void close(List<Sentence> sentences, List<Token> tokens) {
    if (!tokens.isEmpty()) {
      Span span = Span.covering(tokens.getFirst().span(), tokens.getLast().span());
      sentences.add(new Sentence(sentences.size(), span, tokens, false));
      tokens.clear();
    }
  }

  private static Token token(int index, Matcher matcher) {
    String text = matcher.group();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean isName = Character.isUpperCase(text.charAt(0)) && !FUNCTION.contains(lower);
    boolean isWord = Character.isLetter(text.charAt(0));
    Tag tag = isName ? Tag.PROPN : isWord ? Tag.NOUN : Tag.PUNCT;
    return new Token(
        index,
        new Span(matcher.start(), matcher.end()),
        text,
        isName ? text : lower,
        tag,
        Set.of(),
        Token.NO_HEAD,
        Relation.ROOT);
  }

  /** A document of nothing but text, published on that day. */
  public static Document document(String text, @Nullable LocalDate published) {
    return new Document(
        "test",
        text,
        null,
        List.of(),
        published,
        null,
        null,
        "en",
        new Provenance("test", 0),
        List.of(),
        List.of());
  }
}
