package org.casus.actor;

/**
 * One actor and the words that name it here.
 *
 * @param mention the words
 * @param actor whom they name; {@link Actor#UNKNOWN} or a part of it where little is known
 * @param evidence the dictionary entry, role rule or antecedent that says so
 */
public record ActorMention(Mention mention, Actor actor, String evidence) {}
