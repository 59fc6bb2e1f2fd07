package org.casus.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article among the blocks of a page.
 *
 * <p>Prose speaks for the element that holds it and, half, for the one around that: paragraphs of
 * one article stand side by side, teasers each in a box of their own. The element for which most is
 * said is the article, together with the elements beside it that hold prose in the same manner.
 * Within it, what is no content is left out.
 */
final class ArticleBody {
  private static final double MOST_LINKED = 0.5;
  private static final int SHORT = 40;
  private static final int LONGEST_WEIGHT = 500;
  private static final double AFTER_HEADLINE = 1.6;
  private static final int NEAR_HEADLINE = 25;
  private static final int LEVELS_UP = 5;
  private static final double MOSTLY_PROSE = 0.8;
  private static final double WORTH_WHILE = 0.2;
  private static final double LIKE_THE_ARTICLE = 0.2;

  private final List<Block> blocks;
  private final PageCues cues;
  private final int headline;
  private final Map<Element, Double> said = new IdentityHashMap<>();
  private final Map<Element, Integer> first = new IdentityHashMap<>();

  private ArticleBody(List<Block> blocks, PageCues cues, String title) {
    this.cues = cues;
    this.blocks = blocks;
    this.headline = headline(blocks, title);
  }

  /**
   * The article's blocks in order; empty where the page has no prose.
   *
   * @param title the page's headline, empty where it is unknown
   */
  static List<Block> of(List<Block> blocks, PageCues cues, String title) {
    ArticleBody body = new ArticleBody(blocks, cues, ZoneFinder.letters(title));
    body.speak();
    Element best = body.best();
    return best == null ? List.of() : body.content(body.whole(best));
  }

  private static int headline(List<Block> blocks, String title) {
    int found = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean same = !title.isEmpty() && ZoneFinder.spells(block.text(), title);
      if (same && (block.isHeading() || found < 0)) {
        found = i;
      }
    }
    return found;
  }

  static boolean isProse(Block block) {
    return block.trust() >= 0
        && block.length() >= SHORT
        && block.linkDensity() <= MOST_LINKED
        && (block.endsSentence() || block.length() >= 2 * SHORT);
  }

  private static double weight(Block block) {
    int commas = 0;
    for (int i = 0; i < block.length(); i++) {
      char c = block.text().charAt(i);
      commas += c == ',' || c == '，' ? 1 : 0;
    }
    return (Math.min(LONGEST_WEIGHT, block.length()) + 10 * commas) * (1 - block.linkDensity());
  }

  private void speak() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (isProse(block)) {
        Element holder = holder(block);
        speak(holder, weight(block), i);
        speak(holder == null ? null : holder.parent(), weight(block) / 2, i);
      }
    }
  }

  // A paragraph speaks for the element around it; bare text for the element that it stands in.
  private static @Nullable Element holder(Block block) {
    return block.isParagraph() || block.isListItem() ? block.element().parent() : block.element();
  }

  private void speak(@Nullable Element element, double weight, int at) {
    if (element != null) {
      said.merge(element, weight, Double::sum);
      first.putIfAbsent(element, at);
    }
  }

  private @Nullable Element best() {
    Element best = null;
    double most = 0;
    for (Block block : blocks) {
      Element holder = isProse(block) ? holder(block) : null;
      for (int up = 0; up < 2 && holder != null; up++, holder = holder.parent()) {
        double score = score(holder);
        if (score > most) {
          most = score;
          best = holder;
        }
      }
    }
    return best;
  }

  private double score(Element element) {
    int at = first.getOrDefault(element, 0);
    boolean follows = headline >= 0 && at >= headline && at < headline + NEAR_HEADLINE;
    return said.getOrDefault(element, 0.0)
        * (follows ? AFTER_HEADLINE : 1)
        * (cues.isArticleBody(element) ? 1.3 : 1);
  }

  /** The element around this one that holds the rest of an article cut into sections. */
  private Element whole(Element best) {
    Element whole = best;
    Element around = best.parent();
    for (int up = 0; up < LEVELS_UP && around != null; up++, around = around.parent()) {
      if (around.normalName().equals("body")) {
        break;
      }
      if (holdsMoreOfIt(whole, around)) {
        whole = around;
      }
    }
    return whole;
  }

  private boolean holdsMoreOfIt(Element part, Element around) {
    int prose = 0;
    int all = 0;
    int own = 0;
    for (int i = Math.max(0, headline); i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (isWithin(block.element(), part)) {
        own += isProse(block) ? block.length() : 0;
      } else if (isOpen(block) && isWithin(block.element(), around)) {
        all += block.length();
        prose += isProse(block) ? block.length() : 0;
      }
    }
    return prose >= MOSTLY_PROSE * all && prose >= WORTH_WHILE * own;
  }

  private static boolean isOpen(Block block) {
    return block.trust() >= 0 && !block.isCaption();
  }

  private List<Block> content(Element best) {
    Element parent = best.parent();
    double least = LIKE_THE_ARTICLE * said.getOrDefault(best, 0.0);
    List<Block> content = new ArrayList<>();
    for (Block block : blocks) {
      boolean within = isWithin(block.element(), best);
      boolean beside = !within && parent != null && isBeside(block, parent, least);
      boolean caption = within && block.isCaption() && block.trust() >= 0;
      if (caption || ((within || beside) && isContent(block))) {
        content.add(block);
      }
    }
    return withoutBoxHeadings(content, best);
  }

  // The heading over a box of which nothing else was kept: "The Morning Brief".
  private List<Block> withoutBoxHeadings(List<Block> content, Element best) {
    Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Block> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    taken.addAll(content);
    for (Block block : blocks) {
      if (!block.isHeading()) {
        (taken.contains(block) ? kept : dropped).add(box(block));
      }
    }
    return content.stream()
        .filter(
            block ->
                !block.isHeading()
                    || box(block) == best
                    || kept.contains(box(block))
                    || !dropped.contains(box(block)))
        .toList();
  }

  private static Element box(Block block) {
    Element around = block.element().parent();
    return around == null ? block.element() : around;
  }

  private static boolean isWithin(Element element, Element other) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  private boolean isBeside(Block block, Element parent, double least) {
    for (Element at = block.element(); at != null; at = at.parent()) {
      if (at.parent() == parent) {
        return said.getOrDefault(at, 0.0) >= least
            || (at == block.element() && isProse(block) && block.isParagraph());
      }
    }
    return false;
  }

  private static boolean isContent(Block block) {
    return block.trust() >= 0
        && block.linkDensity() <= MOST_LINKED
        && !block.isCaption()
        && (isProse(block) || !isLabel(block))
        && Boilerplate.anywhere(block.text()) == null;
  }

  private static boolean isLabel(Block block) {
    return DateText.alone(block.text()) != null || Boilerplate.isByline(block.text());
  }
}
