package org.casus.store.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.actor.ActorKind;
import org.casus.actor.Sector;
import org.casus.agreement.Agreement;
import org.casus.agreement.Provision;
import org.casus.attribution.Factuality;
import org.casus.attribution.Interest;
import org.casus.attribution.Stance;
import org.casus.document.Rejection;
import org.casus.document.Zone;
import org.casus.event.EventTime;
import org.casus.event.EventType;
import org.casus.event.QuadClass;
import org.casus.place.Place;
import org.casus.time.Granularity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RecordSchemaTest {
  static Stream<Arguments> constants() {
    return Stream.of(
        upper("/$defs/event/properties/type/enum", EventType.values()),
        upper("/$defs/rejection/properties/reason/enum", Rejection.Reason.values()),
        upper("/$defs/actor/properties/sector/enum", Sector.values()),
        lower("/$defs/actor/properties/kind/enum", ActorKind.values()),
        lower("/$defs/event/properties/quad_class/enum", QuadClass.values()),
        lower(factuality("polarity"), Factuality.Polarity.values()),
        lower(factuality("certainty"), Factuality.Certainty.values()),
        lower(factuality("reality"), Factuality.Reality.values()),
        lower("/$defs/attribution/items/properties/stance/enum", Stance.values()),
        lower("/$defs/attribution/items/properties/interest/enum", Interest.values()),
        lower("/$defs/place/properties/precision/enum", Place.Precision.values()),
        lower("/$defs/time/properties/granularity/enum", Granularity.values()),
        lower("/$defs/signing/properties/granularity/enum", Granularity.values()),
        lower("/$defs/signing/properties/basis/enum", EventTime.Basis.values()),
        lower("/$defs/agreement/properties/status/enum", Agreement.Status.values()),
        lower(
            "/$defs/agreement/properties/provisions/items/properties/duty/enum",
            Provision.Duty.values()),
        lower("/$defs/document/properties/zones/items/properties/kind/enum", Zone.Kind.values()));
  }

  private static String factuality(String name) {
    return "/$defs/event/properties/factuality/properties/" + name + "/enum";
  }

  private static Arguments upper(String pointer, Enum<?>[] values) {
    return Arguments.of(pointer, Arrays.stream(values).map(Enum::name).toList());
  }

  private static Arguments lower(String pointer, Enum<?>[] values) {
    return Arguments.of(
        pointer,
        Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
  }

  @ParameterizedTest
  @MethodSource("constants")
  void namesTheConstantsOfTheProgram(String pointer, List<String> expected) {
    JsonNode schema = RecordReader.read(RecordSchema.text());
    List<String> named = new ArrayList<>();
    schema
        .at(pointer)
        .forEach(
            value -> {
              if (!value.isNull()) {
                named.add(value.asString());
              }
            });
    assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schema\":1 | \"schema\":2",
        "\"type\":\"AGREE\" | \"type\":\"PARTY\"",
        "\"cameo\":\"057\" | \"cameo\":\"x\"",
        "\"country\":\"IRN\" | \"country\":\"Iran\"",
        "\"span\":[15,21] | \"span\":[15]",
        "\"basis\":\"document\" | \"basis\":\"guess\"",
        "\"status\":\"signed\" | \"status\":\"SIGNED\"",
        "\"rejection\":null | \"rejection\":{\"reason\":\"EMPTY\",\"detail\":\"\"}",
        "\"crowd\":null, | ''",
        "\"crowd\":null | \"crowd\":null,\"mob\":null",
        "\"published\":\"2020-07-09\" | \"published\":9",
        "\"title\":\"open_graph\" | \"title\":\"hearsay\"",
      })
  void refusesWhatTheContractDoesNotHave(String right, String wrong) {
    String line = RecordWriter.line(Samples.pact("b"));
    assertThat(line).contains(right);
    assertThat(Records.errors(line.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void leavesRoomForLaterFields() {
    assertThat(RecordSchema.text()).doesNotContain("additionalProperties");
  }
}
