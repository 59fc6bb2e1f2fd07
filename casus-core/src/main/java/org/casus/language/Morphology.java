package org.casus.language;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of speech together with its features: the classes that the tagger chooses from.
 *
 * @param tag the part of speech
 * @param features the features, in no order
 */
public record Morphology(Tag tag, Set<Feature> features) {
  public Morphology {
    features = Set.copyOf(features);
  }

  static List<Morphology> readAll(ByteBuffer in) {
    int count = in.get();
    List<Morphology> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(new Morphology(Tag.values()[in.get()], features(in.getInt())));
    }
    return all;
  }

  private static Set<Feature> features(int bits) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    for (Feature feature : Feature.values()) {
      if ((bits >> feature.ordinal() & 1) == 1) {
        features.add(feature);
      }
    }
    return features;
  }

  static void writeAll(List<Morphology> all, DataOutput out) throws IOException {
    out.writeByte(all.size());
    for (Morphology one : all) {
      out.writeByte(one.tag.ordinal());
      int bits = 0;
      for (Feature feature : one.features) {
        bits |= 1 << feature.ordinal();
      }
      out.writeInt(bits);
    }
  }
}
