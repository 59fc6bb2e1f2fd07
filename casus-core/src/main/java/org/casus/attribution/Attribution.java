package org.casus.attribution;

import org.casus.actor.ActorMention;
import org.casus.text.Span;

/**
 * One speaker whom the text makes answer for a report.
 *
 * @param speaker who says so
 * @param cue the words that make it a saying: "said", "According to"
 * @param cueText those words
 * @param stance how the speaker stands to what is said
 * @param interest how the speaker stands to the event's parties
 */
public record Attribution(
    ActorMention speaker, Span cue, String cueText, Stance stance, Interest interest) {}
