package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.app.MarkedText.Role;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String TEXT = "Ada said Israeli airstrikes hit Homs.";

  @Test
  void marksNestedAndNeighbouringParts() {
    MarkedText text = new MarkedText(TEXT, new Span(0, TEXT.length()), false);
    text.mark(new Span(9, 27), Role.TRIGGER);
    text.mark(new Span(9, 16), Role.ACTOR);
    text.mark(new Span(32, 36), Role.PLACE);
    text.mark(new Span(32, 36), Role.PLACE);
    assertThat(text.render())
        .isEqualTo("Ada said [[Israeli|actor] airstrikes|event] hit [Homs|place].");
  }

  @Test
  void leavesOutWhatLiesElsewhere() {
    MarkedText text = new MarkedText(TEXT, new Span(9, 31), false);
    text.mark(new Span(0, 3), Role.SPEAKER);
    text.mark(new Span(28, 31), Role.TRIGGER);
    assertThat(text.render()).isEqualTo("Israeli airstrikes [hit|event]");
  }

  @Test
  void coloursOnlyTheBrackets() {
    MarkedText text = new MarkedText("a b", new Span(0, 3), true);
    text.mark(new Span(0, 1), Role.ACTOR);
    assertThat(text.render()).isEqualTo("\u001b[1;32m[\u001b[0ma\u001b[1;32m|actor]\u001b[0m b");
    assertThat(Wrapping.width(text.render())).isEqualTo("[a|actor] b".length());
  }

  @Test
  void breaksLinesBetweenWords() {
    assertThat(Wrapping.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(Wrapping.lines("extraordinary", 5)).containsExactly("extra", "ordin", "ary");
    assertThat(Wrapping.lines("", 5)).containsExactly("");
    assertThat(Wrapping.indented("one two", 5, "  ")).isEqualTo("  one\n  two");
  }
}
