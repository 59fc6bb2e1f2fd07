package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.language.Relation;
import org.casus.language.Token;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which countries a document speaks of, where, and how much: it tells whose police "the police" are
 * where nothing nearer does.
 */
final class CountryContext {
  private static final double NAME = 2;
  private static final double ADJECTIVE = 1.5;
  private static final double ACTOR = 1;
  private static final double LOCATED = 3;
  private static final double BESIDE = 0.5;
  private static final double BEFORE = 0.5;
  private static final double DOCUMENT = 3;
  private static final double ENOUGH = 1.5;
  private static final double MARGIN = 1.25;

  private final Scene scene;
  private final List<Map<String, Double>> sentences = new ArrayList<>();
  private final List<Map<String, Double>> grounds = new ArrayList<>();
  private final Map<String, Double> total = new LinkedHashMap<>();
  private final Map<String, Double> ground = new LinkedHashMap<>();
  private double sum;

  CountryContext(Scene scene) {
    this.scene = scene;
    for (int s = 0; s < scene.size(); s++) {
      Map<String, Double> here = new LinkedHashMap<>();
      grounds.add(new LinkedHashMap<>());
      weigh(s, here);
      sentences.add(here);
      grounds.get(s).forEach((country, weight) -> ground.merge(country, weight, Double::sum));
      here.forEach((country, weight) -> total.merge(country, weight, Double::sum));
    }
    for (String country : scene.datelines()) {
      add(total, country, NAME);
      add(ground, country, NAME);
    }
    total.values().forEach(weight -> sum += weight);
  }

  /** The country that a role in this sentence most likely belongs to; none if it is not clear. */
  Optional<String> near(int sentence) {
    return near(sentence, Set.of());
  }

  /** The same of any country but these. */
  Optional<String> near(int sentence, Set<String> others) {
    Map<String, Double> scores = new LinkedHashMap<>(sentences.get(sentence));
    if (sentence > 0) {
      sentences.get(sentence - 1).forEach((c, w) -> scores.merge(c, w * BEFORE, Double::sum));
    }
    total.forEach((c, w) -> scores.merge(c, DOCUMENT * w / sum, Double::sum));
    scores.keySet().removeAll(others);
    return clear(scores);
  }

  /** The country where this sentence, else the whole document, says that things happen. */
  Optional<String> ground(int sentence) {
    Map<String, Double> here = grounds.get(sentence);
    return here.isEmpty() ? clear(ground) : clear(here);
  }

  /** How much the document speaks of a country, from 0 to 1. */
  double share(@Nullable String country) {
    return country == null || sum == 0 ? 0 : total.getOrDefault(country, 0.0) / sum;
  }

  /** The country that the whole document is about; none if it is not clear. */
  Optional<String> dominant() {
    return clear(total);
  }

  private static Optional<String> clear(Map<String, Double> scores) {
    String best = null;
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (score.getValue() > first) {
        second = first;
        first = score.getValue();
        best = score.getKey();
      } else {
        second = Math.max(second, score.getValue());
      }
    }
    return first >= ENOUGH && first >= second * MARGIN
        ? Optional.ofNullable(best)
        : Optional.empty();
  }

  private void weigh(int sentence, Map<String, Double> here) {
    int size = scene.syntax(sentence).size();
    for (int token = 0; token < size; token++) {
      Spotting spotting = scene.spotting(sentence, token);
      Place place = scene.place(sentence, token);
      if (spotting != null && spotting.from() == token && !scene.isExcluded(sentence, spotting)) {
        weigh(sentence, spotting, here);
      } else if (spotting == null && place != null && place != placeBefore(sentence, token)) {
        add(here, place.country(), NAME + located(sentence, token));
        stand(sentence, place.country());
      }
    }
  }

  private @Nullable Place placeBefore(int sentence, int token) {
    return token == 0 ? null : scene.place(sentence, token - 1);
  }

  private void weigh(int sentence, Spotting spotting, Map<String, Double> here) {
    Optional<Sense.Land> land = spotting.land();
    if (land.isPresent()) {
      boolean named = spotting.land(Sense.Form.ADJECTIVE).isEmpty();
      String country = land.get().entry().roleOn(null).country();
      double located = located(sentence, spotting.to() - 1);
      add(here, country, named ? NAME + located : ADJECTIVE);
      if (located > 0) {
        stand(sentence, country);
      }
    } else if (!spotting.isCommon() && spotting.role().isEmpty()) {
      LocalDate day = scene.day();
      add(here, spotting.entries().getFirst().roleOn(day).country(), ACTOR);
    }
  }

  private double located(int sentence, int token) {
    Syntax syntax = scene.syntax(sentence);
    Token named = syntax.token(token);
    Token first = named.relation() == Relation.CONJ ? syntax.parent(named) : null;
    if (first != null) {
      named = first;
    }
    if (!syntax.isLocative(named, Scene.LOCATIVE)) {
      return 0;
    }
    // "Officials in Nairobi said" tells less of where it happened than "shelled Juba in Sudan".
    return named.relation().isOblique() ? LOCATED : BESIDE;
  }

  private void stand(int sentence, @Nullable String country) {
    add(grounds.get(sentence), country, NAME);
  }

  private static void add(Map<String, Double> here, @Nullable String country, double weight) {
    if (country != null) {
      here.merge(country, weight, Double::sum);
    }
  }
}
