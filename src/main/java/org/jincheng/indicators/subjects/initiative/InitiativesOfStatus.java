package org.jincheng.indicators.subjects.initiative;

import java.util.List;

/**
 * The initiatives that have come equally far.
 *
 * @param status how far they have come
 * @param statusName how far they have come, in words
 * @param total how many there are
 * @param initiatives the first of them, by id
 */
public record InitiativesOfStatus(InitiativeStatus status, String statusName, int total,
		List<InitiativeResource> initiatives) {
}
