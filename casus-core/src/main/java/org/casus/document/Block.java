package org.casus.document;

import org.jsoup.nodes.Element;

/**
 * A paragraph of a page, as the eye sees it: a run of text that no block element divides.
 *
 * @param element the block element that holds it
 * @param text its words, white space made single
 * @param tag the name of the element that holds it
 * @param linked how many of its characters lie in links
 * @param trust what the elements around it say of it: above 0 that it is of the article, below 0
 *     that it is not
 */
record Block(Element element, String text, String tag, int linked, int trust) {
  private static final String SENTENCE_ENDS = ".!?:…”\"’)。";

  int length() {
    return text.length();
  }

  double linkDensity() {
    return (double) linked / Math.max(1, text.length());
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean isCaption() {
    return tag.equals("figcaption");
  }

  boolean isListItem() {
    return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
  }

  boolean isParagraph() {
    return tag.equals("p") || tag.equals("blockquote") || tag.equals("pre");
  }

  boolean endsSentence() {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
