package org.casus.document;

import java.util.List;
import java.util.regex.Pattern;
import org.casus.text.Glance;

/**
 * What a site says to its visitor about itself: that it uses cookies, that the rest is for
 * subscribers, that a newsletter may be had. News speaks of such things in the third person, so
 * each of these asks for the site's own voice.
 */
final class Notices {
  private static final int LONGEST = 500;
  private static final int SHORTEST = 12;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  private static final Glance WORDS =
      Glance.over(
          List.of("cookies"),
          List.of(
              "cookie",
              "consent",
              "privacy",
              "subscri",
              "log in",
              "sign in",
              "signing up",
              "register",
              "account",
              "free articles",
              "free stor",
              "access",
              "reading",
              "e-mail",
              "email",
              "newsletter",
              "javascript",
              "human",
              "redirected",
              "device"));
  private static final int COOKIE_WORD = 1;

  private static final Pattern COOKIES =
      Pattern.compile(
          "(?:.*\\b(?:we|our|us|you|your|this (?:site|website|page|content|post|video))\\b.*)?\\b"
              + "(?:(?:us(?:es?|ing)|accept|enable|allow|set|sets|stores?|reject|such as|manage|the)(?: \\w+){0,2}"
              + " cookies\\b(?=.{0,200}\\b(?:browser|site|website|device|settings|experience|provider|ads|services"
              + "|privacy|consent|continue)\\b)"
              + "|(?:browser|site|website|privacy|experience|content)\\b.{0,80}\\b(?:us(?:es?|ing|e of)|accept"
              + "|enable|allow)(?: \\w+){0,2} cookies\\b).*",
          FLAGS);

  private static final Pattern CONSENT =
      Pattern.compile(
          "(?:we and our \\d*[ \\w-]{0,20}partners\\b|with your (?:permission|consent),? we\\b|if you (?:choose"
              + " to|agree|consent|do not (?:agree|consent)).{0,160}\\b(?:cookies|personal data)\\b"
              + "|you (?:can|may) (?:change|withdraw|manage) your (?:consent|preferences|choices|settings)\\b"
              + "|(?:we|our).{0,60}\\b(?:personal data|personal information)\\b.{0,160}\\b(?:privacy|partners|ads)\\b"
              + "|we value your privacy|your privacy(?: matters| choices| is important to us)?$|manage (?:my"
              + " |your )?(?:consent|preferences|cookies)$).*",
          FLAGS);

  private static final Pattern SUBSCRIBERS =
      Pattern.compile(
          "(?:(?:are you )?(?:already|not|not yet) (?:a |an |have (?:a |an )?)?(?:subscriber|member|subscribed"
              + "|registered|account|subscription)\\b.{0,120}"
              + "|.{0,120}\\b(?:to|and|for free to|now to) (?:continue|keep) reading\\b.{0,140}"
              + "|(?:this|the rest of this|the full) (?:article|story|content|page|post|report) is"
              + " (?:only |exclusively )?(?:for|available (?:only |exclusively )?(?:to|for)|reserved for|exclusive to"
              + "|free to read)\\b.{0,40}\\b(?:subscribers|members|registered|readers|paying|premium)\\b.{0,200}"
              + "|you(?: have|.ve) (?:read|reached|used|viewed|\\w+ free)\\b.{0,60}\\b(?:free|limit|remaining)\\b.{0,80}"
              + "|you have (?:\\d+|one|two|three|no) (?:free )?(?:articles?|stor(?:y|ies)) (?:left|remaining).{0,80}"
              + "|(?:please )?(?:subscribe|register|log in|sign in|sign up|create an account|choose|become)\\b.{0,120}"
              + "\\b(?:unlimited|access|plans?|subscription|account|free trial|member|cancel|to read)\\b.{0,160}"
              + "|.{0,200}\\bcancel (?:anytime|at any time|any time|whenever you)\\b.{0,40}"
              + "|(?:unlock|enjoy|get|try)\\b.{0,60}\\b(?:unlimited|full|digital|complete|premium)"
              + " (?:digital )?access\\b.{0,200}"
              + "|(?:continue|keep) reading (?:with|for|by)\\b.{0,120}"
              + "|(?:to|in order to) (?:read|view|see) (?:the (?:rest|full)|this)\\b.{0,60}\\b(?:subscribe|register|log"
              + " in|sign in|subscription|account)\\b.{0,120})",
          FLAGS);

  private static final Pattern LETTERS =
      Pattern.compile(
          "(?:by (?:signing up|subscribing|clicking|submitting|entering|providing|registering)\\b.{0,160}\\b(?:you|our"
              + "|privacy|terms)\\b.*"
              + "|(?:please )?(?:enter|type in|submit|provide) (?:your|a valid) e-?mail\\b.*"
              + "|(?:thanks|thank you) for (?:signing up|subscribing|registering)\\b.*"
              + "|.{0,80}\\byou can (?:unsubscribe|opt out) at any\\b.*"
              + "|(?:please )?check your (?:inbox|e-?mail)\\b.*"
              + "|(?:an error|something) (?:has )?(?:occurred|went wrong).{0,60}\\b(?:e-?mail|again)\\b.*)",
          FLAGS);

  private static final Pattern CHALLENGE =
      Pattern.compile(
          "(?:(?:please )?(?:enable|turn on) javascript\\b.*|(?:please )?(?:verify|confirm|prove)(?: that)? you(?:"
              + " are|.re) (?:a |not a )?(?:human|robot)\\b.*|.{0,80}\\bif you are not redirected\\b.*"
              + "|.{0,80}\\breview the security of your connection\\b.*|checking (?:your browser|if the site"
              + " connection)\\b.*|.{0,60}\\b(?:javascript|browser) (?:is|does not|doesn.t)"
              + " (?:disabled|not supported|not enabled|support)\\b.*)",
          FLAGS);

  private Notices() {}

  /** Whether a line is such a notice. */
  static boolean is(String line) {
    int words = words(line);
    return words != 0
        && (consents(line, words)
            || SUBSCRIBERS.matcher(line).matches()
            || LETTERS.matcher(line).matches()
            || CHALLENGE.matcher(line).matches());
  }

  /** Whether a line asks to accept cookies or the use of personal data. */
  static boolean isConsent(String line) {
    int words = words(line);
    return words != 0 && consents(line, words);
  }

  private static boolean consents(String line, int words) {
    return ((words & COOKIE_WORD) != 0 && COOKIES.matcher(line).matches())
        || CONSENT.matcher(line).matches();
  }

  /** Whether a line says that the rest is for those who pay or log in. */
  static boolean isForSubscribers(String line) {
    return words(line) != 0 && SUBSCRIBERS.matcher(line).matches();
  }

  /** Whether a line asks the visitor's browser or himself to prove something. */
  static boolean isChallenge(String line) {
    return words(line) != 0 && CHALLENGE.matcher(line).matches();
  }

  // The lists that have a word in it. What somebody is quoted with is no notice.
  private static int words(String line) {
    boolean fits = line.length() >= SHORTEST && line.length() <= LONGEST;
    return fits && line.indexOf('“') < 0 && line.indexOf('"') < 0 ? WORDS.of(line) : 0;
  }
}
