package org.casus.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.text.Glance;
import org.jspecify.annotations.Nullable;

/**
 * What a line is, by the habits of newspapers: bylines, credits of pictures, teasers for other
 * articles, notices. A line that shows none of these habits plainly is none of them.
 */
final class Boilerplate {
  /** The longest line that any rule looks at. */
  static final int LONGEST_LINE = 600;

  private static final int LONGEST_TEASER = 250;
  private static final int LONGEST_CAPTION = 450;
  private static final int LONGEST_BYLINE = 130;
  private static final int LONGEST_CREDIT = 200;

  private static final String AGENCY =
      "(?:AP|AFP|Reuters|REUTERS|EPA(?:-EFE)?|Getty(?: Images)?|AP Photo|Associated"
          + " Press|Xinhua|Anadolu(?: Agency)?|TASS|DPA|dpa|UPI|SANA|IRNA|Tasnim|Flash"
          + " ?90|Shutterstock|WAFA|PTI|ANI|Press"
          + " Association|Bloomberg|Kyodo|Yonhap|ANSA|EFE|AAP|iStock|Alamy|NurPhoto|Sipa|Wikimedia(?:"
          + " Commons)?|Handout|PA Wire|ZUMA)";

  private static final Pattern TEASER =
      Pattern.compile(
          "^[\\p{Punct}\\s•▶►→»]*(?:"
              + ("(?:also read|read also|read next|read more|see also|more on this(?: story|"
                  + " topic)?|don.t miss|related"
                  + " (?:articles?|stories|story|news|coverage|content|topics?|posts?|links?|videos?)|recommended"
                  + " (?:stories|for you|reading)|you (?:may|might) also (?:like|be interested"
                  + " in)|most (?:read|popular)|trending(?: now)?|what to read"
                  + " next)\\b(?![^:|]{0,60}[.!?]\\s+\\S).*|(?:read|watch|listen|related|more|see|must[-"
                  + " ]read|recommended|in"
                  + " pictures|video)\\s*[:|»►](?!.*\\p{Ll}[.!?][”\"’]?\\s+\\p{Lu})\\s*\\S.*|(?:read|watch|listen)(?:"
                  + " the| our| his| her| this)?(?: \\w+)?(?:"
                  + " (?:rest|full|story|article|report|statement|transcript|interview|video|more)\\b.{0,40})?"
                  + " (?:here|below)\\.?|read the (?:full|whole|entire|original|rest of the) .*")
              + ("|(?:click|tap) (?:here|on the link|to).*|follow (?:us|me|him|her|@\\w+|.{1,60} on"
                  + " (?:twitter|facebook|instagram|telegram|x|linkedin)\\b).*|(?:like|find|join|visit|contact)"
                  + " us (?:on|at) .*|sign up(?: (?:for|to|here|now).*)?|subscribe(?:"
                  + " (?:to|now|here|for).*)?|get .{0,80}\\b(?:newsletters?|in your inbox|to your"
                  + " inbox|through your letterbox)\\b.*|email .{2,40} at \\S+@\\S+.*|related"
                  + " \\p{L}{3,14}:.*|newsletter sign.?up.*|share"
                  + " (?:this|on|via)\\b.{0,60}|share|tweet|email|print|comments?|\\d+"
                  + " comments?|tweet this.*|download (?:our|the)"
                  + " .{0,30}app.*|advert(?:isement)?s?|sponsored(?: content)?|(?:article|story)"
                  + " continues (?:below|after).*|continue reading.*|support our .*|\\d{1,2}"
                  + " ?min(?:ute)?s? read|skip to .{0,40}|image source.*|getty images|have a"
                  + " tip\\?.*|(?:do you )?have (?:any )?(?:information|a story|something to share)\\b.{0,80}\\?.{0,140}"
                  + "|join (?:us|our|the) .{0,60}\\b(?:whatsapp|telegram|channels?|community|discord)\\b.{0,80}"
                  + "|listen to (?:this|the) (?:article|story)\\b.{0,20}|our standards:.*")
              + ("|copyright (?:©|\\(c\\)|\\d{4}|by\\b).*|(?:©|\\(c\\))"
                  + " ?(?:\\d{4}|copyright|\\p{L}).*|all rights reserved.*"
                  + "|this material may not be published.*")
              + ")$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  // Kept apart from the rest, since only lines that hold its words need be looked through.
  private static final Pattern LEGAL =
      Pattern.compile(
          "^[\\p{Punct}\\s•▶►→»]*(?:.{0,160}\\ball rights reserved\\.?.{0,60}"
              + "|.{0,80}\\bterms (?:of use|and conditions)\\b.{0,40}privacy.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  // "Read 5 Things to Know About …", "Read Iran's Reply": an invitation, since no stop ends it.
  private static final Pattern INVITATION =
      Pattern.compile(
          "^(?:Read|READ|WATCH|LISTEN|RELATED|ALSO READ)\\s+[“\"‘']?(?:\\d|\\p{Lu}).*[^.!\\s]$",
          Pattern.DOTALL);

  // "This story was first published on 5 March 2024": no more than when and where.
  private static final Pattern ORIGIN =
      Pattern.compile(
          "^(?=\\D*\\d)(?:This (?:article|story|report|post) (?:was|has been|is) )?(?i:first|originally|last) "
              + "(?i:published|updated|posted|modified|appeared):?(?:,? (?:on|at|in|by|the|\\p{Lu}\\S*|\\d\\S*|[-–|]))*$");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:"
              + ("[\\p{L}\\d”\"')(][ ]?(?:\\((?:[^()]{0,60}[ /:])?"
                  + AGENCY
                  + "(?:[ /,:][^()]{0,80})?\\)\\s*)+$")
              + "|\\((?:photo|image|picture|credit|screenshot|screengrab|courtesy|file"
              + " photo|illustration)\\b[^()]{0,100}\\)$|\\b(?:photo|image|picture|photograph|photo"
              + " credit|image credit|credit|file photo)s?(?: by|:| courtesy"
              + " of)\\s[^.!?]{2,90}\\.?$"
              + ("|\\s?/\\s?" + AGENCY + "(?: via .{2,40})?\\)?$")
              + "|\\bREUTERS/\\p{L}.{2,60}$|\\bAP Photo/.{2,60}$|\\bGetty Images\\)?\\.?$|\\bvia"
              + " Getty\\b.{0,20}$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPTION_START =
      Pattern.compile(
          "^(?:(?:file|photo|image|picture|caption|file photo|photo"
              + " caption)\\s?(?::|--|[–—-])\\s?\\p{Lu}|in this (?:\\w+\\.? ){0,3}(?:\\d{1,2},"
              + " (?:\\d{4},? )?)?(?:file )?(?:photo|image|picture|photograph|frame|grab)\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CONTRIBUTION =
      Pattern.compile(
          "^[(\\[]?(?:(?:additional |further )?(?:reporting|writing|editing|research)"
              + " (?:by|from)\\b|(?:written|edited|compiled|reported) by\\b|with"
              + " (?:reporting|files|inputs?|additional reporting)"
              + " (?:by|from)\\b).*|.{0,200}\\b(?:contributed to|contributed reporting)(?:"
              + " (?:this|the) (?:report|story|article))?[.)\\]]*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern KEYWORDS =
      Pattern.compile(
          "^(?:tags?|keywords?|key words|topics?|filed"
              + " under|categor(?:y|ies)|labels?|hashtags?)\\s*:.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern HASHTAGS = Pattern.compile("^(?:#[\\p{L}\\p{N}_]+[\\s,]*){2,}$");

  private static final Pattern OUTLET_LINE =
      Pattern.compile(
          "^(?:(?:The )?Associated Press|Reuters|AFP|Agence France[- ]Presse|(?:By"
              + " )?(?:Staff|Agencies|News Agencies|Our Correspondent)|\\p{Lu}[\\p{L}.'-]+(?:"
              + " \\p{Lu}[\\p{L}.'-]+){1,3}\\s?(?:[|,/–—]|, The)\\s?(?:The )?(?:Associated"
              + " Press|Reuters|AFP|AP|UPI|Staff [Ww]riter|Correspondent))$");

  private static final Set<String> BYLINE_JOINTS =
      Set.of(
          "and", "&", "|", "-", "–", "—", "/", "in", "for", "of", "the", "with", "de", "del", "van",
          "von", "der", "den", "la", "le", "al", "el", "bin", "ibn", "bint", "da", "dos", "di",
          "at", "ben", "abu");

  // "Par Jeanne Roux", "Von Karl Roth und Eva Lind". Some of these words begin surnames, too; so
  // each person must have a name and a surname, and no more.
  private static final Set<String> FOREIGN_BY =
      Set.of("par", "por", "von", "di", "door", "av", "af");
  private static final Pattern PERSON_ENDS =
      Pattern.compile(
          " (?:and|und|et|y|e|en|och|og|&) |\\s*[,|/]\\s*(?:(?:da|del?|der|für|para|pour) )?");
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]+ (?:(?:de|da|la|van) ){0,2}\\p{Lu}[\\p{L}'’-]+");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?i:e-?mail|contact): ?)?[\\w.+-]{2,40}@[\\w-]{2,40}(?:\\.[\\w-]{2,20}){1,3}");
  private static final Set<String> NO_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "all",
          "contrast",
          "comparison",
          "law",
          "now",
          "then",
          "next",
          "last",
          "day",
          "night",
          "late",
          "early",
          "mid",
          "nightfall",
          "force",
          "land",
          "sea",
          "air");

  // The words with which teasers begin, and none: only such a line need be looked through.
  private static final Set<String> TEASER_WORDS =
      Set.of(
          "",
          "also",
          "read",
          "see",
          "more",
          "don",
          "related",
          "recommended",
          "you",
          "most",
          "trending",
          "what",
          "watch",
          "listen",
          "must",
          "in",
          "video",
          "click",
          "tap",
          "follow",
          "like",
          "find",
          "join",
          "visit",
          "contact",
          "sign",
          "subscribe",
          "get",
          "newsletter",
          "share",
          "tweet",
          "email",
          "print",
          "comment",
          "comments",
          "download",
          "advert",
          "adverts",
          "advertisement",
          "advertisements",
          "sponsored",
          "article",
          "story",
          "continue",
          "support",
          "skip",
          "image",
          "getty",
          "have",
          "do",
          "our",
          "copyright",
          "c",
          "all",
          "this");

  private static final Set<String> KEYWORD_WORDS =
      Set.of(
          "tag",
          "tags",
          "keyword",
          "keywords",
          "key",
          "topic",
          "topics",
          "filed",
          "category",
          "categories",
          "label",
          "labels",
          "hashtag",
          "hashtags");
  private static final Set<String> ORIGIN_WORDS = Set.of("this", "first", "originally", "last");
  private static final Set<String> INVITATION_WORDS =
      Set.of("read", "watch", "listen", "related", "also");
  private static final Set<String> CAPTION_WORDS =
      Set.of("file", "photo", "image", "picture", "caption", "in");
  // How lines of outlets end; "riter" is a writer's in either case.
  private static final List<String> OUTLET_ENDS =
      List.of(
          "Press",
          "Reuters",
          "AFP",
          "Presse",
          "Staff",
          "Agencies",
          "Correspondent",
          "AP",
          "UPI",
          "riter");

  // A glance that spares most lines the slow patterns: each of these needs one of its words.
  private static final Glance WORDS =
      Glance.over(
          List.of("rights reserved", "terms "),
          List.of("/", "photo", "image", "picture", "credit", "getty"),
          List.of(
              "reporting",
              "writing",
              "editing",
              "research",
              "written by",
              "edited by",
              "compiled by",
              "reported by",
              "with files",
              "with input",
              "contributed"));
  private static final int LEGAL_WORD = 1;
  private static final int CREDIT_WORD = 2;
  private static final int CONTRIBUTION_WORD = 4;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Boilerplate() {}

  /** The kind of a line wherever it stands; null where it may well be body. */
  static Zone.@Nullable Kind anywhere(String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    String first = firstWord(line);
    int words = WORDS.of(line);
    if (isKeywords(line, first)) {
      return Zone.Kind.KEYWORDS;
    }
    if (isTeaser(line, first, words) || Notices.is(line)) {
      return Zone.Kind.TEASER;
    }
    if (isCaption(line, first, words)) {
      return Zone.Kind.CAPTION;
    }
    return isContribution(line, words) ? Zone.Kind.BYLINE : null;
  }

  /** The kind of a line above the body; null where it may well be body. */
  static Zone.@Nullable Kind above(String line) {
    if (DateText.alone(line) != null) {
      return Zone.Kind.DATE;
    }
    if (Dateline.isPlaceAndDay(line)) {
      return Zone.Kind.DATE;
    }
    return isByline(line) ? Zone.Kind.BYLINE : anywhere(line);
  }

  private static boolean isKeywords(String line, String first) {
    return line.length() <= LONGEST_TEASER
        && ((KEYWORD_WORDS.contains(first) && KEYWORDS.matcher(line).matches())
            || (line.startsWith("#") && HASHTAGS.matcher(line).matches()));
  }

  private static boolean isTeaser(String line, String first, int words) {
    return line.length() <= LONGEST_TEASER
        && ((TEASER_WORDS.contains(first) && TEASER.matcher(line).matches())
            || (ORIGIN_WORDS.contains(first) && ORIGIN.matcher(line).matches())
            || ((words & LEGAL_WORD) != 0 && LEGAL.matcher(line).matches())
            || (INVITATION_WORDS.contains(first)
                && INVITATION.matcher(line).matches()
                && line.chars().anyMatch(Character::isLowerCase)));
  }

  /** The first run of letters in lower case; empty where a digit or "©" stands before it. */
  private static String firstWord(String line) {
    int start = 0;
    while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
      if (line.charAt(start++) == '©') {
        return "";
      }
    }
    int end = start;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isCaption(String line, String first, int words) {
    return line.length() <= LONGEST_CAPTION
        && (isCredited(line, words)
            || (CAPTION_WORDS.contains(first) && CAPTION_START.matcher(line).matches()))
        && !Dateline.isWhole(line);
  }

  private static boolean isCredited(String line, int words) {
    boolean bracketed = line.stripTrailing().endsWith(")") && line.indexOf('(') >= 0;
    return (bracketed || (words & CREDIT_WORD) != 0)
        && CREDIT.matcher(line.substring(Math.max(0, line.length() - LONGEST_CREDIT))).find();
  }

  private static boolean isContribution(String line, int words) {
    return line.length() <= LONGEST_CAPTION
        && (words & CONTRIBUTION_WORD) != 0
        && CONTRIBUTION.matcher(line).matches();
  }

  /** Whether the line names who wrote the article: {@code By Jane Doe, Daily Planet}. */
  static boolean isByline(String line) {
    if (line.length() > LONGEST_BYLINE) {
      return false;
    }
    String stripped = line.strip();
    return isOutlet(line)
        || isForeignByline(stripped)
        || ADDRESS.matcher(stripped).matches()
        || (stripped.regionMatches(true, 0, "by", 0, 2) && namesWriter(SPACE.split(stripped, -1)));
  }

  private static boolean isForeignByline(String line) {
    int blank = line.indexOf(' ');
    if (blank < 0 || !FOREIGN_BY.contains(line.substring(0, blank).toLowerCase(Locale.ROOT))) {
      return false;
    }
    String[] persons = PERSON_ENDS.split(line.substring(blank + 1));
    return persons.length > 0
        && PERSON.matcher(persons[0]).matches()
        && Stream.of(persons).allMatch(person -> Character.isUpperCase(person.codePointAt(0)));
  }

  private static boolean isOutlet(String line) {
    for (String end : OUTLET_ENDS) {
      if (line.endsWith(end)) {
        return OUTLET_LINE.matcher(line).matches();
      }
    }
    return false;
  }

  private static boolean namesWriter(String[] words) {
    return words.length >= 3
        && words[0].equalsIgnoreCase("by")
        && !NO_NAMES.contains(letters(words[1]))
        && areNames(words);
  }

  private static boolean areNames(String[] words) {
    for (int i = 1; i < words.length; i++) {
      boolean name = Character.isUpperCase(words[i].codePointAt(0));
      if (!name && !BYLINE_JOINTS.contains(letters(words[i])) && !words[i].startsWith("@")) {
        return false;
      }
    }
    return true;
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[,.:;]", "");
  }
}
