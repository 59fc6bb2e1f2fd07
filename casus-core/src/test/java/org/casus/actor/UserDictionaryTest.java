package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.casus.document.Document;
import org.casus.language.AnnotatedDocument;
import org.casus.language.EnglishAnnotator;
import org.casus.language.Token;
import org.casus.source.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's names and role words lie over ours and win. */
class UserDictionaryTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.load();

  @TempDir Path folder;

  private DictionaryActorResolver actors() throws IOException {
    return DictionaryActorResolver.with(ActorDictionary.load(UserDictionary.read(folder)));
  }

  private static String who(DictionaryActorResolver actors, String text) {
    Document document =
        new Document(
            "x",
            text,
            null,
            List.of(),
            null,
            null,
            null,
            "en",
            new Provenance("test", 0),
            List.of(),
            List.of());
    AnnotatedDocument annotated = ANNOTATOR.annotate(document);
    Cast cast = actors.resolve(annotated, List.of());
    Token subject =
        annotated.sentences().getFirst().tokens().stream()
            .filter(token -> token.relation().isSubject())
            .findFirst()
            .orElseThrow();
    return String.valueOf(cast.actorOf(0, subject).getFirst().actor().code());
  }

  @Test
  void aNameOfTheUsersTakesThePlaceOfOurs() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "kind: group\nHezbollah; The Zorb | LBN PTY\n");
    assertThat(who(actors(), "Hezbollah rejected the plan.")).isEqualTo("LBNPTY");
    assertThat(who(actors(), "Hizbullah rejected the plan.")).isEqualTo("LBNPTY");
    assertThat(who(actors(), "The Zorb rejected the plan.")).isEqualTo("LBNPTY");
    assertThat(who(actors(), "Hamas rejected the plan.")).isEqualTo("PSEREB");
  }

  @Test
  void aRoleWordOfTheUsersTakesThePlaceOfOurs() throws IOException {
    Files.writeString(folder.resolve("more.roles.txt"), "PRM person: guerrilla; zorbman\n");
    assertThat(who(actors(), "A Syrian guerrilla fired a rocket.")).isEqualTo("SYRPRM");
    assertThat(who(actors(), "A Syrian zorbman fired a rocket.")).isEqualTo("SYRPRM");
  }

  @Test
  void anotherDictionaryHasAnotherFingerprint() throws IOException {
    String none = UserDictionary.none().fingerprint();
    Files.writeString(folder.resolve("mine.txt"), "kind: group\nThe Zorb | LBN PTY\n");
    assertThat(UserDictionary.read(folder).fingerprint()).isNotEqualTo(none);
    assertThat(UserDictionary.read(folder).entries()).hasSize(1);
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "# mine\n\nThe Zorb, LBN PTY\n");
    assertThatThrownBy(() -> UserDictionary.read(folder))
        .isInstanceOf(DictionaryException.class)
        .hasMessageStartingWith("mine.txt:3: ");
    Files.writeString(folder.resolve("mine.txt"), "The Zorb | LBN XXX\n");
    assertThatThrownBy(() -> UserDictionary.read(folder)).hasMessageStartingWith("mine.txt:1: ");
    Files.delete(folder.resolve("mine.txt"));
    Files.writeString(folder.resolve("roles.txt"), "MIL soldier\n");
    assertThatThrownBy(() -> UserDictionary.read(folder)).hasMessageStartingWith("roles.txt:1: ");
  }

  @Test
  void aFolderMustBeThere() {
    assertThatThrownBy(() -> UserDictionary.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
